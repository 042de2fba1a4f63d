/** Annotations → the same, and one that says what stands on the end of a log axis: "exact". */
import type { Annotation, Axis, Series } from './series';

export function withZero(
  annotations: readonly Annotation[],
  y: Axis,
  series: readonly Series[],
): readonly Annotation[] {
  if (y.scale !== 'log' || y.zero === undefined) return annotations;
  const zeros = series.flatMap(({ isGuide, samples }) =>
    isGuide === true ? [] : samples.filter((sample) => sample.y === 0),
  );
  const middle = zeros[Math.floor(zeros.length / 2)];
  if (middle === undefined) return annotations;
  return [...annotations, { id: 'zero', at: middle, text: y.zero, side: 'above' }];
}
