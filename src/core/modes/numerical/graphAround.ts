/** f → samples of its graph around the point, left to right, for the secant that becomes the tangent. */
import type { Probe } from './quotient';
import type { Sample } from './report';

/** So far it reaches on either side: both neighbours at h = 1 lie inside. */
const REACH = 1.25;

/** Numbers beyond 1e12 stand so far apart that a window of this share of them is needed. */
const LEAST_SHARE = 1e-12;

/** On each side of the point. */
export const SAMPLES_A_SIDE = 80;

/** @param aSide samples left of the point, and right of it; the point is a sample as well */
export function graphAround(probe: Probe, x: number, aSide = SAMPLES_A_SIDE): readonly Sample[] {
  const reach = Math.max(REACH, Math.abs(x) * LEAST_SHARE);
  return Array.from({ length: 2 * aSide + 1 }, (_, place) => {
    const at = x + (reach * (place - aSide)) / aSide;
    return { x: at, y: probe(at) };
  });
}
