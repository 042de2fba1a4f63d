/** Numerical differentiation: difference quotients, their error, their cost, and their use as a check. */
export {
  differentiateNumerically,
  MOST_CHECKED,
  MOST_INPUTS,
  type NumericalSubject,
} from './differentiateNumerically';
export { errorCurve, ruleOfThumb } from './errorCurve';
export { type GradientByDifferences, gradientByDifferences } from './gradientByDifferences';
export { type Checked, checkGradient } from './gradientCheck';
export { graphAround } from './graphAround';
export { differenceQuotient, type Probe } from './quotient';
export type * from './report';
