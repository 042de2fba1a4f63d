/** What stands on a button that copies, and what is said once it did or could not. */
import { Check, Copy } from 'lucide-react';
import type { CopyOutcome } from './useCopy';

interface CopyMarkProps {
  readonly outcome: CopyOutcome;
  /** On the button before: "Copy". */
  readonly label: string;
}

export function CopyMark({ outcome, label }: CopyMarkProps) {
  return (
    <>
      {outcome === 'copied' ? <Check aria-hidden /> : <Copy aria-hidden />}
      {outcome === 'copied' ? 'Copied' : label}
    </>
  );
}

interface CopyWordsProps {
  readonly outcome: CopyOutcome;
  /** "The code is copied." */
  readonly done: string;
  /** What can be done where the browser refuses. */
  readonly instead?: string;
}

/** To be put into a status. */
export function CopyWords({ outcome, done, instead }: CopyWordsProps) {
  if (outcome === 'copied') return <span className="unseen">{done}</span>;
  if (outcome !== 'refused') return null;
  const refused = 'The browser does not let this page copy.';
  return instead === undefined ? refused : `${refused} ${instead}`;
}
