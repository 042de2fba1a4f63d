export { DirectionControl } from './DirectionControl';
export { Inputs } from './Inputs';
export { NamesControl } from './NamesControl';
export { NumbersControl } from './NumbersControl';
export { SeedControl } from './SeedControl';
export { Segmented, type SegmentedOption, type SegmentedProps } from './Segmented';
export { ShownControls } from './ShownControls';
