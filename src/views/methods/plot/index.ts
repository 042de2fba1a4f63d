export { CopyButton } from './CopyButton';
export { Plot, type PlotProps } from './Plot';
export type * from './series';
