/** Axes and grid of a chart in SVG, and their labels, which KaTeX sets, as HTML over it. */
import { Formula } from '../../math/Formula';
import { PhraseText } from '../../step/PhraseText';
import type { PlotFrame } from './plotFrame';
import type { Axis } from './series';

export function AxisShapes({ frame }: { readonly frame: PlotFrame }) {
  const { left, right, top, bottom, x, y, xTicks, yTicks } = frame;
  return (
    <>
      {yTicks.map(({ value }) => (
        <path key={value} className="plot-grid" d={`M${left},${y.place(value)}H${right}`} />
      ))}
      <path className="plot-axis" d={`M${left},${top}V${bottom}H${right}`} />
      {xTicks.map(({ value }) => (
        <path key={value} className="plot-axis" d={`M${x.place(value)},${bottom}v4`} />
      ))}
    </>
  );
}

interface AxisLabelsProps {
  readonly frame: PlotFrame;
  readonly x: Axis;
  readonly y: Axis;
}

export function AxisLabels({ frame, x, y }: AxisLabelsProps) {
  const { left, right, top, bottom, xTicks, yTicks } = frame;
  return (
    <>
      <span className="plot-title" style={{ left: 0, top: top - 25 }}>
        <PhraseText phrase={y.title} />
      </span>
      <span className="plot-title plot-title-x" style={{ left: right, top: bottom + 24 }}>
        <PhraseText phrase={x.title} />
      </span>
      {xTicks.map(({ value, latex }) => (
        <span
          key={value}
          className="plot-tick plot-tick-x"
          style={{ left: frame.x.place(value), top: bottom + 6 }}
        >
          <Formula latex={latex} form="label" />
        </span>
      ))}
      {yTicks.map(({ value, latex }) => (
        <span
          key={value}
          className="plot-tick plot-tick-y"
          style={{ left: left - 8, top: frame.y.place(value) }}
        >
          <Formula latex={latex} form="label" />
        </span>
      ))}
    </>
  );
}
