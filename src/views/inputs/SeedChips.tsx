/** Which output is seeded: each in turn, one of them, or a combination with a number for each. */
import { useState } from 'react';
import { unitVector } from '../../core/modes';
import { outputLatex, spokenOutput } from '../../explain';
import { useSession } from '../../store';
import { Formula } from '../math/Formula';
import './DirectionControl.css';
import { NumberField } from './NumberField';
import { type ChosenSeed, chosenSeed } from './seed';

export function SeedChips() {
  const { run, dispatch } = useSession();
  // A vector such as (1, 0) may have been chosen as a combination.
  const [wantsVector, setWantsVector] = useState(false);
  const { seed, mode } = run.recipe;
  const { outputs } = run.trace;
  const count = outputs.length;
  const found = chosenSeed(run.recipe);
  const chosen: ChosenSeed = wantsVector && seed !== 'each' ? { kind: 'combination' } : found;
  const vector = outputs.map((_, position) => (seed === 'each' ? 0 : (seed[position] ?? 0)));

  const choose = (wish: 'each' | readonly number[], isVector: boolean): void => {
    setWantsVector(isVector);
    dispatch({ type: 'setSeed', seed: wish });
  };

  return (
    <>
      <div className="direction-chips seed-chips">
        {mode === 'reverse' && (
          <button
            type="button"
            className="direction-chip"
            aria-pressed={chosen.kind === 'each'}
            onClick={() => choose('each', false)}
          >
            each in turn
          </button>
        )}
        {outputs.map((_, position) => (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: outputs are told apart by their place alone.
            key={position}
            type="button"
            className="direction-chip"
            aria-label={spokenOutput(run, position)}
            aria-pressed={chosen.kind === 'one' && chosen.output === position}
            onClick={() => choose(unitVector(count, position), false)}
          >
            <Formula latex={outputLatex(run, position)} form="label" />
          </button>
        ))}
        <button
          type="button"
          className="direction-chip"
          aria-pressed={chosen.kind === 'combination'}
          onClick={() => choose(seed === 'each' ? outputs.map(() => 1) : vector, true)}
        >
          combination
        </button>
      </div>
      {chosen.kind === 'combination' && (
        <div className="direction-vector">
          {outputs.map((_, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: outputs are told apart by their place alone.
            <div className="direction-component" key={position}>
              <Formula latex={`\\htmlClass{k-adj}{${outputLatex(run, position, 'bar')}}`} />
              <NumberField
                label={`Seed of ${spokenOutput(run, position)}`}
                text={String(vector[position] ?? 0)}
                onNumber={(_text, value) => choose(vector.with(position, value), true)}
              />
            </div>
          ))}
        </div>
      )}
      <p className="panel-note direction-note">{noteOn(chosen, count)}</p>
    </>
  );
}

function noteOn(chosen: ChosenSeed, outputs: number): string {
  switch (chosen.kind) {
    case 'each':
      return `${outputs} reverse sweeps: each fills the row of its output in the Jacobian.`;
    case 'one':
      return 'One reverse sweep gives the row of this output in the Jacobian.';
    case 'combination':
      return 'One reverse sweep gives the gradient of the sum of the outputs, each times its seed.';
  }
}
