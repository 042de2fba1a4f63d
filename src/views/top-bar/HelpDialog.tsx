/** Keys, what one can type, and what happens where there is no derivative. */
import { useSession } from '../../store';
import { Dialog } from './Dialog';
import { BudgetChoice } from './HelpDialogBudget';
import { constants, conventions, families, operators } from './helpTopics';
import './HelpDialog.css';
import { ShortcutTable } from './ShortcutTable';

const FORMS: readonly (readonly [string, string])[] = [
  ['x^2*y + sin(x)', 'an expression: its names become inputs'],
  ['f(x, y) = x*y', 'a function and its inputs, in this order'],
  ['u = x*y\nu^2 + u', 'several lines: the last one is drawn'],
  ['g(t) = t^2\ng(x) + g(y)', 'a definition to be used below it'],
  ['x if x > 0 else -x', 'a choice: the branch that runs is differentiated'],
];

export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const { choices, dispatch } = useSession();
  return (
    <Dialog title="Help" onClose={onClose}>
      <h3>Keys</h3>
      <ShortcutTable />
      <label className="help-switch">
        <input
          type="checkbox"
          role="switch"
          aria-checked={choices.singleKeys}
          checked={choices.singleKeys}
          onChange={(event) => dispatch({ type: 'setSingleKeys', on: event.target.checked })}
        />
        Single keys {choices.singleKeys ? 'on' : 'off'}
      </label>
      <p className="help-note">They never work while a field or the editor has the focus.</p>

      <h3>Programs</h3>
      <BudgetChoice />

      <h3>What you can type</h3>
      <dl className="help-forms">
        {FORMS.map(([source, meaning]) => (
          <div key={source}>
            <dt>
              <code>{source}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p>
        Signs: <code>{operators.join(' ')}</code>, <code>and</code>, <code>or</code>,{' '}
        <code>not</code>. The sign of a product may be left out: <code>2x</code>,{' '}
        <code>3(x + 1)</code>. Constants: <code>{constants.join(' ')}</code>. A comment begins with{' '}
        <code>#</code>.
      </p>
      {families.map(({ title, functions }) => (
        <details key={title}>
          <summary>
            {title} <span className="help-count">{functions.length}</span>
          </summary>
          <dl className="help-functions">
            {functions.map(({ name, use, about }) => (
              <div key={name}>
                <dt>
                  <code>{use}</code>
                </dt>
                <dd>{about}</dd>
              </div>
            ))}
          </dl>
        </details>
      ))}

      <h3>Where there is no derivative</h3>
      <p>
        Wengert differentiates the path that ran; a branch that did not run contributes nothing.
        Where a step meets a kink, a jump or a pole, it says so.
      </p>
      <details>
        <summary>Conventions</summary>
        <ul className="help-conventions">
          {conventions().map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
    </Dialog>
  );
}
