/** Under the editor: what the current step does with the marked piece, and where in a program. */
import { useMemo } from 'react';
import { placeCaption } from '../../explain/program/caption';
import { useSession } from '../../store';
import { PhraseText } from '../step/PhraseText';
import { useExplanation } from '../useExplanation';

export function PlaceCaption() {
  const { run, choices, wording, exact } = useSession();
  const { piece, pieceCaption } = useExplanation();
  const { step } = choices;
  const inProgram = useMemo(
    () => (run.program.form === 'program' ? placeCaption(run, step, wording, exact) : undefined),
    [run, step, wording, exact],
  );
  return (
    <p className="panel-note source-piece">
      {piece !== undefined && (
        <>
          <span className="source-swatch" />
          <span>
            <PhraseText phrase={inProgram ?? pieceCaption} />
          </span>
        </>
      )}
    </p>
  );
}
