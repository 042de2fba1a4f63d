/** h: a slider by decades, and a field for any number from 1e-17 to 1. */
import type { CSSProperties } from 'react';
import { plainNumber } from '../../../explain';
import '../../inputs/Inputs.css';
import { NumberField } from '../../inputs/NumberField';
import { Formula } from '../../math/Formula';
import { isStep, POWER_STEP, powerOf, SMALLEST_POWER, stepAt, stepText } from './stepScale';

interface StepControlProps {
  readonly h: number;
  readonly onH: (h: number) => void;
}

export function StepControl({ h, onH }: StepControlProps) {
  const power = powerOf(h);
  const filled: CSSProperties & Record<'--filled', string> = {
    '--filled': `${100 * (1 - power / SMALLEST_POWER)}%`,
  };
  return (
    <div className="step-control">
      <Formula latex="h" />
      <input
        className="slider"
        type="range"
        aria-label="step h"
        aria-valuetext={plainNumber(h)}
        min={SMALLEST_POWER}
        max={0}
        step={POWER_STEP}
        value={power}
        style={filled}
        onChange={(event) => onH(stepAt(Number(event.target.value)))}
      />
      <NumberField
        label="step h"
        text={stepText(h)}
        refused="h lies between 1e-17 and 1."
        onNumber={(_, value) => {
          if (isStep(value)) onH(value);
        }}
      />
    </div>
  );
}
