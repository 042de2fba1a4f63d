/** f near a point → its gradient by differences, with the evaluations of f counted as they are done. */
import type { Nearby } from '../nearby';
import { quotientAt } from './quotient';
import type { Difference, Sample } from './report';

export interface GradientByDifferences {
  /** By input. */
  readonly derivatives: readonly number[];
  /** n + 1 for one-sided differences, which share f at the point; 2n for central ones. */
  readonly evaluations: number;
}

/** @param numbers the value of each input at the point */
export function gradientByDifferences(
  difference: Difference,
  nearby: Nearby,
  numbers: readonly number[],
  h: number,
): GradientByDifferences {
  let evaluations = 0;
  const evaluate = (position: number, x: number): Sample => {
    evaluations += 1;
    return { x, y: nearby(position, x) };
  };
  const [first] = numbers;
  const here = difference === 'central' || first === undefined ? undefined : evaluate(0, first);
  const derivatives = numbers.map((x, position) => {
    const at = (neighbour: number): Sample => evaluate(position, neighbour);
    return quotientAt(difference, at, here && { x, y: here.y }, x, h).value;
  });
  return { derivatives, evaluations };
}
