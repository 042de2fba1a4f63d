/** What is drawn beside the nodes and on the edges. */
import { useId } from 'react';
import type { Mode } from '../../core/modes';
import { type Shown, useSession } from '../../store';
import './ShownControls.css';
import '../step/panel.css';

export function ShownControls() {
  const { choices, dispatch } = useSession();
  const heading = useId();
  const parts: readonly (readonly [keyof Shown, string])[] = [
    ['values', 'Values'],
    ['derivatives', derivativesIn(choices.recipe.mode)],
    ['partials', 'Local partials'],
    ['symbolic', 'Symbolic form'],
    ['constants', 'Constants as nodes'],
  ];
  return (
    <section aria-labelledby={heading}>
      <h2 className="panel-title" id={heading}>
        Show on the graph
      </h2>
      <div className="shown-checks">
        {parts.map(([part, label]) => (
          <label key={part} className="shown-check">
            <input
              type="checkbox"
              checked={choices.shown[part]}
              onChange={() => dispatch({ type: 'toggleShown', part })}
            />
            {label}
          </label>
        ))}
      </div>
    </section>
  );
}

function derivativesIn(mode: Mode): string {
  switch (mode) {
    case 'forward':
      return 'Tangents';
    case 'reverse':
      return 'Adjoints';
    case 'both':
      return 'Derivatives';
  }
}
