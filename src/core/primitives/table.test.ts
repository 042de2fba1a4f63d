/** What holds for every entry of the table, whichever it is. */
import { describe, expect, it } from 'vitest';
import type { Expression } from '../language';
import { printExpression } from '../language';
import { descendants } from '../language/walk';
import { applications, pointFor } from './applications';
import { describePrimitive, describeRule } from './describe';
import { glyphWidth } from './notation';
import { operandNames, RESULT } from './operandNames';
import {
  primitiveForCall,
  primitiveForOperator,
  primitiveNamed,
  primitives,
  vocabulary,
} from './table';

describe.each(applications)(
  '$name of $count operands, slot $slot',
  ({ name, primitive, count, slot }) => {
    it('gives the same number where an operand is known to be constant', () => {
      for (let attempt = 0; attempt < 5; attempt++) {
        const point = pointFor(name, count, attempt);
        const result = primitive.evaluate(...point);
        const [u = 0, v = 0] = point;
        const constants = point.map((value, index) => (index === slot ? undefined : value));
        const compiled = primitive.compiledPartial(slot, count, constants);
        expect(compiled.at(u, v, result, point)).toBe(
          primitive.evaluatePartial(slot, point, result),
        );
      }
    });

    it('is written in operations of the table, operands and the result', () => {
      const known = new Set([...operandNames(count), RESULT]);
      for (const part of descendants(primitive.partial(slot, count))) {
        if (part.kind === 'name') expect(known).toContain(part.name);
        if (part.kind === 'call') expect(part.target).toBe('vocabulary');
      }
    });

    it('is parsed once', () => {
      expect(primitive.partial(slot, count)).toBe(primitive.partial(slot, count));
      expect(primitive.compiledPartial(slot, count)).toBe(primitive.compiledPartial(slot, count));
    });
  },
);

describe.each(primitives)('$name', (primitive) => {
  it('is said and summed up in one line each', () => {
    expect(primitive.notation.spoken).not.toBe('');
    expect(describePrimitive(primitive)).toContain(describeRule(primitive));
    expect(describePrimitive(primitive)).not.toContain('\n');
  });

  it('has a sign that fits into the circle, whatever the constant', () => {
    const count = Math.min(2, primitive.arity.most);
    const choices: readonly (string | undefined)[] = [
      undefined,
      '3',
      '-1',
      '0.001234',
      '6.022 \\cdot 10^{23}',
    ];
    for (let slot = 0; slot < count; slot++) {
      for (const choice of choices) {
        const constants = Array.from({ length: count }, (_, index) =>
          index === slot ? choice : undefined,
        );
        expect(
          glyphWidth(primitive.notation.glyph(constants)),
          `for ${choice}`,
        ).toBeLessThanOrEqual(7);
      }
    }
  });

  it('never throws, whatever the operands', () => {
    const numbers = [
      0,
      -0,
      1,
      -1,
      0.5,
      1e300,
      -5e-324,
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      Number.NaN,
    ];
    for (const u of numbers) {
      for (const v of numbers) {
        const point = primitive.arity.most === 1 ? [u] : [u, v];
        const result = primitive.evaluate(...point);
        for (const slot of point.keys()) primitive.evaluatePartial(slot, point, result);
        const sentence = primitive.irregularity(point)?.sentence ?? '';
        expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(30);
      }
    }
  });
});

describe('spellings', () => {
  it('belong to one operation each', () => {
    const all = primitives.flatMap(({ name, spellings }) => [name, ...spellings]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('lead to canonical names', () => {
    const canonical = (spelling: string) => vocabulary.functions.get(spelling)?.name;
    expect(canonical('arcsin')).toBe('asin');
    expect(canonical('arctan')).toBe('atan');
    expect(canonical('swish')).toBe('silu');
    expect(canonical('add')).toBeUndefined();
  });

  it('leave out π and e from what is called', () => {
    expect(vocabulary.constants.get('π')).toEqual({ name: 'pi', value: Math.PI });
    expect(vocabulary.constants.get('e')?.value).toBe(Math.E);
    expect(vocabulary.functions.has('pi')).toBe(false);
  });
});

describe('calls and operators', () => {
  it('reads log of one argument as the natural logarithm', () => {
    expect(primitiveForCall('log', 1).primitive.name).toBe('ln');
    expect(primitiveForCall('log', 2).primitive.name).toBe('log');
    expect(vocabulary.functions.get('log')).toEqual({ name: 'log', least: 1, most: 2 });
  });

  it('appends what a call leaves out', () => {
    const { primitive, defaults } = primitiveForCall('leaky_relu', 1);
    expect(primitive.evaluate(-2, ...defaults)).toBe(-0.02);
    expect(primitiveForCall('leaky_relu', 2).defaults).toEqual([]);
    expect(vocabulary.functions.get('leaky_relu')).toEqual({
      name: 'leaky_relu',
      least: 1,
      most: 2,
    });
  });

  it('refuses a wrong number of operands', () => {
    expect(() => primitiveForCall('sin', 2)).toThrow(RangeError);
    expect(() => primitiveForCall('atan2', 1)).toThrow(RangeError);
    expect(() => primitiveNamed('nothing')).toThrow(RangeError);
  });

  it('finds the operation of a sign, and back', () => {
    expect(primitiveForOperator('//').name).toBe('floordiv');
    expect(primitiveNamed('pow').operator).toBe('^');
    expect(primitiveNamed('sin').operator).toBeUndefined();
  });
});

describe('rules in words', () => {
  it.each([
    ['sqrt', 'derivative 1/(2·sqrt(x))'],
    ['exp', 'derivative exp(x)'],
    ['mul', 'derivatives v in u, u in v'],
    ['sin', 'derivative cos(x)'],
    ['silu', 'derivative sigmoid(x)·(1 + x·sigmoid(-x))'],
    ['tanh', 'derivative sech(x)^2'],
  ])('come from the partials: %s', (name, rule) => {
    expect(describeRule(primitiveNamed(name))).toBe(rule);
  });
});

describe('careful forms', () => {
  it.each(primitives.filter(({ formula }) => formula !== undefined))(
    '$name computes its textbook expression',
    ({ evaluate, formula }) => {
      for (const u of [-6, -2.5, -1, -0.3, 0, 0.4, 1.7, 5]) {
        expect(evaluate(u)).toBeCloseTo(formula ? readOut(formula, u) : Number.NaN, 13);
      }
    },
  );
});

/** A second, plain reading of expressions in u, to compare with. */
function readOut(expression: Expression, u: number): number {
  switch (expression.kind) {
    case 'number':
    case 'constant':
      return expression.value;
    case 'name':
      return u;
    case 'negation':
      return -readOut(expression.operand, u);
    case 'arithmetic':
      return primitiveForOperator(expression.operator).evaluate(
        readOut(expression.left, u),
        readOut(expression.right, u),
      );
    case 'call':
      return primitiveForCall(expression.callee, expression.arguments.length).primitive.evaluate(
        ...expression.arguments.map((argument) => readOut(argument, u)),
      );
    default:
      throw new Error(`not in a careful form: ${printExpression(expression)}`);
  }
}
