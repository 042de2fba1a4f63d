export { ExampleNote } from './ExampleNote';
export { EditorAwaited } from './editorAwaited';
export { Running } from './Running';
export { SourceEditor } from './SourceEditor';
