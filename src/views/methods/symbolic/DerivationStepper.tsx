/**
 * The derivation, one rule at a time: a slider and two buttons choose the rule, and the formula
 * stands before and after it, with the part in question highlighted.
 */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type CSSProperties, useMemo } from 'react';
import type { Derivation } from '../../../core/modes/symbolic';
import type { DerivativeNotation } from '../../../explain/methods/symbolicFormula';
import { ruleName } from '../../../explain/methods/symbolicRules';
import type { Timeline } from '../useTimeline';
import { AllRules } from './AllRules';
import './DerivationStepper.css';
import { RuleSentence } from './RuleSentence';
import { StepFormulas } from './StepFormulas';

interface DerivationStepperProps {
  readonly derivation: Derivation;
  /** Whether f has several inputs. */
  readonly isPartial: boolean;
  readonly timeline: Timeline;
}

export function DerivationStepper({ derivation, isPartial, timeline }: DerivationStepperProps) {
  const { steps, stepCount } = derivation;
  const last = steps.length;
  const applied = timeline.rulesOf(last);
  const step = applied === 0 ? undefined : steps[applied - 1];
  const title = step === undefined ? titleBefore(stepCount) : ruleTitle(applied, derivation);
  const { input } = derivation;
  const notation = useMemo<DerivativeNotation>(() => ({ input, isPartial }), [input, isPartial]);
  const filled: CSSProperties & Record<'--filled', string> = {
    '--filled': `${last === 0 ? 100 : (100 * applied) / last}%`,
  };
  return (
    <div className="derivation">
      <div className="derivation-controls">
        <button
          type="button"
          aria-label="Previous rule"
          title="Previous rule"
          aria-disabled={applied === 0}
          onClick={() => timeline.setRules(Math.max(0, applied - 1))}
        >
          <ChevronLeft aria-hidden />
        </button>
        <input
          className="slider"
          type="range"
          aria-label="Rules applied"
          aria-valuetext={title}
          min={0}
          max={last}
          step={1}
          value={applied}
          style={filled}
          onChange={(event) => timeline.setRules(Number(event.target.value))}
        />
        <button
          type="button"
          aria-label="Next rule"
          title="Next rule"
          aria-disabled={applied === last}
          onClick={() => timeline.setRules(Math.min(last, applied + 1))}
        >
          <ChevronRight aria-hidden />
        </button>
      </div>
      <p className="derivation-title" aria-live={timeline.isByHand ? 'polite' : 'off'}>
        {title}
      </p>
      {step !== undefined && <RuleSentence step={step} notation={notation} />}
      <StepFormulas derivation={derivation} applied={applied} notation={notation} />
      {stepCount > last && (
        <p className="panel-note">
          The first {last.toLocaleString('en')} of {stepCount.toLocaleString('en')} rules are shown.
        </p>
      )}
      <AllRules derivation={derivation} notation={notation} />
    </div>
  );
}

function titleBefore(rules: number): string {
  return rules === 1
    ? 'Before the only rule'
    : `Before the first of ${rules.toLocaleString('en')} rules`;
}

/** "Rule 3 of 12: product rule" */
function ruleTitle(applied: number, { steps, stepCount }: Derivation): string {
  const step = steps[applied - 1];
  const name = step === undefined ? '' : `: ${ruleName(step)}`;
  return `Rule ${applied.toLocaleString('en')} of ${stepCount.toLocaleString('en')}${name}`;
}
