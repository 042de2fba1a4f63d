/** What to watch in the example that stands in the editor, until it is edited. */
import { Eye } from 'lucide-react';
import { examples } from '../../store';

export function ExampleNote({ source }: { readonly source: string }) {
  const example = examples
    .flatMap((group) => group.examples)
    .find((candidate) => candidate.source === source);
  if (example === undefined) return null;
  return (
    <p className="panel-note source-watch">
      <Eye aria-hidden />
      <span>{example.watch}</span>
    </p>
  );
}
