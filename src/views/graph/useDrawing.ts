/**
 * Session → the picture that is drawn: the plan, laid out by the worker. While the worker draws a
 * graph of another shape, the picture before stays as it was, with the numbers it had.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Drawing, Orientation, Size } from '../../layout';
import type { Session } from '../../store';
import { measureFormulas } from '../math/measureFormulas';
import { keepByObject } from './keepByObject';
import { foretellLegibility } from './legibility';
import { type KeyedTrace, keyNodes } from './nodeKeys';
import { type Picked, pickAll } from './pick';
import { type Plan, planGraph } from './plan';
import type { Folding } from './program';
import type { PickedProgram } from './program/pickProgram';
import { type FoldControl, hasStructure } from './useFolding';
import { useLayout } from './useLayout';

/** What of the session the picture is made of. */
export type Told = Pick<Session, 'run' | 'frames' | 'frame' | 'wording' | 'exact'>;

export interface Picture {
  readonly told: Told;
  readonly plan: Plan;
  readonly drawing: Drawing;
  /** Folds or opens a group. */
  readonly fold: (key: string, folded: boolean) => void;
}

export function useDrawing(
  session: Session,
  { parts, folding, fold }: FoldControl,
  orientation: Orientation,
  window: Size,
  followsBelow: number,
  canMeasure: boolean,
): Picture | undefined {
  const { run, frames, frame, wording, exact } = session;
  const { shown } = session.choices;
  const keyed = useKeys(run.trace);
  const pick = useMemo(
    () =>
      keepByObject(({ tree, closed }: Folding) =>
        parts?.pickProgram(run, keyed.keys, shown.constants, tree, closed),
      ),
    [parts, run, keyed, shown.constants],
  );
  const all = useMemo(
    () => (hasStructure(run.trace) ? undefined : pickAll(run, keyed.keys, shown.constants)),
    [run, keyed, shown.constants],
  );
  const program = all === undefined && folding !== undefined ? pick(folding) : undefined;
  const picked = all ?? program;
  const { hasNames, magnify, follows } = useMemo(
    () => foretellLegibility(picked ?? NOTHING, orientation, window, followsBelow),
    [picked, orientation, window, followsBelow],
  );
  const planIt = useMemo(() => {
    const told = { run, frames, wording, exact, shown };
    const legibility = { hasNames, magnify, follows };
    return {
      all: (some: Picked) => planGraph(told, some, orientation, legibility, measureFormulas),
      program: keepByObject((some: PickedProgram) =>
        parts?.planProgram(told, some, orientation, legibility, measureFormulas),
      ),
    };
  }, [parts, run, frames, wording, exact, shown, orientation, hasNames, magnify, follows]);
  const plan = useMemo(() => {
    if (!canMeasure) return undefined;
    return all === undefined ? program && planIt.program(program) : planIt.all(all);
  }, [canMeasure, all, program, planIt]);
  const laid = useLayout(plan);
  const told = useMemo<Told>(
    () => ({ run, frames, frame, wording, exact }),
    [run, frames, frame, wording, exact],
  );
  const isCurrent =
    laid !== undefined && laid.structure === plan?.structure && laid.orientation === orientation;
  const current = useMemo<Picture | undefined>(
    () =>
      isCurrent && plan !== undefined ? { told, plan, drawing: laid.drawing, fold } : undefined,
    [isCurrent, told, plan, laid, fold],
  );
  const last = useRef(current);
  useEffect(() => {
    if (current !== undefined) last.current = current;
  }, [current]);
  const stands = current ?? last.current;
  // While groups fold and unfold the picture before goes on telling the run, if it is the same.
  return useMemo(
    () => (stands !== undefined && isSameRun(stands.told, told) ? { ...stands, told } : stands),
    [stands, told],
  );
}

function isSameRun(a: Told, b: Told): boolean {
  return a.run === b.run && a.wording === b.wording && a.exact === b.exact;
}

const NOTHING: Picked = {
  nodes: [],
  edges: [],
  keyOf: () => '',
  size: 0,
  isProgram: false,
  frames: 0,
  hasTests: false,
};

/** Keys build on those of the trace before, whatever renders happen in between. */
function useKeys(trace: Told['run']['trace']): KeyedTrace {
  const [keyed, setKeyed] = useState(() => keyNodes(trace));
  if (keyed.trace === trace) return keyed;
  const next = keyNodes(trace, keyed);
  setKeyed(next);
  return next;
}
