/** A number in which the digits that agree with the reference are told from those that do not. */
import type { MarkedNumber } from '../../../explain/methods/agreementDigits';

interface DigitsCellProps {
  readonly entry: MarkedNumber | undefined;
  /** Whether the reference is one: else no digit is marked. */
  readonly isJudged: boolean;
  /** What stands where there is no number. */
  readonly missing: string;
}

export function DigitsCell({ entry, isJudged, missing }: DigitsCellProps) {
  if (entry === undefined) return <span className="digits digits-missing">{missing}</span>;
  const { agreeing, differing, exponent, digits, isCompared } = entry;
  if (!isJudged || !isCompared) {
    return (
      <span className="digits">
        {agreeing}
        {differing}
        {exponent}
      </span>
    );
  }
  return (
    <>
      <span className="digits" aria-hidden title={`${digits} of 16 digits agree`}>
        {agreeing !== '' && <b>{agreeing}</b>}
        {differing !== '' && <s>{differing}</s>}
        {exponent}
      </span>
      <span className="unseen">
        {agreeing}
        {differing}
        {exponent}, {digits} digits agree
      </span>
    </>
  );
}
