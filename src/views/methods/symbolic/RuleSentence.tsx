/** The rule of a step in general, from the table of primitives: d sin(u) = cos(u) du. */
import { useMemo } from 'react';
import type { DerivationStep } from '../../../core/modes/symbolic';
import { type DerivativeNotation, operatorLatex } from '../../../explain/methods/symbolicFormula';
import { generalRule } from '../../../explain/methods/symbolicRules';
import { typesetWord } from '../../../explain/typeset';
import { WrappedFormula } from './WrappedFormula';

interface RuleSentenceProps {
  readonly step: DerivationStep;
  readonly notation: DerivativeNotation;
}

export function RuleSentence({ step, notation }: RuleSentenceProps) {
  const { rule, primitive } = step;
  const latex = useMemo(
    () =>
      generalRule({ rule, primitive }, operatorLatex(notation), typesetWord(notation.input).latex),
    [rule, primitive, notation],
  );
  if (latex === undefined) {
    return <p className="derivation-rule">Each case is differentiated on its own.</p>;
  }
  return (
    <div className="derivation-rule">
      <WrappedFormula latex={latex} label="The rule in general" />
    </div>
  );
}
