/** Expression → the operation of the table that it is an application of, with its operands. */
import type { Call, Expression } from '../../language';
import {
  type Primitive,
  primitiveForCall,
  primitiveForOperator,
  primitiveNamed,
} from '../../primitives';
import type { Shared } from './shared';

/** An application of an operation of the table. */
export interface Application {
  readonly primitive: Primitive;
  readonly operands: readonly Expression[];
}

/** @throws RangeError for what is no operation of the table */
export function applicationOf(expression: Expression, shared: Shared): Application {
  switch (expression.kind) {
    case 'negation':
      return { primitive: primitiveNamed('neg'), operands: [expression.operand] };
    case 'arithmetic': {
      const { operator, left, right } = expression;
      return { primitive: primitiveForOperator(operator), operands: [left, right] };
    }
    case 'comparison': {
      const [operator = '=='] = expression.operators;
      return { primitive: primitiveForOperator(operator), operands: expression.operands };
    }
    // `not u` is 1 where u is 0.
    case 'not':
      return {
        primitive: primitiveForOperator('=='),
        operands: [expression.operand, shared.number(0)],
      };
    case 'call':
      return callOf(expression, shared);
    default:
      throw new RangeError(`a formula has no ${expression.kind}`);
  }
}

function callOf(call: Call, shared: Shared): Application {
  const given = call.arguments;
  const { primitive, defaults } = primitiveForCall(call.callee, given.length);
  return { primitive, operands: [...given, ...defaults.map((value) => shared.number(value))] };
}
