/** The panels of a program, in one chunk that formulas never fetch. */
export { CallPath } from './CallPath';
export { LoopPanel } from './LoopPanel';
export { NotesPanel } from './NotesPanel';
export { UnrolledPanel } from './UnrolledPanel';
