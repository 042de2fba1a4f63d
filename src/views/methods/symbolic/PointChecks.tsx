/** The symbolic derivative beside the automatic one at several points, and a verdict in words. */
import { Check, TriangleAlert } from 'lucide-react';
import type { PointCheck } from '../../../core/modes/symbolic';
import { numberInFull, plainNumber } from '../../../explain';
import { readIdentifier } from '../../../explain/identifier';
import { digitsLost, TOLERANCE_IN_WORDS } from '../../../explain/methods/symbolicChecks';

interface PointChecksProps {
  readonly checks: readonly PointCheck[];
  /** Whether f has a finite value at the point. */
  readonly hasValue: boolean;
}

export function PointChecks({ checks, hasValue }: PointChecksProps) {
  const lost = hasValue ? digitsLost(checks) : undefined;
  return (
    <>
      {!hasValue && (
        <p className="panel-note">
          f has no finite value at this point, so the formula says nothing there.
          {checks.length === 0 && ' Nor has it one at the points around it that were tried.'}
        </p>
      )}
      {checks.length > 0 && <Verdict checks={checks} />}
      {lost !== undefined && <p className="panel-note">{lost}</p>}
    </>
  );
}

function Verdict({ checks }: Pick<PointChecksProps, 'checks'>) {
  const differing = checks.find(({ agrees }) => !agrees);
  const points = `${checks.length} ${checks.length === 1 ? 'point' : 'points'}`;
  return (
    <details className="point-checks">
      <summary data-agrees={differing === undefined || undefined}>
        {differing === undefined ? (
          <>
            <Check aria-hidden /> Checked against automatic differentiation at {points}: equal
          </>
        ) : (
          <>
            <TriangleAlert aria-hidden /> At {writtenPoint(differing)} the formula gives{' '}
            {plainNumber(differing.symbolic)}, automatic differentiation{' '}
            {plainNumber(differing.automatic)}
          </>
        )}
      </summary>
      <p>{TOLERANCE_IN_WORDS}</p>
      <div className="point-checks-scroll">
        <table>
          <caption className="unseen">Symbolic and automatic derivative at {points}</caption>
          <thead>
            <tr>
              <th scope="col">at</th>
              <th scope="col">symbolic</th>
              <th scope="col">automatic</th>
            </tr>
          </thead>
          <tbody>
            {checks.map((check) => (
              <tr key={writtenPoint(check)}>
                <th scope="row">{writtenPoint(check)}</th>
                <td title={numberInFull(check.symbolic)}>{plainNumber(check.symbolic)}</td>
                <td title={numberInFull(check.automatic)}>{plainNumber(check.automatic)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** Inputs that are named; the numbers of more say nothing to a reader. */
const SHOWN = 3;

/** "x₁ = 3, x₂ = 4" */
function writtenPoint({ point }: PointCheck): string {
  const entries = Object.entries(point);
  const shown = entries
    .slice(0, SHOWN)
    .map(([name, value]) => `${readIdentifier(name).plain} = ${plainNumber(value)}`);
  return entries.length > SHOWN ? `${shown.join(', ')}, …` : shown.join(', ');
}
