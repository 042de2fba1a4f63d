/** The lines at branch tests: from what they read, to what ran after them, and to what did not. */
import type { DrawingEdge, Size } from '../../../layout';
import { edgeName } from '../plan';
import type { PlannedGhost, PlannedItem, PlannedTest, PlannedWay } from './extra';

/** Slots of lines that are no operands lie beyond those that are. */
const FIRST_SLOT = 100_000;
/** "yes" with a check before it, and without, px. */
const CHECKED = { width: 52, height: 22 } as const;
const PLAIN = { width: 32, height: 22 } as const;

export function planWays(
  tests: readonly (PlannedTest | PlannedGhost)[],
  items: ReadonlyMap<number, PlannedItem>,
  magnify: number,
): { readonly edges: readonly DrawingEdge[]; readonly ways: ReadonlyMap<string, PlannedWay> } {
  const edges: DrawingEdge[] = [];
  const ways = new Map<string, PlannedWay>();
  const add = (edge: DrawingEdge, way: PlannedWay): void => {
    edges.push(edge);
    ways.set(edgeName(edge), way);
  };
  for (const item of tests) {
    if (item.kind === 'ghost') {
      const { test } = item;
      const edge = { node: item.id, slot: 0, source: test.id, labels: [sized(PLAIN, magnify)] };
      add(edge, { kind: 'not taken', test });
      continue;
    }
    item.reads.forEach((source, slot) => {
      add({ node: item.id, slot, source, labels: [] }, { kind: 'reads', test: item });
    });
    const { taken } = item;
    // What it leads to may be folded together with what it reads.
    if (taken === undefined || (items.has(taken) && item.reads.includes(taken))) continue;
    const slot = FIRST_SLOT + item.id;
    add(
      { node: taken, slot, source: item.id, labels: [sized(CHECKED, magnify)] },
      { kind: 'taken', test: item },
    );
  }
  return { edges, ways };
}

function sized({ width, height }: Size, magnify: number): Size {
  return { width: magnify * width, height: magnify * height };
}

/** The answer that leads along a way. */
export function answerOn({ kind, test }: PlannedWay): 'yes' | 'no' {
  return test.branch.outcome === (kind === 'taken') ? 'yes' : 'no';
}
