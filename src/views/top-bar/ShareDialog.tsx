/** A link that opens what is on the screen. Nothing leaves the page: the link holds it all. */
import { useId, useRef } from 'react';
import { encodeLink } from '../../share';
import { useSession } from '../../store';
import { CopyMark, CopyWords, useCopy } from '../copy';
import { Dialog } from './Dialog';
import './ShareDialog.css';

export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const { choices } = useSession();
  const field = useRef<HTMLInputElement>(null);
  const { outcome, copy } = useCopy();
  const id = useId();
  const { recipe, step, naming, view } = choices;
  const link = pageAddress() + encodeLink({ recipe, step, naming, view });

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
        <button
          type="button"
          className="share-copy"
          onClick={() => {
            field.current?.select();
            copy(link);
          }}
        >
          <CopyMark outcome={outcome} label="Copy" />
        </button>
      </div>
      <p className="share-outcome" role="status">
        <CopyWords
          outcome={outcome}
          done="The link is copied."
          instead="The link is selected: copy it with your keyboard or by a long press."
        />
      </p>
    </Dialog>
  );
}

function pageAddress(): string {
  const { origin, pathname, search } = window.location;
  return origin + pathname + search;
}
