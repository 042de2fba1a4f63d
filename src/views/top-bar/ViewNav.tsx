/** The views of the page, one of which is shown. On a phone their signs stand for their names. */
import { Columns3, Workflow } from 'lucide-react';
import { useState } from 'react';
import { useSession, type View } from '../../store';
import { useShortcuts } from '../useShortcuts';
import './ViewNav.css';

export const VIEWS: readonly {
  readonly view: View;
  readonly title: string;
  readonly key: string;
  readonly Sign: typeof Columns3;
  /** What a screen reader says when it is shown. */
  readonly spoken: string;
}[] = [
  { view: 'workbench', title: 'Workbench', key: 'w', Sign: Workflow, spoken: 'Workbench' },
  {
    view: 'compare',
    title: 'Compare',
    key: 'c',
    Sign: Columns3,
    spoken: 'Compare: three ways to differentiate',
  },
];

export function ViewNav() {
  const { choices, dispatch } = useSession();
  const { view: shown } = choices;
  const [said, setSaid] = useState({ view: shown, text: '' });
  if (said.view !== shown) {
    setSaid({ view: shown, text: VIEWS.find(({ view }) => view === shown)?.spoken ?? '' });
  }
  useShortcuts(
    Object.fromEntries(VIEWS.map(({ view, key }) => [key, () => dispatch({ type: 'show', view })])),
  );
  return (
    <nav className="view-nav" aria-label="Views">
      {VIEWS.map(({ view, title, key, Sign }) => (
        <button
          key={view}
          type="button"
          className="view-link"
          aria-current={view === shown ? 'page' : undefined}
          title={`${title} (${key.toUpperCase()})`}
          onClick={() => dispatch({ type: 'show', view })}
        >
          <Sign aria-hidden />
          <span className="view-word">{title}</span>
        </button>
      ))}
      <p className="unseen" aria-live="polite">
        {said.text}
      </p>
    </nav>
  );
}
