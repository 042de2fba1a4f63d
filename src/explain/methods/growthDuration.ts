/** Milliseconds → everyday time: "2 ms", "1.5 seconds", "17 minutes", "12 days", "32 years". */

interface Unit {
  readonly name: string;
  /** Of the unit before. */
  readonly size: number;
  readonly isCounted: boolean;
}

const UNITS: readonly Unit[] = [
  { name: 'ms', size: 1, isCounted: false },
  { name: 'second', size: 1000, isCounted: true },
  { name: 'minute', size: 60, isCounted: true },
  { name: 'hour', size: 60, isCounted: true },
  { name: 'day', size: 24, isCounted: true },
  { name: 'year', size: 365, isCounted: true },
];

/** Two digits say how long one waits; from 10 on whole numbers. */
export function durationText(milliseconds: number): string {
  let rest = milliseconds;
  let [unit = { name: 'ms', size: 1, isCounted: false }] = UNITS;
  for (const larger of UNITS.slice(1)) {
    // 59.7 seconds are a minute: what is written decides.
    if (rounded(rest) < larger.size) break;
    rest = Math.max(1, rest / larger.size);
    unit = larger;
  }
  const count = rounded(rest);
  const written = count.toLocaleString('en', { maximumSignificantDigits: 17 });
  return `${written} ${unit.name}${unit.isCounted && count !== 1 ? 's' : ''}`;
}

function rounded(count: number): number {
  return count < 10 ? Number(count.toPrecision(2)) : Math.round(count);
}
