/** The verdict of the gradient check: a mark, the verdict, and what was compared. */
import { Check, TriangleAlert } from 'lucide-react';
import type { GradientCheck, WrongGiven } from '../../../core/modes/numerical';
import { describeCheck } from '../../../explain/methods/numericalCheck';
import { PhraseText } from '../../step/PhraseText';

interface GradientCheckLineProps {
  readonly check: GradientCheck;
  readonly wrong: WrongGiven | undefined;
}

export function GradientCheckLine({ check, wrong }: GradientCheckLineProps) {
  const { passes, verdict, reason } = describeCheck(check, wrong);
  return (
    <p className="numerical-check" data-passes={passes}>
      {passes ? <Check aria-hidden /> : <TriangleAlert aria-hidden />}
      <span>
        <b>
          <PhraseText phrase={verdict} />
        </b>{' '}
        <PhraseText phrase={reason} />
      </span>
    </p>
  );
}
