/**
 * What the page opens with: a link wins over work in progress, which wins over the first example.
 * What only the worker can read is awaited, and the first example stands in for it, unseen.
 */
import { decodeLink, type Shared } from '../share';
import { restore } from './adopting';
import type { Action, Choices, Restored } from './choices';
import { recallSettings, recallWork } from './recalled';
import { firstChoices } from './reducer';

export function openChoices(fragment: string): Choices {
  const settings = recallSettings(firstChoices);
  const work = recallWork(firstChoices);
  const fallback = work ?? { recipe: settings.recipe, naming: settings.naming };
  const decoded = decodeLink(fragment);
  switch (decoded.kind) {
    case 'none':
      return restore(settings, fallback);
    case 'broken':
      return { ...restore(settings, fallback), notice: decoded.reason };
    case 'shared':
    case 'unread':
      return restore(settings, linked(decoded.shared, work));
  }
}

/** A link that is opened in the page restores what it holds, or says why it cannot. */
export function followLink(fragment: string, dispatch: (action: Action) => void): void {
  const decoded = decodeLink(fragment);
  if (decoded.kind === 'none') return;
  const isBroken = decoded.kind === 'broken';
  dispatch({ type: 'notice', notice: isBroken ? decoded.reason : undefined });
  if (!isBroken) dispatch({ type: 'restore', restored: linked(decoded.shared) });
}

function linked(shared: Shared, otherwise?: Restored): Restored {
  return { ...shared, origin: 'link', ...(otherwise === undefined ? {} : { otherwise }) };
}
