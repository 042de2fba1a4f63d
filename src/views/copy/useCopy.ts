/** A text → the clipboard, and whether the browser let the page write to it. */
import { useState } from 'react';

export type CopyOutcome = 'copied' | 'refused' | undefined;

export interface Copying {
  /** Undefined before a copy, and once `forget` is called. */
  readonly outcome: CopyOutcome;
  readonly copy: (text: string) => void;
  readonly forget: () => void;
}

export function useCopy(): Copying {
  const [outcome, setOutcome] = useState<CopyOutcome>();
  const copy = (text: string): void => {
    writeToClipboard(text).then(
      () => setOutcome('copied'),
      () => setOutcome('refused'),
    );
  };
  return { outcome, copy, forget: () => setOutcome(undefined) };
}

/** Pages that are not served securely have no clipboard. */
async function writeToClipboard(text: string): Promise<void> {
  if (!('clipboard' in navigator)) throw new Error('this page may not write to the clipboard');
  await navigator.clipboard.writeText(text);
}
