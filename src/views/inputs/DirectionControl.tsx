/** The direction ẋ of the tangents: an input at a time, or any vector. */
import { useId, useState } from 'react';
import { unitVector } from '../../core/modes';
import { formatNumber, nodeName } from '../../explain';
import { useSession } from '../../store';
import { Formula } from '../math/Formula';
import { DirectionNote } from './DirectionNote';
import { DirectionVector } from './DirectionVector';
import { chosenInput, currentDirection, inputName } from './direction';
import './DirectionControl.css';
import '../step/panel.css';

/** Above so many components, a vector is too long for the heading. */
const SPELT_OUT = 5;

export function DirectionControl() {
  const { dispatch, run, frame, wording } = useSession();
  const heading = useId();
  // A vector such as (1, 0) may have been chosen as one of its own.
  const [wantsVector, setWantsVector] = useState(false);
  const { trace, recipe } = run;
  if (recipe.mode === 'reverse' || trace.inputs.length === 0) return null;

  const vector = currentDirection(run, frame.step);
  const chosen = chosenInput(recipe, vector);
  const isVector = chosen === undefined || (wantsVector && recipe.direction !== 'each');

  const chooseInput = (position: number): void => {
    setWantsVector(false);
    if (recipe.mode === 'forward') {
      dispatch({ type: 'setDirection', direction: 'each' });
      dispatch({ type: 'goToPass', pass: position });
    } else {
      const direction = unitVector(trace.inputs.length, position);
      dispatch({ type: 'setDirection', direction });
    }
  };
  const chooseVector = (): void => {
    setWantsVector(true);
    if (!isVector) dispatch({ type: 'setDirection', direction: vector.map(() => 1) });
  };

  const components = vector.map((component) => formatNumber(component, wording.numbers));
  const spelt =
    components.length <= SPELT_OUT
      ? `(${components.join(',\\,')})`
      : chosen === undefined
        ? `(${components.slice(0, SPELT_OUT - 1).join(',\\,')},\\,\\dots)`
        : `e_{${chosen + 1}}`;
  return (
    <section aria-labelledby={heading}>
      <h2 className="panel-title" id={heading}>
        Tangent direction{' '}
        <small>
          <Formula latex={`\\htmlClass{k-tan}{\\dot{x}} = ${spelt}`} />
        </small>
      </h2>
      <div className="direction-chips">
        {trace.inputs.map((id, position) => (
          <button
            key={id}
            type="button"
            className="direction-chip"
            aria-label={inputName(trace, id)}
            aria-pressed={!isVector && chosen === position}
            onClick={() => chooseInput(position)}
          >
            <Formula latex={nodeName(trace, id, 'own')} form="label" />
          </button>
        ))}
        <button
          type="button"
          className="direction-chip"
          aria-pressed={isVector}
          onClick={chooseVector}
        >
          custom vector
        </button>
      </div>
      {isVector && <DirectionVector vector={vector} />}
      <DirectionNote chosen={isVector ? undefined : chosen} />
    </section>
  );
}
