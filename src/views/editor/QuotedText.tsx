/** A sentence in which `code` between backticks is set as code. */
import { Fragment } from 'react';

export function QuotedText({ text }: { readonly text: string }) {
  const parts = text.split('`').map((part, place) => ({ part, place }));
  return parts.map(({ part, place }) => (
    <Fragment key={`${place} ${part}`}>{place % 2 === 1 ? <code>{part}</code> : part}</Fragment>
  ));
}
