export { RunError } from './effort';
export type { PackedTrace } from './packed';
export { type Question, Recorder } from './recorder';
export {
  compiledPartialOf,
  consumersOf,
  edgesInto,
  nodeAt,
  operandOf,
  operationsOf,
  partialOf,
  reachesOutput,
} from './structure';
export type * from './trace';
export { evaluateNumber, traceProgram } from './traceProgram';
export type { NodeValue, Scalar } from './values';
