/** One partial derivative of f: its value, or what the run still has to do for it. */
import type { GradientEntry, GradientRow } from '../../core/frames';
import type { ExactRun, Run } from '../../core/modes';
import type { NodeId } from '../../core/trace';
import { derivativeName, formatNumber, numberInFull, outputDerivative } from '../../explain';
import { exactAdjoint, exactTangent } from '../../explain/exactHistory';
import { useSession } from '../../store';
import { Formula } from '../math/Formula';
import { Arrived } from './Arrived';

interface GradientCellProps {
  readonly row: GradientRow;
  /** Whether an output seed other than 1 multiplies the derivative. */
  readonly seeded: boolean;
}

export function GradientCell({ row, seeded }: GradientCellProps) {
  const { run, exact, wording, choices } = useSession();
  const { entry, input } = row;
  const quotient = derivativeName(run.program, row.name);
  const label = seeded ? `${outputDerivative(run.program, 'bar')}\\,${quotient}` : quotient;
  if (entry.kind !== 'known' && entry.kind !== 'adding up') {
    return (
      <span className="gradient-missing">
        <Formula latex={label} /> {missing(entry)}
      </span>
    );
  }
  const forward = entry.kind === 'known' && entry.by === 'forward';
  const twin =
    exact &&
    (forward ? tangentAtEnd(run, exact, input) : exactAdjoint(run, exact, input, choices.step));
  const number = formatNumber(entry.value, wording.numbers, twin);
  const colour = forward ? 'k-tan' : 'k-adj';
  return (
    <span className="gradient-known" title={numberInFull(entry.value)}>
      <Formula latex={`${label} = \\htmlClass{${colour}}{${number}}`} />
      {entry.kind === 'known' ? <Arrived value={entry.value} /> : <small>so far</small>}
    </span>
  );
}

/** The exact tangent of the output in the pass of an input. */
function tangentAtEnd(run: Run, exact: ExactRun, input: NodeId) {
  const isEach = run.recipe.direction === 'each';
  const pass = run.phases[isEach ? run.trace.inputs.indexOf(input) : 0];
  return pass && exactTangent(run, exact, run.trace.output, pass.to);
}

function missing(entry: Exclude<GradientEntry, { readonly value: number }>): string {
  switch (entry.kind) {
    case 'not reached':
      return 'not reached yet';
    case 'no pass':
      return 'not along this direction';
    case 'needs pass':
      if (entry.stepsToGo === undefined) return `needs pass ${entry.pass}`;
      return entry.stepsToGo === 1 ? 'one step to go' : `${entry.stepsToGo} steps to go`;
  }
}
