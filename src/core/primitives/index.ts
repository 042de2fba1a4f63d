export { fraction, fractionOfText } from './exact';
export { exactPartial, exactValue } from './exactPartials';
export { bracket, needsBrackets } from './notation';
export { operandNames } from './operandNames';
export type { Binding, CompiledPartial, Irregularity, Notation, Primitive } from './primitive';
export { describeUse, substitute } from './rule';
export type { PrimitiveCall } from './table';
export {
  describeRule,
  primitiveForCall,
  primitiveForOperator,
  primitiveNamed,
  primitives,
  vocabulary,
} from './table';
