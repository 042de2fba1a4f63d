export { ExampleNote } from './ExampleNote';
export { SourceEditor } from './SourceEditor';
