/** A field for each component of the direction ẋ. */
import { tangentName } from '../../explain';
import { useSession } from '../../store';
import { Formula } from '../math/Formula';
import { inputName } from './direction';
import { NumberField } from './NumberField';

export function DirectionVector({ vector }: { readonly vector: readonly number[] }) {
  const { dispatch, run } = useSession();
  const { trace } = run;
  return (
    <div className="direction-vector">
      {trace.inputs.map((id, position) => (
        <div className="direction-component" key={id}>
          <Formula latex={`\\htmlClass{k-tan}{${tangentName(trace, id, 'own')}}`} />
          <NumberField
            label={`Tangent of ${inputName(trace, id)}`}
            text={String(vector[position] ?? 0)}
            onNumber={(_, value) =>
              dispatch({ type: 'setDirection', direction: vector.with(position, value) })
            }
          />
        </div>
      ))}
    </div>
  );
}
