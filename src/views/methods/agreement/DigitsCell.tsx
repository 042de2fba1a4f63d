/** A number in which the digits that agree with the reference are told from those that do not. */
import type { MarkedNumber } from '../../../explain/methods/agreementDigits';

interface DigitsCellProps {
  readonly entry: MarkedNumber | undefined;
  /** What stands where there is no number. */
  readonly missing: string;
}

export function DigitsCell({ entry, missing }: DigitsCellProps) {
  if (entry === undefined) return <span className="digits digits-missing">{missing}</span>;
  const { agreeing, differing, exponent, digits } = entry;
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
