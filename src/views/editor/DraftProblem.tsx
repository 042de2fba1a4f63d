/**
 * What is wrong with the text: the place, the cause and the next move, and a button that makes the
 * move where it is certain. The region is always there, so that screen readers announce a change.
 */
import { TriangleAlert } from 'lucide-react';
import type { Fix, SourceError } from '../../core/language';
import { useSession } from '../../store';
import { QuotedText } from './QuotedText';

interface DraftProblemProps {
  readonly id: string;
  readonly error: SourceError | undefined;
  readonly onFix: (fix: Fix) => void;
}

export function DraftProblem({ id, error, onFix }: DraftProblemProps) {
  const fix = error?.fix;
  return (
    <div className="source-problem">
      <div id={id} aria-live="polite">
        {error !== undefined && (
          <p className="panel-warning">
            <TriangleAlert aria-hidden />
            <span>
              <QuotedText text={error.message} />
            </span>
          </p>
        )}
      </div>
      {fix !== undefined && (
        <button type="button" className="source-fix" onClick={() => onFix(fix)}>
          <QuotedText text={fix.label} />
        </button>
      )}
      {error !== undefined && <MoreOperations error={error} />}
    </div>
  );
}

/** What a program may be allowed when it has spent its budget, one after the other. */
const BUDGETS = [250_000, 1_000_000, 2_000_000];

function MoreOperations({ error }: { readonly error: SourceError }) {
  const { choices, dispatch } = useSession();
  const { refusal, budget } = choices;
  const next = BUDGETS.find((more) => more > budget);
  if (refusal?.error !== error || !refusal.spentBudget || next === undefined) return null;
  return (
    <button
      type="button"
      className="source-fix"
      onClick={() => dispatch({ type: 'setBudget', budget: next })}
    >
      Allow {next.toLocaleString('en')} operations
    </button>
  );
}
