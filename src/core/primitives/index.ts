export { describePrimitive, describeRule, describeUse } from './describe';
export { fractionOfText } from './exact';
export { exactPartial, exactValue } from './exactPartials';
export { type Fraction, fraction } from './fraction';
export { bracket, glyphWidth, needsBrackets } from './notation';
export { operandNames } from './operandNames';
export { type OwnApplication, ownPrimitive } from './ownPrimitive';
export type { Binding, CompiledPartial, Irregularity, Notation, Primitive } from './primitive';
export { substitute } from './substitute';
export type { PrimitiveCall } from './table';
export {
  primitiveForCall,
  primitiveForOperator,
  primitiveNamed,
  primitives,
  vocabulary,
} from './table';
