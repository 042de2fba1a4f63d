/** Rational values and partials, against the floating-point ones and word for word. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fractionOfText } from './exact';
import { exactPartial } from './exactPartials';
import { type Fraction, fraction } from './fraction';
import { primitiveNamed, primitives } from './table';

function exactly(name: string, ...operands: readonly (string | number)[]): string | undefined {
  const values = operands.map((operand) => fractionFrom(operand));
  return primitiveNamed(name).exact(values)?.toFraction();
}

function fractionFrom(value: string | number): Fraction {
  const [numerator = 0, denominator = 1] = String(value).split('/').map(Number);
  return fraction(numerator, denominator);
}

describe('exact values', () => {
  it.each([
    ['add', ['1/3', '1/6'], '1/2'],
    ['div', [1, 0], undefined],
    ['pow', ['2/3', -3], '27/8'],
    ['pow', ['4/9', '1/2'], '2/3'],
    ['pow', [0, 0], '1'],
    ['pow', [0, -1], undefined],
    ['pow', [2, '1/2'], undefined],
    ['pow', [10, 40], undefined],
    ['sqrt', ['9/4'], '3/2'],
    ['sqrt', [2], undefined],
    ['sqrt', [-4], undefined],
    ['cbrt', ['-8/27'], '-2/3'],
    ['mod', [-7, 3], '2'],
    ['floordiv', [-7, 3], '-3'],
    ['round', ['5/2'], '2'],
    ['round', ['-3/2'], '-2'],
    ['ceil', ['-3/2'], '-1'],
    ['exp', [0], '1'],
    ['exp', [1], undefined],
    ['ln', [1], '0'],
    ['log2', ['1/8'], '-3'],
    ['log10', [1000], '3'],
    ['log', [27, 3], '3'],
    ['hypot', [3, 4], '5'],
    ['atan2', [0, 2], '0'],
    ['sigmoid', [0], '1/2'],
    ['leaky_relu', [-2, '1/100'], '-1/50'],
    ['max', [1, '5/2', 2], '5/2'],
    ['lt', [1, 2], '1'],
    ['sin', [1], undefined],
  ] as const)('%s of %j is %s', (name, operands, value) => {
    expect(exactly(name, ...operands)).toBe(value);
  });

  it('reads decimals as they are written', () => {
    expect(fractionOfText('1e-3')?.toFraction()).toBe('1/1000');
    expect(fractionOfText('.25')?.toFraction()).toBe('1/4');
    expect(fractionOfText('1e300')).toBeUndefined();
  });
});

describe('exact partials', () => {
  it.each([
    ['sqrt', 0, [25], '1/10'],
    ['sqrt', 0, [0], undefined],
    ['div', 1, [3, 2], '-3/4'],
    ['pow', 0, [3, 2], '6'],
    ['pow', 1, [1, 2], '0'],
    ['pow', 1, [3, 2], undefined],
    ['atan2', 0, [3, 4], '4/25'],
    ['hypot', 1, [3, 4], '4/5'],
    ['max', 0, [2, 2], '1/2'],
    ['ln', 0, ['2/3'], '3/2'],
    ['asin', 0, ['3/5'], '5/4'],
    ['sigmoid', 0, [0], '1/4'],
    ['cos', 0, [0], '0'],
  ] as const)('%s, slot %d, at %j: %s', (name, slot, operands, value) => {
    const exact = exactPartial(primitiveNamed(name), slot, operands.map(fractionFrom));
    expect(exact?.toFraction()).toBe(value);
  });
});

it('agrees with floating point wherever it gives a number', () => {
  const names = primitives.map(({ name }) => name);
  // Dyadic, so that the floating-point operands are the very same numbers.
  const small = fc.record({ n: fc.integer({ min: -9, max: 9 }), d: fc.constantFrom(1, 2, 4) });
  fc.assert(
    fc.property(fc.constantFrom(...names), small, small, (name, first, second) => {
      const primitive = primitiveNamed(name);
      const operands = [first, second]
        .slice(0, Math.min(2, primitive.arity.most))
        .map(({ n, d }) => fraction(n, d));
      const point = operands.map((operand) => operand.valueOf());
      const result = primitive.evaluate(...point);
      const exact = primitive.exact(operands);
      if (exact) expect(result).toBeCloseTo(exact.valueOf(), 9);
      for (const slot of operands.keys()) {
        const partial = exactPartial(primitive, slot, operands)?.valueOf();
        if (partial === undefined) continue;
        const number = primitive.evaluatePartial(slot, point, result);
        expect(number / Math.max(1, Math.abs(partial))).toBeCloseTo(
          partial / Math.max(1, Math.abs(partial)),
          9,
        );
      }
    }),
    { numRuns: 2000, seed: 20261123 },
  );
});
