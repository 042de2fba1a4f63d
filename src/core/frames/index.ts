export type * from './frame';
export { type Frames, framesOf, rolesIn, seededNodes } from './frameAt';
export {
  type DirectionalDerivative,
  directionalDerivative,
  type GradientEntry,
  type GradientRow,
  gradientSoFar,
  isFinished,
} from './gradientSoFar';
export {
  type JacobianColumn,
  type JacobianEntry,
  type JacobianRow,
  type JacobianSoFar,
  jacobianSoFar,
} from './jacobianSoFar';
export { adjointWrittenAt, computedAt, passAt, phaseAt, sweepAt, writtenAt } from './writers';
