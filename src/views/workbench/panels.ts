/**
 * All that stands around the graph, in one chunk that is fetched when the first picture stands:
 * what a person came for is there before the controls are.
 */
export { ModeSwitch, Player } from '../player';
export { Notice, TopBar } from '../top-bar';
export { ChoicesColumn, ReadingColumn } from './Columns';
export { FunctionLine } from './FunctionLine';
export { SpokenStep } from './SpokenStep';
