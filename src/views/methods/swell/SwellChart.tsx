/**
 * Expression swell: operations of the derivative's formula against the number of iterations, beside
 * those of automatic differentiation. A slider k reads out one iteration.
 */
import { type CSSProperties, memo, useMemo, useState } from 'react';
import type { Swell } from '../../../core/modes/symbolic';
import {
  swellAt,
  swellInWords,
  swellRemarks,
  swellSubject,
} from '../../../explain/methods/symbolicSwell';
import { useSession } from '../../../store';
import { Formula } from '../../math/Formula';
import { Plot } from '../plot';
import { logisticMap } from './logisticMap';
import './SwellChart.css';
import { swellSeries } from './swellSeries';

interface SwellChartProps {
  readonly swell: Swell | undefined;
}

export const SwellChart = memo(function SwellChart({ swell }: SwellChartProps) {
  if (swell === undefined || swell.points.length < 2) return <NothingIterated />;
  return <Chart swell={swell} />;
});

function NothingIterated() {
  const { dispatch } = useSession();
  return (
    <div className="swell">
      <p className="methods-remark">
        Nothing is iterated here, so there is no growth to show. A loop makes the formula swell.
      </p>
      <button
        type="button"
        className="methods-button"
        onClick={() => dispatch({ type: 'restore', restored: logisticMap })}
      >
        Open the logistic map, <Formula latex="l_1" /> to <Formula latex="l_8" />
      </button>
    </div>
  );
}

function Chart({ swell }: { readonly swell: Swell }) {
  const { points } = swell;
  const first = points[0]?.iteration ?? 1;
  const last = points.at(-1)?.iteration ?? first;
  const [chosen, setChosen] = useState(Math.min(4, last));
  const k = Math.max(first, Math.min(last, chosen));
  const { x, y, series } = useMemo(() => swellSeries(swell), [swell]);
  const at = points.find(({ iteration }) => iteration === k);
  const reading = at === undefined ? '' : swellAt(at);
  const filled: CSSProperties & Record<'--filled', string> = {
    '--filled': `${last === first ? 100 : (100 * (k - first)) / (last - first)}%`,
  };
  return (
    <div className="swell">
      <p className="swell-title">{swellSubject(swell)}</p>
      <Plot
        label={swellInWords(swell)}
        caption="Operations against k"
        x={x}
        y={y}
        series={series}
        at={k}
        height={216}
        onPick={(iteration) => setChosen(Math.round(iteration))}
      />
      <div className="methods-control">
        <Formula latex={`k = ${k}`} />
        <input
          className="slider"
          type="range"
          aria-label="Iterations k"
          aria-valuetext={reading}
          min={first}
          max={last}
          step={1}
          value={k}
          style={filled}
          onChange={(event) => setChosen(Number(event.target.value))}
        />
      </div>
      <p className="swell-reading">{reading}</p>
      {swellRemarks(swell).map((remark) => (
        <p key={remark} className="methods-remark">
          {remark}
        </p>
      ))}
    </div>
  );
}
