/** Live numbers against step → the chart of both modes, their peaks named. */
import type { Memory } from '../../../core/modes/growth';
import { peakOf, thinKeepingPeaks } from '../../../explain/methods/growthMemory';
import { phrase } from '../../../explain/phrase';
import type { Annotation, Axis, Guide, PlotSample, Series } from '../plot';

export interface MemoryPlot {
  readonly x: Axis;
  readonly y: Axis;
  readonly series: readonly Series[];
  readonly annotations: readonly Annotation[];
  readonly guides: readonly Guide[];
}

/** Samples of a line: no screen shows more. */
const MOST = 800;

export function memoryPlotOf({ forward, reverse }: Memory): MemoryPlot {
  const lines = [
    { id: 'forward', name: 'forward mode', form: 'steps', ink: 'tangent', held: forward },
    { id: 'reverse', name: 'reverse mode', form: 'dashed steps', ink: 'adjoint', held: reverse },
  ] as const;
  const series = lines.map(({ id, name, form, ink, held }): Series & { peak?: PlotSample } => {
    const thin = thinKeepingPeaks(held, MOST);
    const peak = peakOf(thin);
    const samples = thin.map(({ step, numbers }) => ({ x: step, y: numbers }));
    const place = peak === undefined ? {} : { peak: { x: peak.step, y: peak.numbers } };
    return { id, name, form, ink, samples, ...place };
  });
  const most = Math.max(1, ...series.map(({ peak }) => peak?.y ?? 0));
  return {
    x: {
      scale: 'linear',
      domain: [1, Math.max(2, reverse.length)],
      title: phrase`nodes visited`,
      name: 'nodes visited',
      isWhole: true,
    },
    y: {
      scale: 'linear',
      domain: [0, most * 1.2],
      title: phrase`numbers held`,
      name: 'numbers held',
      isWhole: true,
    },
    series,
    annotations: series.flatMap(({ id, name, peak }) => {
      if (peak === undefined) return [];
      const text = phrase`${name}: peak ${peak.y.toLocaleString('en')}`;
      return [{ id, at: peak, text, side: 'above' as const }];
    }),
    guides:
      forward.length > 1
        ? [{ id: 'turn', x: forward.length, text: phrase`reverse sweep begins` }]
        : [],
  };
}
