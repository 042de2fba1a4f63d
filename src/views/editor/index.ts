export { ExampleNote } from './ExampleNote';
export { Running } from './Running';
export { SourceEditor } from './SourceEditor';
