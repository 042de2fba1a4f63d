/** What expressions of programs are beyond formulas: lists and their elements, functions as values. */
import type { Lambda, ProgramExpression } from '../../language';
import { asScalar, type Beyond, type Context, constant, evaluate, negate } from '../evaluate';
import type { FunctionValue, Value } from '../values';
import { isArray, mapArray } from './arrays';
import { applyFunction, callNamed } from './calls';
import { comprehend } from './comprehension';
import { combineLists } from './listArithmetic';
import { indexOf, listOf, newList, takeSlice } from './lists';
import { callMethod } from './methods';

export const beyond: Beyond = {
  evaluate: evaluateBeyond,
  call: callNamed,
  combine: combineLists,
  negate: (expression, value, context) =>
    isArray(value)
      ? mapArray(value, (element) =>
          negate(expression, asScalar(element, expression, context), context),
        )
      : undefined,
  holds: (value) => {
    if (value.kind === 'list') return value.elements.length > 0;
    return value.kind === 'function' ? true : value.kind === 'nothing' ? false : undefined;
  },
};

function evaluateBeyond(expression: ProgramExpression, context: Context): Value {
  switch (expression.kind) {
    case 'truth': {
      const { primal } = constant(expression.value ? 1 : 0, expression.span);
      return { kind: 'constant', primal, expression, pieces: 1, names: [] };
    }
    case 'list':
      return newList(
        expression.elements.map((element) => evaluate(element, context)),
        expression.form,
      );
    case 'subscript': {
      const list = listOf(evaluate(expression.list, context), expression.list, context);
      const index = indexOf(list, evaluate(expression.index, context), expression, context);
      return list.elements[index] as Value;
    }
    case 'slice':
      return takeSlice(expression, context);
    case 'comprehension':
      return comprehend(expression, context);
    case 'lambda':
      return functionOf(expression, context);
    case 'application':
      return applyFunction(expression, context);
    case 'method':
      return callMethod(expression, context);
  }
}

function functionOf(source: Lambda, context: Context): FunctionValue {
  const defaults = new Map<string, Value>();
  for (const parameter of source.parameters) {
    if (parameter.default === undefined) continue;
    defaults.set(parameter.name, evaluate(parameter.default, context));
  }
  return { kind: 'function', source, name: 'lambda', names: context.names, defaults };
}
