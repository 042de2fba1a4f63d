/** All steps of a derivation in a list, for reading on one's own; made when it is opened. */
import { memo, useState } from 'react';
import type { Derivation } from '../../../core/modes/symbolic';
import { type DerivativeNotation, stepLatex } from '../../../explain/methods/symbolicFormula';
import { partLatex } from '../../../explain/methods/symbolicPart';
import { ruleName } from '../../../explain/methods/symbolicRules';
import { RewrittenPart } from './RewrittenPart';
import { WrappedFormula } from './WrappedFormula';

interface AllRulesProps {
  readonly derivation: Derivation;
  readonly notation: DerivativeNotation;
}

/** More formulas than this take too long to set. */
const MOST_LISTED = 40;

export const AllRules = memo(function AllRules({ derivation, notation }: AllRulesProps) {
  const [isOpen, setOpen] = useState(false);
  const listed = derivation.steps.slice(0, MOST_LISTED);
  const rest = derivation.stepCount - listed.length;
  if (derivation.steps.length === 0) return null;
  return (
    <details
      className="derivation-all"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>All rules</summary>
      {isOpen && (
        <>
          <ol>
            {listed
              .map((step, place) => ({ step, place, latex: stepLatex(derivation, step, notation) }))
              .map(({ step, place, latex }) => (
                <li key={`${place} ${step.rewrites}`}>
                  {ruleName(step)}
                  {latex === undefined ? (
                    <RewrittenPart {...partLatex(derivation, step, notation)} />
                  ) : (
                    <WrappedFormula
                      latex={latex.tidied ?? latex.after}
                      label={`After rule ${place + 1}`}
                    />
                  )}
                </li>
              ))}
          </ol>
          {rest > 0 && <p className="panel-note">And {rest.toLocaleString('en')} more.</p>}
        </>
      )}
    </details>
  );
});
