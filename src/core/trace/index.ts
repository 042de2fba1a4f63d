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
