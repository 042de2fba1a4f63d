/**
 * A dialog over the page: the browser's own, which keeps the focus inside, closes with Escape and
 * gives the focus back. It is open as long as it is mounted.
 */
import { X } from 'lucide-react';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import './Dialog.css';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly wide?: boolean;
}

export function Dialog({ title, onClose, children, wide = false }: DialogProps) {
  const heading = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const body = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    if (shown === null) return;
    if (!shown.open) shown.showModal();
    body.current?.focus();
    // Gives the focus back to where it was.
    return () => shown.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does by key what a click beside it does.
    <dialog
      ref={dialog}
      className={wide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={heading}
      onClose={(event) => {
        // Not where it was opened again since, as development does with every effect.
        if (!event.currentTarget.open) onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      {/* Within reach of the shortcuts' rule that a dialog uses keys itself. */}
      <div ref={body} className="dialog-body" tabIndex={-1}>
        <div className="dialog-head">
          <h2 id={heading}>{title}</h2>
          <button type="button" className="dialog-close" aria-label="Close" onClick={onClose}>
            <X aria-hidden />
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
