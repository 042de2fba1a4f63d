/** This step: the chain rule in symbols, with its numbers put in, the result, and why. */
import { TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import { useSession } from '../../store';
import { useExplanation } from '../useExplanation';
import { FittedFormula } from './FittedFormula';
import './panel.css';
import { PhraseText } from './PhraseText';
import './ThisStep.css';

interface ThisStepProps {
  /** The chain rule in one line, where that fits: on a phone each line counts. */
  readonly compact?: boolean;
}

export function ThisStep({ compact = false }: ThisStepProps) {
  const explanation = useExplanation();
  const { draftError } = useSession();
  const heading = useId();
  const { title, lines, sentence, notes } = explanation;
  return (
    <section
      className="this-step"
      aria-labelledby={heading}
      data-stale={draftError !== undefined || undefined}
    >
      <h2 className="panel-title" id={heading}>
        This step{' '}
        {title.length > 0 && (
          <small>
            <PhraseText phrase={title} />
          </small>
        )}
      </h2>
      {lines.length > 0 && (
        <div className="this-step-rule">
          <FittedFormula
            latex={alignLines(lines)}
            {...(compact ? { shorter: joinLines(lines) } : {})}
            label="Chain rule of this step"
          />
        </div>
      )}
      <p className="this-step-why">
        <PhraseText phrase={sentence} />
      </p>
      {notes.map((note) => (
        <p className="panel-warning" key={note}>
          <TriangleAlert aria-hidden />
          <span>{note}</span>
        </p>
      ))}
    </section>
  );
}

/** In a narrow column fractions are set small, as in running text. */
function alignLines(lines: readonly string[]): string {
  return `\\let\\frac\\tfrac \\begin{aligned} ${lines.join(' \\\\ ')} \\end{aligned}`;
}

function joinLines(lines: readonly string[]): string {
  return lines.map((line) => line.replace('&', '')).join(' ');
}
