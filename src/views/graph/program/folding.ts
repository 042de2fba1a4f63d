/**
 * What is folded at a step. One object stands for one state of the folds, so that plans and
 * drawings made for it are found again when a sweep comes back to it.
 */
import type { Step } from '../../../core/modes';
import type { Trace } from '../../../core/trace';
import { type Group, type GroupId, type GroupTree, groupsAround } from '../../../core/trace/groups';
import {
  closedByChoice,
  closedByItself,
  type Folds,
  keysToUnfold,
  MOST_UNFOLDED,
  openedAt,
  seatOf,
} from './closed';

export interface Folding {
  readonly tree: GroupTree;
  readonly closed: ReadonlySet<GroupId>;
}

export interface Foldings {
  readonly tree: GroupTree;
  /** Where the person alone says what is folded. */
  readonly chosen: Folding;
  /** Where a step opens the groups that it happens in. */
  readonly at: (step: Step | undefined) => Folding;
  /** Whether a step happens in a group. */
  readonly holds: (key: string, step: Step | undefined) => boolean;
  /** The groups that Fold all closes and that Unfold all opens. */
  readonly keysToFold: readonly string[];
  readonly keysToUnfold: readonly string[];
  /** Whether all is open that Unfold all opens, and more is there. */
  readonly isLimited: boolean;
}

export function foldingsOf(trace: Trace, tree: GroupTree, folds: Folds): Foldings {
  const drawn = trace.nodes.reduce((sum, { kind }) => sum + (kind === 'constant' ? 0 : 1), 0);
  const closed = closedByChoice(tree, folds, closedByItself(tree, drawn));
  const chosen = { tree, closed };
  const known = new Map<string, Folding>();
  const keysOf = (groups: readonly Group[]): readonly string[] => groups.map(({ key }) => key);
  const keysToFold = keysOf(tree.groups.filter(({ id }) => !closed.has(id)));
  const unfoldable = keysToUnfold(tree, drawn);
  const open = new Set(keysToFold);
  return {
    tree,
    chosen,
    at: (step) => {
      const opened = openedAt(tree, closed, seatOf(step));
      if (opened.length === 0) return chosen;
      const name = opened.join();
      const folding = known.get(name) ?? { tree, closed: without(closed, opened) };
      known.set(name, folding);
      return folding;
    },
    holds: (key, step) => {
      const seat = seatOf(step);
      const innermost = seat === undefined ? undefined : tree.ofNode[seat];
      return [...groupsAround(tree, innermost)].some((group) => group.key === key);
    },
    keysToFold,
    keysToUnfold: unfoldable,
    isLimited: drawn > MOST_UNFOLDED && closed.size > 0 && unfoldable.every((key) => open.has(key)),
  };
}

function without(closed: ReadonlySet<GroupId>, opened: readonly GroupId[]): ReadonlySet<GroupId> {
  const rest = new Set(closed);
  for (const id of opened) rest.delete(id);
  return rest;
}
