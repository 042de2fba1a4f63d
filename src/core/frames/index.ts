export type * from './frame';
export { type Frames, framesOf, rolesIn } from './frameAt';
export {
  type DirectionalDerivative,
  directionalDerivative,
  type GradientEntry,
  type GradientRow,
  gradientSoFar,
  isFinished,
} from './gradientSoFar';
