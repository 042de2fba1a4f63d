/** What the tangents along the chosen direction give. */
import { hasSeveralOutputs, nodeName, outputDerivative } from '../../explain';
import { useSession } from '../../store';
import { Formula } from '../math/Formula';

const ALONG = '= \\nabla f \\cdot \\htmlClass{k-tan}{\\dot{x}}';

/** @param chosen the position of the input that the direction is for, undefined for a vector */
export function DirectionNote({ chosen }: { readonly chosen: number | undefined }) {
  const { run } = useSession();
  const { trace, recipe } = run;
  const input = chosen === undefined ? undefined : trace.inputs[chosen];
  if (hasSeveralOutputs(run)) return <NoteForSeveral chosen={chosen} />;
  if (chosen === undefined || input === undefined) {
    return (
      <p className="panel-note direction-note">
        One pass along a vector gives the directional derivative{' '}
        <Formula latex={`\\htmlClass{k-tan}{${outputDerivative(run.program, 'dot')}} ${ALONG}`} />.
      </p>
    );
  }
  const partial = <Formula latex={`\\partial f/\\partial ${nodeName(trace, input, 'own')}`} />;
  if (recipe.mode === 'both') {
    return (
      <p className="panel-note direction-note">
        The tangents give {partial}, the adjoints the whole gradient.
      </p>
    );
  }
  return (
    <p className="panel-note direction-note">
      One direction per pass. Pass {chosen + 1} gives {partial}.
    </p>
  );
}

/** As above, for a function with several outputs: a pass gives a column of the Jacobian. */
function NoteForSeveral({ chosen }: { readonly chosen: number | undefined }) {
  const { run } = useSession();
  const input = chosen === undefined ? undefined : run.trace.inputs[chosen];
  if (chosen === undefined || input === undefined) {
    return (
      <p className="panel-note direction-note">
        One pass along a vector gives the derivative of every output in that direction,{' '}
        <Formula latex="J\,\htmlClass{k-tan}{\dot{x}}" />.
      </p>
    );
  }
  const name = <Formula latex={nodeName(run.trace, input, 'own')} />;
  return (
    <p className="panel-note direction-note">
      {run.recipe.mode === 'both' ? 'The tangents give' : `Pass ${chosen + 1} gives`} the column of{' '}
      {name} in the Jacobian.
    </p>
  );
}
