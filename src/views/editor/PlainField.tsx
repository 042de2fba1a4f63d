/**
 * The editor of the first moment, with the look and the metrics of the one that takes its place.
 * A copy of the text, line by line, gives the box its height and shows the line numbers.
 */
import { type SyntheticEvent, useImperativeHandle, useRef } from 'react';
import './PlainField.css';
import type { SourceFieldProps } from './sourceField';

export function PlainField({
  label,
  draft,
  marks,
  describedBy,
  caret,
  handle,
  onDraft,
}: SourceFieldProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const lines = draft.split('\n');

  const keepCaret = ({ currentTarget, type }: SyntheticEvent<HTMLTextAreaElement>): void => {
    const { selectionStart, selectionEnd, selectionDirection } = currentTarget;
    const backwards = selectionDirection === 'backward';
    caret.current = {
      anchor: backwards ? selectionEnd : selectionStart,
      head: backwards ? selectionStart : selectionEnd,
      hasFocus: type !== 'blur',
    };
  };

  useImperativeHandle(
    handle,
    () => ({
      focus: () => area.current?.focus(),
      apply: ({ from, to, insert }) => {
        onDraft(draft.slice(0, from) + insert + draft.slice(to));
        area.current?.focus();
      },
    }),
    [draft, onDraft],
  );

  return (
    <div className="source-field">
      <div className={lines.length > 1 ? 'plain-field plain-field-numbered' : 'plain-field'}>
        <div className="plain-lines" aria-hidden>
          {numberLines(lines).map(({ number, line }) => (
            <div key={number} data-number={number}>
              {`${line}\u200b`}
            </div>
          ))}
        </div>
        <textarea
          ref={area}
          aria-label={label}
          aria-describedby={describedBy}
          aria-invalid={marks.error !== undefined}
          autoCapitalize="none"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          value={draft}
          onChange={(event) => {
            keepCaret(event);
            onDraft(event.target.value);
          }}
          onSelect={keepCaret}
          onFocus={keepCaret}
          onBlur={keepCaret}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur();
          }}
        />
      </div>
    </div>
  );
}

function numberLines(lines: readonly string[]) {
  return lines.map((line, index) => ({ number: index + 1, line }));
}
