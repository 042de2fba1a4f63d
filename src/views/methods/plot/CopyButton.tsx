/** A quiet button that puts a text on the clipboard, and says whether the browser let it. */
import { Check, Copy } from 'lucide-react';
import { useState } from 'react';

interface CopyButtonProps {
  readonly label: string;
  /** What is said once it is done: "The data are copied." */
  readonly done: string;
  readonly text: () => string;
}

export function CopyButton({ label, done, text }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'copied' | 'refused'>();
  const copy = (): void => {
    copyText(text()).then(
      () => setOutcome('copied'),
      () => setOutcome('refused'),
    );
  };
  return (
    <span className="plot-copy">
      <button
        type="button"
        className="plot-copy-button"
        onClick={copy}
        onBlur={() => setOutcome(undefined)}
      >
        {outcome === 'copied' ? <Check aria-hidden /> : <Copy aria-hidden />}
        {outcome === 'copied' ? 'Copied' : label}
      </button>
      <span role="status">
        {outcome === 'copied' && <span className="unseen">{done}</span>}
        {outcome === 'refused' && 'The browser does not let this page copy.'}
      </span>
    </span>
  );
}

/** Pages that are not served securely have no clipboard. */
async function copyText(text: string): Promise<void> {
  if (!('clipboard' in navigator)) throw new Error('this page may not write to the clipboard');
  await navigator.clipboard.writeText(text);
}
