/** The chart of a family's work, n picked on it or with the slider, and what that is in time. */
import { type CSSProperties, useMemo, useState } from 'react';
import type { Family, GrowthReport } from '../../../core/modes/growth';
import {
  describeFamily,
  describeGrowth,
  describeTimes,
  describeTraversals,
  sizePiece,
  type WorkUnit,
} from '../../../explain/methods/growthText';
import '../../inputs/Inputs.css';
import { PhraseText } from '../../step/PhraseText';
import { Plot } from '../plot';
import { growthPlotOf, nearestPoint } from './growthPlot';

interface GrowthChartProps {
  readonly report: GrowthReport;
  readonly family: Family;
  readonly unit: WorkUnit;
}

export function GrowthChart({ report, family, unit }: GrowthChartProps) {
  const { points } = report;
  const last = points.length - 1;
  const [picked, pick] = useState<number>();
  const place = Math.min(picked ?? last, last);
  const plot = useMemo(() => growthPlotOf(report, unit, family), [report, unit, family]);
  const point = points[place];
  if (point === undefined) return null;
  const filled: CSSProperties & Record<'--filled', string> = {
    '--filled': `${(100 * place) / Math.max(1, last)}%`,
  };
  return (
    <>
      <Plot
        label={describeGrowth(report, unit, family)}
        caption={`${family.title}: ${unit} for all derivatives`}
        height={280}
        {...plot}
        at={point.n}
        onPick={(n) => pick(nearestPoint(points, n))}
      />
      <div className="growth-size">
        <output>
          <PhraseText phrase={[sizePiece(point.n)]} />
        </output>
        <input
          className="slider"
          type="range"
          aria-label={`number of ${family.grows}`}
          aria-valuetext={point.n.toLocaleString('en')}
          min={0}
          max={last}
          step={1}
          value={place}
          style={filled}
          onChange={(event) => pick(Number(event.target.value))}
        />
      </div>
      <p className="growth-times">
        <PhraseText phrase={describeTimes(point, unit)} />
      </p>
      <p className="growth-note">
        {unit === 'traversals' && `${describeTraversals(point)} `}
        {describeFamily(family, point, unit)}
      </p>
    </>
  );
}
