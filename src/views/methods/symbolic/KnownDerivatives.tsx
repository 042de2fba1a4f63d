/** The derivatives that a step puts in since an earlier rule found them: d/dx(x²) = 2x, rule 3. */
import type { DerivationStep } from '../../../core/modes/symbolic';
import { type DerivativeNotation, knownLatex } from '../../../explain/methods/symbolicFormula';
import { WrappedFormula } from './WrappedFormula';

interface KnownDerivativesProps {
  readonly step: DerivationStep;
  readonly notation: DerivativeNotation;
}

export function KnownDerivatives({ step, notation }: KnownDerivativesProps) {
  const named = knownLatex(step, notation);
  const more = (step.known ?? []).length - named.length;
  if (named.length === 0) return null;
  return (
    <div className="derivation-known">
      <p>Put in with it, known from before:</p>
      <ul>
        {named.map(({ latex, step: rule }) => (
          <li key={rule}>
            <WrappedFormula latex={latex} label={`Known from rule ${rule}`} /> from rule {rule}
          </li>
        ))}
      </ul>
      {more > 0 && <p>And {more.toLocaleString('en')} more.</p>}
    </div>
  );
}
