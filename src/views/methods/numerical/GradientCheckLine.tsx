/** The verdict of the gradient check: a mark, the verdict, and what was compared. */
import { Check, TriangleAlert } from 'lucide-react';
import type { GradientCheck } from '../../../core/modes/numerical';
import { describeCheck } from '../../../explain/methods/numericalCheck';
import { PhraseText } from '../../step/PhraseText';

export function GradientCheckLine({ check }: { readonly check: GradientCheck }) {
  const { passes, verdict, reason } = describeCheck(check);
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
