/** The gradient as far as the run has come: what is known, and what is still missing for the rest. */
import { useId } from 'react';
import { gradientSoFar, isFinished } from '../../core/frames';
import { hasSeveralOutputs } from '../../explain';
import { useSession } from '../../store';
import { DirectionalRow } from './DirectionalRow';
import { GradientCell } from './GradientCell';
import './GradientSoFar.css';
import { JacobianTable } from './JacobianTable';
import './panel.css';

/** The gradient of one output; of several outputs the Jacobian. */
export function GradientSoFar() {
  const { run } = useSession();
  return hasSeveralOutputs(run) ? <JacobianTable /> : <Gradient />;
}

function Gradient() {
  const { frames, run, choices, draftError } = useSession();
  const heading = useId();
  const rows = gradientSoFar(frames, choices.step);
  const along = choices.recipe.mode === 'forward' && choices.recipe.direction !== 'each';
  const { mode, seed } = choices.recipe;
  const seeded = mode !== 'forward' && seed !== 'each' && seed[0] !== 1;
  return (
    <section
      className="gradient"
      aria-labelledby={heading}
      data-stale={draftError !== undefined || undefined}
    >
      <h2 className="panel-title" id={heading}>
        {isFinished(run, choices.step) ? 'Gradient' : 'Gradient so far'}{' '}
        {seeded && <small>times the output seed</small>}
      </h2>
      <ul className="gradient-cells">
        {along && (
          <li className="gradient-wide">
            <DirectionalRow />
          </li>
        )}
        {rows.map((row) => (
          <li key={row.input}>
            <GradientCell row={row} seeded={seeded} />
          </li>
        ))}
      </ul>
    </section>
  );
}
