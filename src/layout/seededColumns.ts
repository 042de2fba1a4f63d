/**
 * Columns + where their nodes stood before → coordinates along the flow that leave most nodes there.
 * A column that comes in between takes its room from its neighbours, down to the least pitch, and pushes the
 * smaller side away for the rest: dynamic programming over positions, column by column.
 */
import { columnCentres, PITCH_STEP, type Pitch } from './columns';

/** What counts as having stayed, px. */
const STAYED = 44;
/** Costs, in nodes that moved: per px of a node, per px that a pitch is less or more than it wishes to be. */
const COST = { px: 0.003, far: 0.0005, squeezed: 0.004, stretched: 0.003 } as const;
/** How much wider than wished a pitch may be, and how far beyond the old drawing columns may go, px. */
const STRETCH = 84;
const BEYOND = 420;
const MOST_COLUMNS = 80;

/**
 * @param pitches what each column needs after it
 * @param before where the nodes of each column stood along the flow
 */
export function anchorColumns(
  pitches: readonly Pitch[],
  before: readonly (readonly number[])[],
): number[] {
  const all = before.flat();
  const first = all[0];
  const centres = columnCentres(pitches);
  if (first === undefined) return centres;
  if (centres.length > MOST_COLUMNS) return moveColumns(centres, before);

  const lowest = Math.min(...all) - BEYOND;
  const start = first - Math.ceil((first - lowest) / PITCH_STEP) * PITCH_STEP;
  const width = Math.max(Math.max(...all) - lowest, centres.at(-1) ?? 0) + 2 * BEYOND;
  const states = Math.ceil(width / PITCH_STEP);
  const cameFrom: Int32Array[] = [];
  let costs = Float64Array.from({ length: states }, (_, k) =>
    costOf(start + k * PITCH_STEP, before[0] ?? []),
  );
  pitches.forEach(({ least, wished }, i) => {
    const next = new Float64Array(states).fill(Number.POSITIVE_INFINITY);
    const from = new Int32Array(states).fill(-1);
    const nearest = least / PITCH_STEP;
    const farthest = Math.floor((wished + STRETCH) / PITCH_STEP);
    for (let k = nearest; k < states; k += 1) {
      for (let step = nearest; step <= Math.min(k, farthest); step += 1) {
        const off = step * PITCH_STEP - wished;
        const cost =
          (costs[k - step] as number) + (off < 0 ? -off * COST.squeezed : off * COST.stretched);
        if (cost < (next[k] as number)) {
          next[k] = cost;
          from[k] = k - step;
        }
      }
      next[k] = (next[k] as number) + costOf(start + k * PITCH_STEP, before[i + 1] ?? []);
    }
    cameFrom.push(from);
    costs = next;
  });
  let state = costs.indexOf(Math.min(...costs));
  const positions = [start + state * PITCH_STEP];
  for (const from of cameFrom.reverse()) {
    state = from[state] ?? 0;
    positions.push(start + state * PITCH_STEP);
  }
  return positions.reverse();
}

/** What it costs to have a column at `x`. */
function costOf(x: number, before: readonly number[]): number {
  let cost = 0;
  for (const was of before) {
    const moved = Math.abs(x - was);
    cost += moved <= STAYED ? moved * COST.px : 1 + moved * COST.far;
  }
  return cost;
}

/** All columns moved together so that most nodes stay. */
export function moveColumns(
  centres: readonly number[],
  before: readonly (readonly number[])[],
): number[] {
  const counts = new Map<number, number>();
  before.forEach((xs, i) => {
    for (const x of xs) {
      const shift = Math.round(x - (centres[i] as number));
      counts.set(shift, (counts.get(shift) ?? 0) + 1);
    }
  });
  let best = 0;
  for (const [shift, count] of counts) if (count > (counts.get(best) ?? 0)) best = shift;
  return centres.map((centre) => centre + best);
}
