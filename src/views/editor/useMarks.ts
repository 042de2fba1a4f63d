/** What is marked in the text of the function that is drawn, or in a draft of another. */
import { useMemo } from 'react';
import { stretchesNotRun } from '../../explain/program/notRun';
import { useSession } from '../../store';
import { useExplanation } from '../useExplanation';
import type { Marks } from './sourceField';

const NOWHERE: Marks['notRun'] = [];

export function useMarks(isDrawn: boolean): Marks {
  const { choices, run, draftError } = useSession();
  const { piece } = useExplanation();
  const { hovered } = choices;
  const hoveredNode = hovered === undefined ? undefined : run.trace.nodes[hovered];
  const { program, trace } = run;
  const notRun = useMemo(() => stretchesNotRun(program, trace), [program, trace]);
  return useMemo<Marks>(
    () =>
      isDrawn
        ? { piece, line: piece, hovered: hoveredNode?.span, error: draftError?.position, notRun }
        : {
            piece: undefined,
            line: undefined,
            hovered: undefined,
            error: draftError?.position,
            notRun: NOWHERE,
          },
    [isDrawn, piece, hoveredNode, draftError, notRun],
  );
}
