/** Live numbers against step → what a chart can draw, where the peaks are, and a sentence. */
import type { Memory } from '../../core/modes/growth';

export interface Held {
  /** From 1. */
  readonly step: number;
  readonly numbers: number;
}

/**
 * At most `most` samples, and of every stretch of steps the one that holds most, so that no peak
 * is lost; first and last are kept.
 */
export function thinKeepingPeaks(held: readonly number[], most: number): readonly Held[] {
  const sample = (place: number): Held => ({ step: place + 1, numbers: held[place] ?? 0 });
  if (held.length <= most) return held.map((_, place) => sample(place));
  const last = held.length - 1;
  const stretch = Math.ceil((last - 1) / (most - 2));
  const kept = [sample(0)];
  // By places: a run of millions of nodes is not turned into as many objects first.
  for (let from = 1; from < last; from += stretch) {
    let peak = from;
    for (let place = from + 1; place < Math.min(from + stretch, last); place += 1) {
      if ((held[place] ?? 0) > (held[peak] ?? 0)) peak = place;
    }
    kept.push(sample(peak));
  }
  return [...kept, sample(last)];
}

/** The first step at which most numbers are held; undefined for a list without nodes. */
export function peakOf(held: readonly Held[]): Held | undefined {
  return held.reduce<Held | undefined>(
    (peak, one) => (peak === undefined || one.numbers > peak.numbers ? one : peak),
    undefined,
  );
}

/**
 * What both modes have to hold.
 * @param outputs how many the run has: both are for all of them
 */
export function describeMemory({ forward, reverse }: Memory, outputs: number): string {
  const [pass, sweeps] = [largest(forward), largest(reverse)];
  const subject = outputs > 1 ? `, with all ${outputs.toLocaleString('en')} outputs,` : '';
  const start = `In forward mode a pass${subject} drops what nothing reads any more and holds at most ${counted(pass)} at once.`;
  const back = `Reverse mode keeps the whole list for the way back${outputs > 1 ? ' from all of them' : ''}`;
  const most = `at most ${counted(sweeps)}. Constants are not counted.`;
  return sweeps > pass
    ? `${start} ${back}, ${most}`
    : `${start} ${back}, yet without a tangent beside each value: ${most}`;
}

/** The chart as one sentence. */
export function describeMemoryChart({ forward, reverse }: Memory): string {
  return `Numbers held after each node: a pass of forward mode visits ${nodes(forward.length)} and peaks at ${largest(forward).toLocaleString('en')}, the two sweeps of reverse mode visit ${nodes(reverse.length)} and peak at ${largest(reverse).toLocaleString('en')}.`;
}

function largest(held: readonly number[]): number {
  return held.reduce((most, numbers) => Math.max(most, numbers), 0);
}

function counted(numbers: number): string {
  return `${numbers.toLocaleString('en')} number${numbers === 1 ? '' : 's'}`;
}

function nodes(count: number): string {
  return `${count.toLocaleString('en')} node${count === 1 ? '' : 's'}`;
}
