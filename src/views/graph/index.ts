export { Graph, type GraphProps } from './Graph';
export { Legend } from './Legend';
export { StageHeader } from './StageHeader';
