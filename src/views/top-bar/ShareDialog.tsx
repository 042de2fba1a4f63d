/** A link that opens what is on the screen. Nothing leaves the page: the link holds it all. */
import { Check, Copy } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { encodeLink } from '../../share';
import { useSession } from '../../store';
import { Dialog } from './Dialog';
import './ShareDialog.css';

type Outcome = 'copied' | 'refused';

export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const { choices } = useSession();
  const field = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<Outcome>();
  const id = useId();
  const { recipe, step, naming, view } = choices;
  const link = pageAddress() + encodeLink({ recipe, step, naming, view });

  const copy = (): void => {
    field.current?.select();
    writeToClipboard(link).then(
      () => setOutcome('copied'),
      () => setOutcome('refused'),
    );
  };

  return (
    <Dialog title="Share" onClose={onClose}>
      <p>
        The link holds the function, the point, the mode, the seed, the step, the names and the
        view. All of it stands after the #, which browsers send to no server.
      </p>
      {choices.draft !== recipe.source && (
        <p className="share-note">
          The text in the editor is not what is drawn. The link holds the function that is drawn.
        </p>
      )}
      <div className="share-row">
        <label className="unseen" htmlFor={id}>
          Link
        </label>
        <input
          id={id}
          ref={field}
          className="share-link"
          readOnly
          value={link}
          onFocus={(event) => event.target.select()}
        />
        <button type="button" className="share-copy" onClick={copy}>
          {outcome === 'copied' ? <Check aria-hidden /> : <Copy aria-hidden />}
          {outcome === 'copied' ? 'Copied' : 'Copy'}
        </button>
      </div>
      <p className="share-outcome" role="status">
        {outcome === 'copied' && <span className="unseen">The link is copied.</span>}
        {outcome === 'refused' &&
          'The browser does not let this page copy. The link is selected: copy it with your keyboard or by a long press.'}
      </p>
    </Dialog>
  );
}

function pageAddress(): string {
  const { origin, pathname, search } = window.location;
  return origin + pathname + search;
}

/** Pages that are not served securely have no clipboard. */
async function writeToClipboard(text: string): Promise<void> {
  if (!('clipboard' in navigator)) throw new Error('this page may not write to the clipboard');
  await navigator.clipboard.writeText(text);
}
