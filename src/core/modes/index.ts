export {
  type Agreement,
  type AgreementRow,
  compareGradients,
  DIFFERENCES_TOLERANCE,
  type WrongDerivative,
} from './agreement';
export { type Exact, type ExactRun, type ExactStep, exactRun } from './exact';
export { operationsOfPass, unitDirections, unitPlace, unitVector } from './forward';
export {
  type Gradient,
  gradientByCentralDifferences,
  gradientByForward,
  gradientByReverse,
  type Jacobian,
  jacobianByForward,
  jacobianByReverse,
  type Point,
  type Tracer,
} from './gradient';
export {
  adjointAfter,
  arrivalsAt,
  arrivedBy,
  countUpTo,
  operationsOfSweep,
  operationsOfValues,
  pullbackCounter,
  pullbackOn,
  type ReverseSweep,
} from './reverse';
export {
  evaluatePoint,
  firstDirection,
  type Recipe,
  type Run,
  scheduleRun,
  startRun,
} from './run';
export type * from './step';
export { sweepForward, sweepReverse } from './sweeps';
export type { Tape } from './tape';
export { tapeOf } from './tapeOf';
