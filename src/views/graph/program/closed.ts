/**
 * Which groups are folded. Where the person said nothing, a graph that is not too large is open;
 * in a larger one what is large stays folded. A group in which the current step happens is open
 * as long as one stands there.
 */
import type { Step } from '../../../core/modes';
import type { NodeId } from '../../../core/trace';
import { type GroupId, type GroupTree, groupsAround } from '../../../core/trace/groups';

/** What was said by hand, by the groups' keys. */
export type Folds = Readonly<Record<string, boolean>>;

/** Nodes and boxes that are drawn at most where nothing was said. */
const MOST_DRAWN = 120;
/** Unfold all opens no more than can be drawn. */
export const MOST_UNFOLDED = 1500;

/** The groups that are folded by themselves or by hand, whatever the step is. */
export function closedByChoice(
  tree: GroupTree,
  folds: Folds,
  byItself: ReadonlySet<GroupId>,
): ReadonlySet<GroupId> {
  const closed = new Set<GroupId>();
  for (const { id, key } of tree.groups) {
    if (folds[key] ?? byItself.has(id)) closed.add(id);
  }
  return closed;
}

/** Folds so that at most `MOST_DRAWN` items are drawn, the largest groups first. */
export function closedByItself(tree: GroupTree, nodes: number): ReadonlySet<GroupId> {
  return nodes <= MOST_DRAWN ? new Set() : foldedWithin(tree, nodes, MOST_DRAWN);
}

/** The groups that have to stay folded so that at most `most` items are drawn. */
function foldedWithin(tree: GroupTree, nodes: number, most: number): ReadonlySet<GroupId> {
  const closed = new Set<GroupId>();
  let drawn = nodes;
  for (const root of tree.roots) drawn += 1 - (tree.groups[root]?.size ?? 0);
  const bySize = (a: GroupId, b: GroupId): number =>
    (tree.groups[a]?.size ?? 0) - (tree.groups[b]?.size ?? 0) || a - b;
  let level = [...tree.roots];
  while (level.length > 0) {
    const shells: GroupId[] = [];
    for (const id of level.sort(bySize)) {
      const group = tree.groups[id];
      if (group === undefined) continue;
      if (drawn + group.size - 1 <= most) {
        drawn += group.size - 1;
        continue;
      }
      closeAll(tree, id, closed);
      const inside = group.children.reduce(
        (sum, child) => sum + 1 - (tree.groups[child]?.size ?? 0),
        group.size,
      );
      // A row of boxes says no more than one box does.
      const isRow = group.kind === 'loop' || group.kind === 'stretch';
      if (isRow || drawn + inside - 1 > most) continue;
      closed.delete(id);
      drawn += inside - 1;
      shells.push(...group.children);
    }
    level = shells;
  }
  return closed;
}

/** A group and all in it. */
function closeAll(tree: GroupTree, id: GroupId, closed: Set<GroupId>): void {
  const group = tree.groups[id];
  for (let inner = id; inner < tree.groups.length; inner += 1) {
    if (group === undefined || (tree.groups[inner]?.from ?? 0) >= group.to) break;
    closed.add(inner);
  }
}

/** What Unfold all opens: every group, or as many as can be drawn. */
export function keysToUnfold(tree: GroupTree, nodes: number): readonly string[] {
  const closed = nodes <= MOST_UNFOLDED ? new Set() : foldedWithin(tree, nodes, MOST_UNFOLDED);
  return tree.groups.filter(({ id }) => !closed.has(id)).map(({ key }) => key);
}

/** The operation that a step is at work in; its operands may stand in other groups. */
export function seatOf(step: Step | undefined): NodeId | undefined {
  switch (step?.kind) {
    case 'evaluate':
      return step.nodes.length === 1 ? step.nodes[0] : undefined;
    case 'pushforward':
      return step.node;
    case 'pullback':
      return step.edge.node;
    default:
      return undefined;
  }
}

/** The folded groups around a node, innermost first. */
export function openedAt(
  tree: GroupTree,
  closed: ReadonlySet<GroupId>,
  node: NodeId | undefined,
): readonly GroupId[] {
  const innermost = node === undefined ? undefined : tree.ofNode[node];
  return [...groupsAround(tree, innermost)].map(({ id }) => id).filter((id) => closed.has(id));
}
