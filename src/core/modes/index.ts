export {
  type Agreement,
  type AgreementRow,
  compareGradients,
  DIFFERENCES_TOLERANCE,
} from './agreement';
export { type Exact, type ExactRun, type ExactStep, exactRun } from './exact';
export { unitDirections } from './forward';
export {
  type Gradient,
  gradientByCentralDifferences,
  gradientByForward,
  gradientByReverse,
} from './gradient';
export {
  directionsOf,
  evaluatePoint,
  type Recipe,
  type Run,
  scheduleRun,
  startRun,
} from './run';
export type * from './step';
export { sweepForward, sweepReverse } from './sweeps';
export { type Tape, tapeOf } from './tape';
