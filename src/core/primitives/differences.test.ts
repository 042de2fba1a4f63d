/** Every partial against central differences, which know nothing of the table's rules. */
import { describe, expect, it } from 'vitest';
import { applications, pointFor } from './applications';
import type { Primitive } from './primitive';

function centralDifference(primitive: Primitive, slot: number, point: readonly number[]): number {
  const at = (step: number) =>
    primitive.evaluate(...point.map((value, index) => (index === slot ? value + step : value)));
  const step = 1e-5;
  // Five points, so that the difference itself is good to 1e-10 or so.
  return (8 * (at(step) - at(-step)) - (at(2 * step) - at(-2 * step))) / (12 * step);
}

describe.each(applications)(
  '$name of $count operands, slot $slot',
  ({ name, primitive, count, slot }) => {
    it('agrees with central differences', () => {
      for (let attempt = 0; attempt < 20; attempt++) {
        const point = pointFor(name, count, attempt);
        const partial = primitive.evaluatePartial(slot, point, primitive.evaluate(...point));
        const difference = centralDifference(primitive, slot, point);
        const scale = Math.max(1, Math.abs(partial), Math.abs(primitive.evaluate(...point)));
        expect(Math.abs(partial - difference) / scale, `at ${point.join(', ')}`).toBeLessThan(1e-8);
      }
    });
  },
);
