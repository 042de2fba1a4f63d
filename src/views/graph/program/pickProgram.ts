/**
 * Trace + folded groups → what is drawn: nodes outside of them, a box for each of them, and the
 * edges between these. Edges between the same two become one where one of the two is a box.
 */
import type { Run } from '../../../core/modes';
import type { Branch, NodeId, TraceNode } from '../../../core/trace';
import type { Group, GroupId, GroupTree } from '../../../core/trace/groups';
import { drawnNodes, type Picked, type PickedEdge, plainEdge } from '../pick';

export interface PickedProgram extends Picked {
  readonly tree: GroupTree;
  readonly closed: ReadonlySet<GroupId>;
  /** The boxes, in list order. */
  readonly folded: readonly Group[];
  /** Open groups with something in them, outer ones first. */
  readonly open: readonly Group[];
  readonly itemOf: (node: NodeId) => number;
  /** Ids of boxes and what else is no node of the trace begin here. */
  readonly firstId: number;
}

export function pickProgram(
  { trace }: Run,
  keys: readonly string[],
  constants: boolean,
  tree: GroupTree,
  closed: ReadonlySet<GroupId>,
): PickedProgram {
  const walk = new Walk(trace.nodes, tree, closed);
  const nodes = drawnNodes(walk.visible, trace.outputs, constants);
  const { items, folded, open } = walk;
  return {
    nodes,
    edges: pickEdges(trace.nodes, nodes, items),
    keyOf: (node) => keys[node] ?? placeIn(tree, node),
    size: nodes.length + folded.length,
    isProgram: true,
    frames: folded.length + open.filter(({ kind }) => kind !== 'loop').length,
    hasTests: trace.branches.some(isDrawn),
    tree,
    closed,
    folded,
    open,
    itemOf: (node) => items[node] ?? node,
    firstId: trace.nodes.length,
  };
}

/** Whether a branch has a diamond where there is room: not the tests of `while`, nor of constants. */
export function isDrawn({ kind, reads }: Branch): boolean {
  return (kind === 'if' || kind === 'conditional') && reads.length > 0;
}

/** A key for a node by its place in its group. */
function placeIn({ groups, ofNode }: GroupTree, node: NodeId): string {
  const group = groups[ofNode[node] ?? -1];
  return group === undefined ? `:${node}` : `${group.key}:${node - group.from}`;
}

class Walk {
  readonly visible: TraceNode[] = [];
  readonly folded: Group[] = [];
  readonly open: Group[] = [];
  /** What stands for each node in the drawing. */
  readonly items: Int32Array;

  constructor(nodes: readonly TraceNode[], tree: GroupTree, closed: ReadonlySet<GroupId>) {
    this.items = new Int32Array(nodes.length);
    let node = 0;
    let next = 0;
    while (node < nodes.length) {
      const group = tree.groups[next];
      if (group === undefined || group.from > node) {
        this.items[node] = node;
        this.visible.push(nodes[node] as TraceNode);
        node += 1;
      } else if (closed.has(group.id)) {
        this.folded.push(group);
        this.items.fill(nodes.length + group.id, group.from, group.to);
        node = group.to;
        while ((tree.groups[next]?.from ?? node) < node) next += 1;
      } else {
        this.open.push(group);
        next += 1;
      }
    }
  }
}

function pickEdges(
  nodes: readonly TraceNode[],
  drawn: readonly TraceNode[],
  items: Int32Array,
): readonly PickedEdge[] {
  const edges: PickedEdge[] = [];
  const isDrawn = new Set(drawn.map(({ id }) => id));
  const merged = new Map<number, { place: number; slots: number[] }>();
  const slotsTaken = new Map<number, number>();
  for (const node of nodes) {
    if (node.kind !== 'operation') continue;
    const item = items[node.id] ?? node.id;
    node.operands.forEach((operand, slot) => {
      const source = items[operand] ?? operand;
      const edge = { node: node.id, slot };
      const carries = nodes[operand]?.kind !== 'constant';
      const isPlain = item < nodes.length && source < nodes.length;
      if (isPlain) {
        if (isDrawn.has(operand)) edges.push(plainEdge(edge, operand, carries));
        return;
      }
      if (item === source || !carries) return;
      const ends = source * (4 * nodes.length) + item;
      const known = merged.get(ends);
      const former = known && edges[known.place];
      if (known !== undefined && former !== undefined) {
        if (item === node.id) known.slots.push(slot);
        edges[known.place] = { ...former, last: edge };
        return;
      }
      const own = item === node.id ? slot : (slotsTaken.get(item) ?? 0);
      slotsTaken.set(item, own + 1);
      const slots = item === node.id ? [slot] : [];
      merged.set(ends, { place: edges.length, slots });
      edges.push({ node: item, slot: own, source, slots, first: edge, last: edge, carries });
    });
  }
  return edges;
}
