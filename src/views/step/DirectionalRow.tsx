/** Forward mode along one vector: the directional derivative ∇f · ẋ, which is all that it gives. */
import { directionalDerivative } from '../../core/frames';
import { formatNumber, numberInFull } from '../../explain';
import { exactTangent } from '../../explain/exactHistory';
import { useSession } from '../../store';
import { Formula } from '../math/Formula';
import { Arrived } from './Arrived';

const LABEL = '\\nabla f \\cdot \\htmlClass{k-tan}{\\dot{x}}';

export function DirectionalRow() {
  const { frames, run, exact, wording, choices } = useSession();
  const derivative = directionalDerivative(frames, choices.step);
  if (derivative?.value === undefined) {
    return (
      <span className="gradient-missing">
        <Formula latex={LABEL} /> at the end of the pass
      </span>
    );
  }
  const { value } = derivative;
  const twin = exact && exactTangent(run, exact, run.trace.output, choices.step);
  const number = formatNumber(value, wording.numbers, twin);
  return (
    <span className="gradient-known" title={numberInFull(value)}>
      <Formula latex={`${LABEL} = \\htmlClass{k-tan}{${number}}`} />
      <Arrived value={value} />
    </span>
  );
}
