/** Symbolic differentiation: one formula for a program, its derivative rule by rule, and its size. */
export { checkDerivative, TOLERANCE } from './checks';
export { type ClosedFormOptions, closedForm, MOST_WRITTEN } from './closedForm';
export { derive, MOST_STEPS } from './derive';
export {
  differentiateSymbolically,
  MOST_INPUTS,
  type SymbolicTask,
} from './differentiateSymbolically';
export { evaluateExpression } from './evaluateExpression';
export { operationsIn } from './operationsIn';
export type * from './report';
export { MOST_SIMPLIFIED, simplify } from './simplify';
export { type SwellOptions, swellOf } from './swell';
export { withParts } from './withParts';
