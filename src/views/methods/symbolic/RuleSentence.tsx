/** The rule of a step in general, as it is applied: d sin(u) = cos(u) du. */
import { useMemo } from 'react';
import type { DerivationStep } from '../../../core/modes/symbolic';
import { type DerivativeNotation, operatorLatex } from '../../../explain/methods/symbolicFormula';
import { generalRule, ruleInWords } from '../../../explain/methods/symbolicRules';
import { typesetWord } from '../../../explain/typeset';
import { WrappedFormula } from './WrappedFormula';

interface RuleSentenceProps {
  readonly step: DerivationStep;
  readonly notation: DerivativeNotation;
}

export function RuleSentence({ step, notation }: RuleSentenceProps) {
  const latex = useMemo(
    () => generalRule(step, operatorLatex(notation), typesetWord(notation.input).latex),
    [step, notation],
  );
  if (latex === undefined) return <p className="derivation-rule">{ruleInWords(step)}</p>;
  return (
    <div className="derivation-rule">
      <WrappedFormula latex={latex} label="The rule in general" />
    </div>
  );
}
