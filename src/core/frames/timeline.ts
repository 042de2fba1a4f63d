/**
 * When each quantity of a run becomes known: built once, asked for any step.
 * Step numbers count from 1 here, as k does; 0 would be "from the beginning".
 */
import type { Run } from '../modes';

/** Values that a quantity takes on its way: `values[i]` from step `since[i]` on. */
export interface History {
  readonly since: number[];
  readonly values: number[];
}

export interface Timeline {
  /** Step from which a node's value is known, by node; Infinity for never. */
  readonly primalSince: Float64Array;
  /** By phase: the step from which a node's tangent of that pass is known. */
  readonly tangents: ReadonlyMap<number, ReadonlyMap<number, { since: number; value: number }>>;
  /** Running sums of adjoints, by node. */
  readonly adjoints: ReadonlyMap<number, History>;
  /** Step at which the last contribution to a node arrives. */
  readonly completeSince: Float64Array;
  /** Step at which adjoints are set to 0 and the output is seeded; Infinity for never. */
  readonly seededAt: number;
  /** Step at which an edge is travelled back, by `edgeKey`. */
  readonly travelledBack: ReadonlyMap<string, number>;
}

export function edgeKey(node: number, slot: number): string {
  return `${node}.${slot}`;
}

export function buildTimeline(run: Run): Timeline {
  const size = run.trace.nodes.length;
  const primalSince = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  const completeSince = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  const tangents = new Map<number, Map<number, { since: number; value: number }>>();
  const adjoints = new Map<number, History>();
  const travelledBack = new Map<string, number>();
  let seededAt = Number.POSITIVE_INFINITY;

  const learnPrimal = (node: number, k: number): void => {
    primalSince[node] = Math.min(primalSince[node] ?? k, k);
  };
  const learnTangent = (phase: number, node: number, since: number, value: number): void => {
    const pass = tangents.get(phase) ?? new Map<number, { since: number; value: number }>();
    tangents.set(phase, pass);
    pass.set(node, { since, value });
  };
  const learnAdjoint = (node: number, k: number, value: number): void => {
    const history = adjoints.get(node) ?? { since: [], values: [] };
    adjoints.set(node, history);
    history.since.push(k);
    history.values.push(value);
  };

  run.steps.forEach((step, position) => {
    const k = position + 1;
    switch (step.kind) {
      case 'evaluate':
        for (const node of step.nodes) learnPrimal(node, k);
        break;
      case 'seedTangent':
        step.nodes.forEach((node, input) => {
          learnPrimal(node, k);
          learnTangent(step.phase, node, k, step.direction[input] ?? 0);
        });
        break;
      case 'pushforward':
        learnPrimal(step.node, k);
        learnTangent(step.phase, step.node, k, step.tangent);
        break;
      case 'seedAdjoint':
        seededAt = k;
        completeSince[step.node] = k;
        learnAdjoint(step.node, k, step.seed);
        break;
      case 'pullback':
        learnAdjoint(step.operand, k, step.after);
        travelledBack.set(edgeKey(step.edge.node, step.edge.slot), k);
        if (step.arrival === step.arrivals) completeSince[step.operand] = k;
        break;
    }
  });
  return { primalSince, tangents, adjoints, completeSince, seededAt, travelledBack };
}

/** What a history holds at step k, or undefined before its first entry. */
export function recall(history: History | undefined, k: number): number | undefined {
  if (history === undefined) return undefined;
  let low = 0;
  let high = history.since.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((history.since[middle] ?? 0) <= k) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? undefined : history.values[low - 1];
}
