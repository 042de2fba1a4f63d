/** The seeds ȳ of the outputs: of one output a number, of several each in turn or any vector. */
import { useId } from 'react';
import { adjointIn, hasSeveralOutputs, outputDerivative } from '../../explain';
import { useSession } from '../../store';
import { Formula } from '../math/Formula';
import { NumberField } from './NumberField';
import { SeedChips } from './SeedChips';
import './SeedControl.css';
import '../step/panel.css';

export function SeedControl() {
  const { choices, run } = useSession();
  const heading = useId();
  if (choices.recipe.mode === 'forward') return null;
  const isSeveral = hasSeveralOutputs(run);
  return (
    <section aria-labelledby={heading}>
      <h2 className="panel-title" id={heading}>
        {isSeveral ? 'Output seeds' : 'Output seed'}
      </h2>
      {isSeveral ? <SeedChips /> : <OneSeed />}
    </section>
  );
}

function OneSeed() {
  const { choices, dispatch, run } = useSession();
  const { seed } = choices.recipe;
  const seedName = outputDerivative(run.program, 'bar');
  const names = new Set([seedName, adjointIn(run, run.trace.output, choices.naming)]);
  return (
    <div className="seed-row">
      <Formula latex={[...names].map((name) => `\\htmlClass{k-adj}{${name}}`).join(' = ')} />
      <span className="panel-note">1 gives the gradient</span>
      <NumberField
        label="Output seed"
        text={String(seed === 'each' ? 1 : (seed[0] ?? 0))}
        onNumber={(_, value) => dispatch({ type: 'setSeed', seed: value === 1 ? 'each' : [value] })}
      />
    </div>
  );
}
