/**
 * The error of a difference quotient against h → where its two slopes are: on the right the
 * truncation error, which falls with h or h², on the left the rounding error, which grows as ε/h.
 * Neither is named where the samples do not show it, as with a function that is a straight line.
 */
import type { ErrorCurve, ErrorSample } from '../../core/modes/numerical';

export interface ErrorSlopes {
  /** Samples along the slope, the one in its middle first; none where there is no slope. */
  readonly truncation: readonly ErrorSample[];
  readonly roundOff: readonly ErrorSample[];
}

/** Fewer samples than this make no slope. */
const FEWEST = 5;

/** Next to the best h both errors are of one size, and at the largest h other terms count. */
const NEAR_BEST = 5;
const LARGEST = 0.05;

export function slopesOf({ samples, best, order }: ErrorCurve): ErrorSlopes {
  if (best === undefined) return { truncation: [], roundOff: [] };
  const shown = samples.filter(
    ({ error, losesStep }) => !losesStep && Number.isFinite(error) && error > 0,
  );
  const right = shown.filter(({ h }) => h > best.h * NEAR_BEST && h < LARGEST);
  const left = shown.filter(({ h }) => h < best.h / NEAR_BEST);
  return {
    truncation: isSloped(right, order, 0.25) ? along(right) : [],
    // Rounding is as good as random: its slope comes out roughly.
    roundOff: isSloped(left, -1, 0.5) ? along(left) : [],
  };
}

function isSloped(samples: readonly ErrorSample[], slope: number, tolerance: number): boolean {
  return samples.length >= FEWEST && Math.abs(slopeThrough(samples) - slope) <= tolerance;
}

/** Least squares through log error against log h. */
function slopeThrough(samples: readonly ErrorSample[]): number {
  const points = samples.map(({ h, error }) => [Math.log10(h), Math.log10(error)] as const);
  const mean = (axis: 0 | 1): number =>
    points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const product = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return product / points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}

function along(samples: readonly ErrorSample[]): readonly ErrorSample[] {
  return SHARES.flatMap((share) => samples[Math.floor(share * samples.length)] ?? []);
}

const SHARES = [0.5, 0.35, 0.65, 0.2, 0.8];
