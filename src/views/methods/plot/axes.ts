/**
 * Axis → D3 scale and ticks, as many as have room: on a log axis whole powers of ten an even
 * number of decades apart, on a linear axis round numbers.
 */
import { format, scaleLinear, scaleLog, tickStep } from 'd3';
import type { Axis } from './series';

export interface AxisScale {
  readonly place: (value: number) => number;
  readonly valueAt: (place: number) => number;
}

export interface Tick {
  readonly value: number;
  readonly latex: string;
}

/** @param range px of the two ends of the domain */
export function scaleOf({ scale, domain }: Axis, range: readonly [number, number]): AxisScale {
  const kind = scale === 'log' ? scaleLog() : scaleLinear();
  const d3Scale = kind.domain([...domain]).range([...range]);
  return { place: (value) => d3Scale(value), valueAt: (place) => d3Scale.invert(place) };
}

/** @param most as many ticks as have room, at least 2 */
export function ticksOf(axis: Axis, most: number): readonly Tick[] {
  return axis.scale === 'log' ? powersOfTen(axis.domain, most) : roundNumbers(axis, most);
}

/** Decades from one tick to the next. */
const DECADES = [1, 2, 3, 4, 5, 6, 8, 10, 20, 50, 100, 200];

function powersOfTen([from, to]: Axis['domain'], most: number): readonly Tick[] {
  const first = Math.ceil(Math.log10(from) - 1e-9);
  const last = Math.floor(Math.log10(to) + 1e-9);
  const count = (decades: number): number =>
    Math.floor(last / decades) - Math.ceil(first / decades) + 1;
  const step = DECADES.find((decades) => count(decades) <= most) ?? last - first;
  const ticks: Tick[] = [];
  // Multiples of the step, so that 1 is among them.
  for (let power = Math.ceil(first / step) * step; power <= last; power += step) {
    ticks.push({ value: Number(`1e${power}`), latex: powerLatex(power) });
  }
  return ticks;
}

function powerLatex(power: number): string {
  if (power === 0) return '1';
  return power === 1 ? '10' : `10^{${power}}`;
}

function roundNumbers({ domain, isWhole }: Axis, most: number): readonly Tick[] {
  const [from, to] = domain;
  const scale = scaleLinear().domain([from, to]);
  for (let count = Math.max(1, most); count >= 1; count -= 1) {
    const ticks = scale.ticks(count).filter((tick) => isWhole !== true || Number.isInteger(tick));
    if (ticks.length > most) continue;
    const step = tickStep(from, to, count);
    const plain = isWhole === true ? format(',d') : scale.tickFormat(count);
    const label = labelWith(Math.max(Math.abs(from), Math.abs(to)), step, plain);
    return ticks.map((value) => ({ value, latex: label(value) }));
  }
  return [];
}

const SMALLEST_STEP = 1e-4;
const LARGEST = 1e6;

/** Digits as far as the step needs them; with a power of ten where plain digits would be many. */
function labelWith(
  size: number,
  step: number,
  plain: (tick: number) => string,
): (tick: number) => string {
  if (size < LARGEST && step >= SMALLEST_STEP) {
    return (tick) => plain(tick).replaceAll('−', '-').replaceAll(',', '\\,');
  }
  const power = Math.floor(Math.log10(size));
  const digits = Math.min(15, Math.max(0, power - Math.floor(Math.log10(step) + 1e-9)));
  return (tick) => {
    if (tick === 0) return '0';
    const mantissa = (tick / 10 ** power).toFixed(digits);
    return `${mantissa} \\cdot 10^{${power}}`;
  };
}

/** px, of a tick label at 12 px; an exponent is set smaller. */
export function widthOfTick(latex: string): number {
  const [, base = latex, exponent = ''] = /^(.*?)(?:\^\{(.*)\})?$/.exec(latex) ?? [];
  const shown = base.replaceAll('\\cdot', '·').replaceAll(/[\\{} ]/g, '');
  return shown.length * 7 + exponent.length * 5;
}
