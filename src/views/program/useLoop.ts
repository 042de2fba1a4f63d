/**
 * Which loop is shown, and which of the names that it carries: what the person chose, until the
 * step enters another loop; else the loop around the step, or the first one.
 */
import { useMemo, useState } from 'react';
import type { Run } from '../../core/modes';
import type { LoopScope } from '../../core/trace';
import { type Carried, loopsAround, loopsAt } from '../../explain/program/loops';
import { type LoopOutline, outlineLoop } from '../../explain/program/loopTable';

interface LoopChoice {
  /** Undefined where the program ran no loop. */
  readonly outline: LoopOutline | undefined;
  readonly carried: Carried | undefined;
  /** One for each loop of the text. */
  readonly loops: readonly LoopScope[];
  readonly chooseLoop: (place: number) => void;
  readonly chooseName: (name: string) => void;
}

export function useLoop(run: Run, step: number): LoopChoice {
  const [chosen, setChosen] = useState<{ readonly place: number; readonly around: number }>();
  const [name, setName] = useState<string>();
  const loops = useMemo(() => loopsAt(run, step), [run, step]);
  const around = loopsAround(run, step)[0]?.loop.span.from ?? -1;
  const place = chosen?.around === around ? chosen.place : around;
  const loop = loops.find(({ span }) => span.from === place) ?? loops[0];
  const id = loop?.id;
  const outline = useMemo(() => {
    const scope = id === undefined ? undefined : run.trace.scopes[id];
    return scope?.kind === 'loop' ? outlineLoop(run, scope) : undefined;
  }, [run, id]);
  return {
    outline,
    carried: outline?.carried.find((each) => each.name === name) ?? outline?.carried[0],
    loops,
    chooseLoop: (next) => setChosen({ place: next, around }),
    chooseName: setName,
  };
}
