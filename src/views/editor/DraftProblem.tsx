/**
 * What is wrong with the text: the place, the cause and the next move, and a button that makes the
 * move where it is certain. The region is always there, so that screen readers announce a change.
 */
import { TriangleAlert } from 'lucide-react';
import type { Fix, SourceError } from '../../core/language';
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
    </div>
  );
}
