/** Paper, blackboard, or as the system has it. */
import { useId } from 'react';
import { type Theme, useSession } from '../../store';

const THEMES: readonly (readonly [Theme, string])[] = [
  ['system', 'As the system'],
  ['paper', 'Paper'],
  ['blackboard', 'Blackboard'],
];

export function ThemeChoice() {
  const { choices, dispatch } = useSession();
  const name = useId();
  return (
    <fieldset className="theme-choice">
      <legend>Theme</legend>
      {THEMES.map(([theme, label]) => (
        <label key={theme}>
          <input
            type="radio"
            name={name}
            checked={choices.theme === theme}
            onChange={() => dispatch({ type: 'setTheme', theme })}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
