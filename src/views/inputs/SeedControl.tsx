/** The output seed ȳ of the reverse sweep. */
import { useId } from 'react';
import { adjointIn, outputDerivative } from '../../explain';
import { useSession } from '../../store';
import { Formula } from '../math/Formula';
import { NumberField } from './NumberField';
import './SeedControl.css';
import '../step/panel.css';

export function SeedControl() {
  const { choices, dispatch, run } = useSession();
  const heading = useId();
  const { mode, seed } = choices.recipe;
  if (mode === 'forward') return null;
  const seedName = outputDerivative(run.program, 'bar');
  const names = new Set([seedName, adjointIn(run, run.trace.output, choices.naming)]);
  return (
    <section aria-labelledby={heading}>
      <h2 className="panel-title" id={heading}>
        Output seed
      </h2>
      <div className="seed-row">
        <Formula latex={[...names].map((name) => `\\htmlClass{k-adj}{${name}}`).join(' = ')} />
        <span className="panel-note">1 gives the gradient</span>
        <NumberField
          label="Output seed"
          text={String(seed)}
          onNumber={(_, value) => dispatch({ type: 'setSeed', seed: value })}
        />
      </div>
    </section>
  );
}
