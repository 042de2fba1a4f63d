/** The calls that the step stands in, outermost first; each leads to its first step. */
import { useId, useMemo } from 'react';
import { functionName } from '../../explain';
import { type CallPlace, callPath, hasCalls } from '../../explain/program/callPath';
import { firstStepIn } from '../../explain/program/firstStep';
import { useSession } from '../../store';
import '../step/panel.css';
import './CallPath.css';

/** Of a deep recursion the outer and the inner calls are shown. */
const OUTER = 2;
const INNER = 3;

export function CallPath() {
  const { run, choices, dispatch, draftError } = useSession();
  const { step } = choices;
  const heading = useId();
  const calls = useMemo(() => hasCalls(run.trace), [run.trace]);
  const path = useMemo(() => callPath(run, step), [run, step]);
  if (!calls) return null;
  const hidden = path.length - OUTER - INNER;
  const go = (scope: CallPlace['scope']): void => {
    const first = firstStepIn(run, step, scope);
    if (first !== undefined) dispatch({ type: 'goTo', step: first });
  };
  return (
    <section aria-labelledby={heading} data-stale={draftError !== undefined || undefined}>
      <h2 className="panel-title" id={heading}>
        Call path {path.length > 1 && <small>{path.length} deep</small>}
      </h2>
      <ol className="call-path">
        <li aria-current={path.length === 0 ? 'step' : undefined}>{functionName(run.program)}</li>
        {path.map(({ scope, line, depth }) => {
          if (hidden > 0 && depth > OUTER && depth <= OUTER + hidden) {
            return depth === OUTER + 1 && <li key={depth}>… {hidden} more</li>;
          }
          return (
            <li key={depth} aria-current={depth === path.length ? 'step' : undefined}>
              <button type="button" onClick={() => go(scope)}>
                {scope.callee}
                <small>line {line}</small>
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
