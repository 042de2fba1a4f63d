/** How far a method's numbers agree with the reference, or why that says nothing. */
import { Check, TriangleAlert } from 'lucide-react';
import { plainNumber } from '../../../explain';
import { type MarkedNumber, MOST_DIGITS } from '../../../explain/methods/agreementDigits';
import type { AgreementRow, Reference } from '../../../explain/methods/agreementTable';

interface VerdictProps {
  readonly row: AgreementRow;
  readonly reference: Reference;
}

export function Verdict({ row: { method, entries, worst, isClose }, reference }: VerdictProps) {
  const known = entries.filter((entry) => entry !== undefined);
  const isWithoutNumbers = known.length > 0 && !known.some(({ isCompared }) => isCompared);
  if (reference === 'none') {
    return <span className="agreement-verdict">f has no value here</span>;
  }
  if (isWithoutNumbers) return <span className="agreement-verdict">no number here</span>;
  if (method === 'reverse') return <OfReference isSure={reference === 'sure'} />;
  if (worst === undefined) return '–';
  const text = `${worst.digits} of ${MOST_DIGITS}${offBy(worst)}`;
  // Beside a reference that may be wrong, no number is right or wrong.
  if (reference === 'doubtful') {
    return <span className="agreement-verdict">{text} with reverse mode</span>;
  }
  return (
    <span className="agreement-verdict" data-good={isClose || undefined}>
      {isClose ? <Check aria-hidden /> : <TriangleAlert aria-hidden />}
      {text}
    </span>
  );
}

function OfReference({ isSure }: { readonly isSure: boolean }) {
  if (isSure) return <span className="agreement-verdict">the reference</span>;
  return (
    <span className="agreement-verdict">
      <TriangleAlert aria-hidden />
      the gradient check fails: see Numerical
    </span>
  );
}

/** Across a carry, or beside 0, hardly a digit is the same, however near the numbers are. */
function offBy({ digits, error, isClose }: MarkedNumber): string {
  const isNear = (isClose && digits < NEARLY_ALL) || (digits === 0 && error < SMALL);
  return isNear ? `, off by ${plainNumber(Number(error.toPrecision(2)))}` : '';
}

const NEARLY_ALL = 13;
const SMALL = 1e-3;
