/**
 * "How does the gradient’s cost grow with the number of inputs?": the work of all three methods
 * for a family of functions of the person's choice, from n = 1 to 1,000,000.
 */
import { useId, useState } from 'react';
import { families } from '../../../core/modes/growth';
import type { WorkUnit } from '../../../explain/methods/growthText';
import { useGrowth } from '../../../store';
import { Segmented, type SegmentedOption } from '../../inputs/Segmented';
import { FittedFormula } from '../../step/FittedFormula';
import { GrowthChart } from './GrowthChart';
import './growth.css';

const UNITS: readonly SegmentedOption<WorkUnit>[] = [
  { value: 'traversals', label: 'Traversals' },
  { value: 'operations', label: 'Operations' },
];

const GROUPS = [
  { grows: 'inputs', label: 'Many inputs, one output' },
  { grows: 'outputs', label: 'One input, many outputs' },
] as const;

export function GrowthSection() {
  const heading = useId();
  const [chosen, choose] = useState(families[0]?.id ?? '');
  const [unit, setUnit] = useState<WorkUnit>('traversals');
  const { report, isStale, failed } = useGrowth(chosen);
  const family = families.find(({ id }) => id === chosen);
  // While another family is counted, the chart and the family that it belongs to stay together.
  const shown = families.find(({ id }) => id === report?.family);
  return (
    <section className="growth" aria-labelledby={heading} data-late={isStale || undefined}>
      <h2 id={heading}>How does the gradient’s cost grow with the number of inputs?</h2>
      <div className="growth-choices">
        <label className="growth-family">
          <span>Function</span>
          <select value={chosen} onChange={(event) => choose(event.target.value)}>
            {GROUPS.map(({ grows, label }) => (
              <optgroup key={grows} label={label}>
                {families
                  .filter((one) => one.grows === grows)
                  .map(({ id, title }) => (
                    <option key={id} value={id}>
                      {title}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        </label>
        <Segmented label="Counted in" small options={UNITS} value={unit} onChange={setUnit} />
      </div>
      {family !== undefined && (
        <div className="growth-formula">
          <FittedFormula latex={family.latex} form="inline" label="The function" />
        </div>
      )}
      {report !== undefined && shown !== undefined && (
        <GrowthChart report={report} family={shown} unit={unit} />
      )}
      {failed !== undefined && <p role="status">{failed}</p>}
    </section>
  );
}
