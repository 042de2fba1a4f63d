/** The folds of the graph at the current step, and how the person changes them. */
import { useCallback, useMemo, useState } from 'react';
import type { Trace } from '../../core/trace';
import type { Session } from '../../store';
import { useLoaded } from '../../store/useLoaded';
import type { Folding } from './program';

const loadProgram = () => import('./program');

export type ProgramParts = Awaited<ReturnType<typeof loadProgram>>;

/** Larger graphs are searched, though there is nothing to fold. */
const LARGE = 24;

export interface FoldControl {
  readonly parts: ProgramParts | undefined;
  /** Undefined while the code for it is fetched, and where it is not needed. */
  readonly folding: Folding | undefined;
  readonly hasGroups: boolean;
  /** Whether no group is open. */
  readonly isFolded: boolean;
  readonly fold: (key: string, folded: boolean) => void;
  /** Folds or opens these groups; all of them where none are named. */
  readonly foldAll: (folded: boolean, keys?: readonly string[]) => void;
  /** The groups that are open where the person alone says so. */
  readonly openKeys: readonly string[];
  /** Whether all is open that Unfold all opens, and more is there. */
  readonly isLimited: boolean;
}

/** Whether a trace has groups or branch tests, which are drawn by code of their own. */
export function hasStructure({ scopes, branches }: Trace): boolean {
  return scopes.length > 1 || branches.some(({ kind }) => kind === 'if' || kind === 'conditional');
}

export function useFolding({ run, frame, choices, dispatch }: Session): FoldControl {
  const { trace, program } = run;
  const { folds } = choices;
  const { k, step } = frame;
  const needsParts =
    program.form === 'program' || hasStructure(trace) || trace.nodes.length > LARGE;
  const parts = useLoaded(needsParts, loadProgram);
  const tree = useMemo(() => parts?.groupTree(trace, program.source), [parts, trace, program]);
  const foldings = useMemo(
    () => (tree === undefined ? undefined : parts?.foldingsOf(trace, tree, folds)),
    [parts, trace, tree, folds],
  );
  // What was folded by hand around the current step stays so until the next step.
  const [held, hold] = useState<{ readonly trace: Trace; readonly k: number }>();
  const isHeld = held?.trace === trace && held.k === k;
  const fold = useCallback(
    (key: string, folded: boolean) => {
      if (folded && foldings?.holds(key, step) === true) hold({ trace, k });
      else if (!folded) hold(undefined);
      dispatch({ type: 'fold', key, folded });
    },
    [foldings, step, trace, k, dispatch],
  );
  const foldAll = useCallback(
    (folded: boolean, keys?: readonly string[]) => {
      if (foldings === undefined) return;
      hold(folded ? { trace, k } : undefined);
      dispatch({
        ...{ type: 'foldAll', folded },
        keys: keys ?? (folded ? foldings.keysToFold : foldings.keysToUnfold),
      });
    },
    [foldings, trace, k, dispatch],
  );
  return {
    parts,
    folding: isHeld ? foldings?.chosen : foldings?.at(step),
    hasGroups: foldings !== undefined && foldings.tree.groups.length > 0,
    isFolded: foldings?.keysToFold.length === 0,
    openKeys: foldings?.keysToFold ?? [],
    isLimited: foldings?.isLimited === true,
    fold,
    foldAll,
  };
}
