/** The formula at one rule of a derivation, before and after it; where it is too long, the part alone. */
import { memo } from 'react';
import type { Derivation } from '../../../core/modes/symbolic';
import {
  type DerivativeNotation,
  startLatex,
  stepLatex,
} from '../../../explain/methods/symbolicFormula';
import { type PartLatex, partLatex } from '../../../explain/methods/symbolicPart';
import { KnownDerivatives } from './KnownDerivatives';
import { RewrittenPart } from './RewrittenPart';
import { WrappedFormula } from './WrappedFormula';

interface StepFormulasProps {
  readonly derivation: Derivation;
  readonly applied: number;
  readonly notation: DerivativeNotation;
}

export const StepFormulas = memo(function StepFormulas(props: StepFormulasProps) {
  const { derivation, applied, notation } = props;
  const step = applied === 0 ? undefined : derivation.steps[applied - 1];
  if (step === undefined) {
    const start = startLatex(derivation, notation);
    return start === undefined ? <TooLong /> : <Formulas lines={[['Start', start]]} />;
  }
  const latex = stepLatex(derivation, step, notation);
  return (
    <>
      {latex === undefined ? (
        <TooLong part={partLatex(derivation, step, notation)} />
      ) : (
        <Formulas
          lines={[
            ['Before', latex.before],
            ['After', latex.after],
            ...(latex.tidied === undefined ? [] : ([['Tidied', latex.tidied]] as const)),
          ]}
        />
      )}
      <KnownDerivatives step={step} notation={notation} />
    </>
  );
});

function Formulas({ lines }: { readonly lines: readonly (readonly [string, string])[] }) {
  return (
    <dl className="derivation-formulas">
      {lines.map(([name, latex]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <WrappedFormula latex={latex} label={`${name}: the whole formula`} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** @param part what the rule rewrites, with letters for what is long in it */
function TooLong({ part }: { readonly part?: PartLatex }) {
  return (
    <div className="derivation-formulas">
      <p className="panel-note">
        The whole formula is too long to write here
        {part === undefined ? '.' : '; the part that this rule rewrites:'}
      </p>
      {part !== undefined && <RewrittenPart {...part} />}
    </div>
  );
}
