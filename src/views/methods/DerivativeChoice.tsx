/** "Derivative by x₁ of y₂": there where a function has several inputs or outputs. */

import { spokenOutput } from '../../explain';
import { useSession } from '../../store';
import { inputNameOf } from './inputName';
import type { ChosenDerivative } from './useChosenDerivative';

export function DerivativeChoice({ chosen }: { readonly chosen: ChosenDerivative }) {
  const { run } = useSession();
  const { inputs, outputs } = run.trace;
  if (inputs.length < 2 && outputs.length < 2) return null;
  return (
    <p className="methods-choice">
      Derivative
      {inputs.length > 1 && (
        <label>
          by{' '}
          <select
            value={chosen.input}
            onChange={(event) => chosen.setInput(Number(event.target.value))}
          >
            {inputs.map((id, position) => (
              <option key={id} value={position}>
                {inputNameOf(run, position).plain}
              </option>
            ))}
          </select>
        </label>
      )}
      {outputs.length > 1 && (
        <label>
          of{' '}
          <select
            value={chosen.output}
            onChange={(event) => chosen.setOutput(Number(event.target.value))}
          >
            {outputs
              .map((_, position) => ({ position, name: spokenOutput(run, position) }))
              .map(({ position, name }) => (
                <option key={`${position} ${name}`} value={position}>
                  {name}
                </option>
              ))}
          </select>
        </label>
      )}
    </p>
  );
}
