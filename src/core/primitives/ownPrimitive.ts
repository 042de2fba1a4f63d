/**
 * An operation that a person defined together with its derivatives → a primitive like those of
 * the table. The program computes its value and its partials when it calls it, so these are known
 * at that point alone; for formulas on the screen the partials are expressions as well.
 */
import type { Expression } from '../language';
import { bracket, named, upright } from './notation';
import type { Primitive } from './primitive';

/** One application of such an operation, at the numbers that it was called with. */
export interface OwnApplication {
  readonly name: string;
  /** Its value. */
  readonly primal: number;
  /** ∂/∂operand, by slot; NaN where no derivative is asked for. */
  readonly partials: readonly number[];
  /** The same as expressions in the names of `operandNames`, for every operand. */
  readonly expressions: readonly Expression[];
  /** Central differences of the operation at these numbers, where they were asked for. */
  readonly differences?: readonly number[];
}

export function ownPrimitive(application: OwnApplication): Primitive {
  const { name, primal, partials, expressions, differences } = application;
  const count = expressions.length;
  const ofSlot = <T>(list: readonly T[], slot: number): T => {
    const found = list[slot];
    if (found === undefined) throw new RangeError(`${name} has no operand in slot ${slot}`);
    return found;
  };
  const sign = name.length === 1 ? name : upright(name);
  const word = name.length === 1 ? name : named(name);
  return {
    name,
    spellings: [],
    callable: false,
    isOwn: true,
    ...(differences === undefined ? {} : { differences }),
    operator: undefined,
    arity: { least: count, most: count },
    defaults: [],
    evaluate: () => primal,
    partial: (slot) => ofSlot(expressions, slot),
    evaluatePartial: (slot) => ofSlot(partials, slot),
    compiledPartial: (slot) => {
      const constant = ofSlot(partials, slot);
      return { constant, at: () => constant };
    },
    exact: () => undefined,
    irregularity: () => undefined,
    notation: {
      write: (...operands) => `${word}${bracket(operands.join(', '))}`,
      binding: 'atom',
      operandBinding: () => 'condition',
      glyph: () => sign,
      spoken: name,
    },
    formula: undefined,
    about: 'an operation of the program, with a derivative of its own',
  };
}
