/** The point at which the function is computed: a row for each input. */
import { type CSSProperties, useId } from 'react';
import { nodeAt } from '../../core/trace';
import { useSession } from '../../store';
import { InputRow } from './InputRow';
import './Inputs.css';
import '../step/panel.css';

/** Figures that a field shows at once, at least and at most. */
const NARROWEST = 4;
const WIDEST = 9;

export function Inputs() {
  const { choices, run } = useSession();
  const heading = useId();
  const inputs = run.trace.inputs
    .map((id) => nodeAt(run.trace, id))
    .filter((node) => node.kind === 'input');
  const longest = Math.max(...inputs.map(({ name }) => choices.recipe.point[name]?.length ?? 0));
  const figures: CSSProperties & Record<'--figures', number> = {
    '--figures': Math.max(NARROWEST, Math.min(WIDEST, longest)),
  };
  return (
    <section aria-labelledby={heading}>
      <h2 className="panel-title" id={heading}>
        Inputs
      </h2>
      {inputs.length === 0 ? (
        <p className="panel-note">This function has no inputs: it is a number.</p>
      ) : (
        <div className="input-rows" style={figures}>
          {inputs.map((input) => (
            <InputRow key={input.name} input={input} />
          ))}
        </div>
      )}
    </section>
  );
}
