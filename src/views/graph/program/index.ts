/** What the graph of a program, or of a large function, needs: fetched when there is one. */
import './program.css';

export { groupTree } from '../../../core/trace/groups';
export { FoldToggle } from './FoldToggle';
export { focusOn } from './focus';
export { type Folding, foldingsOf } from './folding';
export { pickProgram } from './pickProgram';
export { planProgram } from './planProgram';
export { Tools } from './Tools';
