/** What to watch in the example that is drawn, until its text or its point is another. */
import { Eye } from 'lucide-react';
import type { Recipe } from '../../core/modes';
import { examples } from '../../store';

export function ExampleNote({ recipe }: { readonly recipe: Recipe }) {
  const example = examples
    .flatMap((group) => group.examples)
    .find(({ source, point }) => source === recipe.source && isSamePoint(point, recipe.point));
  if (example === undefined) return null;
  return (
    <p className="panel-note source-watch">
      <Eye aria-hidden />
      <span>{example.watch}</span>
    </p>
  );
}

/** The notes speak of the numbers that are seen at the example's own point. */
function isSamePoint(own: Recipe['point'], point: Recipe['point']): boolean {
  return Object.entries(own).every(([name, text]) => point[name] === text);
}
