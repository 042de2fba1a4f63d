/** Why a function has no formula to differentiate: the line, the cause, and the next move. */
import { TriangleAlert } from 'lucide-react';
import { locate } from '../../../core/language';
import type { Refusal } from '../../../core/modes/symbolic';
import { QuotedText } from '../../editor/QuotedText';

/** Letters of the line that are shown. */
const LONGEST_LINE = 160;

function shortened(text: string): string {
  return text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE)} …` : text;
}

interface RefusedFormulaProps {
  readonly refusal: Refusal;
  readonly source: string;
}

export function RefusedFormula({ refusal, source }: RefusedFormulaProps) {
  const { line } = locate(source, refusal.span);
  const text = shortened(source.split('\n')[line - 1]?.trim() ?? '');
  return (
    <div className="methods-refusal">
      <p className="panel-warning">
        <TriangleAlert aria-hidden />
        <span>
          <QuotedText text={`Line ${line}: ${refusal.cause}. ${refusal.nextMove}`} />
        </span>
      </p>
      {text !== '' && (
        <pre className="methods-line">
          <span aria-hidden>{line}</span> <code>{text}</code>
        </pre>
      )}
      <p className="methods-remark">
        Automatic differentiation goes on working: it differentiates the path that ran.
      </p>
    </div>
  );
}
