/**
 * The same programs through Python: programs.json holds what it computed, and where a Python is
 * installed it computes them again (reference/makePrograms.py).
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import stored from '../../reference/programs.json';
import type { PointValue } from './pointValue';
import { outputsAt } from './testRun';

interface Row {
  readonly title: string;
  readonly source: string;
  readonly point: Readonly<Record<string, PointValue>>;
  readonly values: readonly number[];
}

const rows = stored as unknown as readonly Row[];

/** What the Python of this machine computes; what is stored where there is none. */
function askPython(): readonly Row[] {
  const script = fileURLToPath(new URL('../../reference/makePrograms.py', import.meta.url));
  try {
    return JSON.parse(execFileSync('python3', [script], { encoding: 'utf8' })) as readonly Row[];
  } catch {
    return rows;
  }
}

describe('programs have the values that Python computes', () => {
  it.each(rows)('$title', ({ source, point, values }) => {
    const computed = outputsAt(source, point);
    expect(computed).toHaveLength(values.length);
    computed.forEach((value, output) => {
      const expected = values[output] ?? Number.NaN;
      expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-12 * Math.abs(expected));
    });
  });

  it('stores what a Python computes', () => {
    expect(askPython()).toEqual(rows);
  });
});
