/** At a kink, a jump or a border: the derivatives just left and right of the point. */
import { useEffect, useState } from 'react';
import type { Run } from '../../core/modes';
import type { NodeId } from '../../core/trace';
import {
  type OneSided,
  oneSidedDerivatives,
  oneSidedSentence,
} from '../../explain/program/oneSided';
import { useSession } from '../../store';

interface BorderNoteProps {
  readonly run: Run;
  readonly border: readonly NodeId[];
}

/** Longer runs would hold up the page. */
const MOST_NODES = 20_000;

/** A program that ends here may not end beside this point, and it runs on the page. */
function budgetBeside({ tape }: Run, budget: number): number {
  return Math.min(budget, 50_000, 2 * tape.operations.length + 1_000);
}

export function BorderNote({ run, border }: BorderNoteProps) {
  const { choices } = useSession();
  const { budget } = choices;
  const [found, setFound] = useState<{ readonly run: Run; readonly sides: readonly OneSided[] }>();
  useEffect(() => {
    if (run.trace.nodes.length > MOST_NODES || run.trace.outputs.length !== 1) return;
    let isOpen = true;
    import('./lookBeside')
      .then(({ lookBesideOf }) =>
        oneSidedDerivatives(run, border, lookBesideOf(run.recipe, budgetBeside(run, budget))),
      )
      .then(
        (sides) => {
          if (isOpen) setFound({ run, sides });
        },
        () => {
          // Without a connection the note says what it can.
        },
      );
    return () => {
      isOpen = false;
    };
  }, [run, border, budget]);
  if (found?.run !== run) return null;
  return found.sides.map((side) => <p key={side.input}>{oneSidedSentence(side)}</p>);
}
