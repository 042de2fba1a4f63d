import { describe, expect, it } from 'vitest';
import { readExpression } from '../../core/language';
import { type Recipe, type Run, startRun } from '../../core/modes';
import type { NumericalReport } from '../../core/modes/numerical';
import type { SymbolicReport } from '../../core/modes/symbolic';
import { vocabulary } from '../../core/primitives';
import { type AskedOf, agreementTable } from './agreementTable';

function runOf(source: string, point: Recipe['point']): Run {
  return startRun({ source, point, mode: 'reverse', direction: 'each', seed: 'each' });
}

function numericalOf(
  gradient: NumericalReport['gradient'],
  rest: Partial<NumericalReport> = {},
): NumericalReport {
  const at = { x: 0, y: 0 };
  return {
    input: 0,
    output: 0,
    at,
    automatic: 0,
    quotient: {
      difference: 'forward',
      h: 1e-5,
      left: at,
      right: at,
      divisor: 1e-5,
      losesStep: false,
      value: 0,
    },
    gradient,
    inputs: gradient.length,
    evaluations: gradient.length + 1,
    isCounted: true,
    curve: { samples: [], best: undefined, ruleOfThumb: 0, order: 1 },
    picture: [],
    check: { h: 0, relative: 0, absolute: 0, rows: [], inputs: 0, passes: true },
    isDoubtful: false,
    failure: undefined,
    ...rest,
  };
}

function symbolicOf(derivatives: Readonly<Record<string, string>>): SymbolicReport {
  const gradient = Object.entries(derivatives).map(([name, text]) => ({
    name,
    derivative: readExpression(text, vocabulary),
    operations: 3,
  }));
  const [first] = gradient;
  if (first === undefined) throw new Error('a test needs a derivative');
  return {
    input: 0,
    output: 0,
    form: { kind: 'closed', expression: first.derivative, operations: 1, ways: 1 },
    derivation: {
      input: first.name,
      pending: {},
      start: '',
      steps: [],
      stepCount: 0,
      raw: first.derivative,
      simplified: first.derivative,
      rawOperations: 3,
      operations: 3,
    },
    gradient,
    checks: [],
    swell: undefined,
  };
}

//  x ─▶ (·)² ─▶ ·y        f = x² y, ∂f/∂x = 2xy = 12, ∂f/∂y = x² = 4 at (2, 3)
const product = runOf('f(x, y) = x^2*y', { x: '2', y: '3' });

interface Asked {
  readonly input?: number;
  readonly numerical?: NumericalReport;
  readonly symbolic?: SymbolicReport;
  /** What the reports answer, where that is not what is asked. */
  readonly answered?: Partial<AskedOf>;
}

function askFor(run: Run, { input = 0, numerical, symbolic, answered = {} }: Asked = {}) {
  const { source, point } = run.recipe;
  const question = { source, point, input, output: 0, ...answered };
  return agreementTable({
    run,
    input,
    output: 0,
    numerical: numerical && { question, report: numerical },
    symbolic: symbolic && { question, report: symbolic },
  });
}

describe('the table of agreement', () => {
  it('takes reverse mode for the reference, and finds forward mode in full agreement', () => {
    const { rows, columns, more } = askFor(product);
    expect(columns).toEqual([0, 1]);
    expect(more).toBe(0);
    const [, , reverse, forward] = rows;
    expect(reverse?.entries.map((entry) => entry?.agreeing)).toEqual([
      '12.00000000000000',
      '4.000000000000000',
    ]);
    expect(forward?.worst?.digits).toBe(16);
    expect(forward?.isClose).toBe(true);
  });

  it('doubts the reference where a derivative that was typed in fails its check', () => {
    expect(askFor(product).reference).toBe('sure');
    expect(askFor(product, { numerical: numericalOf([], { isDoubtful: true }) }).reference).toBe(
      'doubtful',
    );
  });

  it('has nothing to compare where f has no value, though its derivative has one', () => {
    const table = askFor(runOf('ln(x)', { x: '-1' }));
    expect(table.reference).toBe('none');
    expect(table.rows[2]?.entries[0]?.agreeing).toBe('−1.000000000000000');
  });

  it('puts a wrong number before one that is right but for a carry', () => {
    const { rows } = askFor(product, {
      numerical: numericalOf([
        { name: 'x', numerical: 11.99999999999999, automatic: 12 },
        { name: 'y', numerical: 4.1, automatic: 4 },
      ]),
    });
    expect(rows[0]?.entries.map((entry) => entry?.isClose)).toEqual([true, false]);
    expect(rows[0]?.worst?.differing).toBe('.100000000000000');
  });

  it('gives the fewest digits of a row', () => {
    const { rows } = askFor(product, {
      numerical: numericalOf([
        { name: 'x', numerical: 12.00003, automatic: 12 },
        { name: 'y', numerical: 4, automatic: 4 },
      ]),
    });
    expect(rows[0]?.worst?.digits).toBe(6);
    expect(rows[0]?.isClose).toBe(false);
    expect(rows[0]?.work).toBe('3 evaluations of f');
  });

  it('compares numerical derivatives with the automatic ones of their own point', () => {
    const { rows } = askFor(product, {
      numerical: numericalOf([{ name: 'x', numerical: 99, automatic: 99 }]),
    });
    expect(rows[0]?.entries[0]?.digits).toBe(16);
    expect(rows[0]?.entries[1]).toBeUndefined();
  });

  it('evaluates the symbolic derivatives at the point of the run', () => {
    const { rows } = askFor(product, { symbolic: symbolicOf({ x: '2*x*y', y: 'x^2' }) });
    expect(rows[1]?.entries.map((entry) => entry?.agreeing)).toEqual([
      '12.00000000000000',
      '4.000000000000000',
    ]);
    expect(rows[1]?.work).toBe('6 operations');
  });

  it('has no numbers where there are no reports', () => {
    const [numerical, symbolic] = askFor(product).rows;
    expect(numerical).toMatchObject({ worst: undefined, work: undefined });
    expect(symbolic).toMatchObject({ worst: undefined, work: undefined });
  });

  it.each([
    ['source', { source: 'f(x, y) = x*y' }],
    ['input', { input: 1 }],
    ['output', { output: 1 }],
    ['shape of the inputs', { point: { x: '[2]', y: '3' } }],
  ] as const)('leaves out reports on another %s', (_, answered) => {
    const [numerical, symbolic] = askFor(product, {
      numerical: numericalOf([{ name: 'x', numerical: 1, automatic: 1 }], { isDoubtful: true }),
      symbolic: symbolicOf({ x: '2*x*y', y: 'x^2' }),
      answered,
    }).rows;
    for (const row of [numerical, symbolic]) {
      expect(row?.entries).toEqual([undefined, undefined]);
      expect(row?.work).toBeUndefined();
    }
  });

  it('keeps reports on another point: each is compared where it belongs', () => {
    const { rows } = askFor(product, {
      numerical: numericalOf([{ name: 'x', numerical: 99, automatic: 99 }]),
      symbolic: symbolicOf({ x: '2*x*y' }),
      answered: { point: { x: '7', y: '3' } },
    });
    expect(rows[0]?.entries[0]?.digits).toBe(16);
    expect(rows[1]?.entries[0]?.agreeing).toBe('12.00000000000000');
  });

  it('finds no agreement where the derivative is no number', () => {
    for (const run of [runOf('1/x', { x: '0' }), runOf('sqrt(x)', { x: '0' })]) {
      const { rows } = askFor(run);
      expect(rows[3]).toMatchObject({ worst: undefined, isClose: false });
      expect(rows[3]?.entries[0]?.isCompared).toBe(false);
    }
  });

  it('counts the work of both modes for the whole gradient', () => {
    const [, , reverse, forward] = askFor(product).rows;
    // 2 values; 3 edges that lead to an input, each a product and a sum.
    expect(reverse?.work).toBe('2 traversals, 8 operations');
    expect(forward?.work).toMatch(/^2 passes, \d+ operations$/);
  });

  it('shows four of many inputs, the chosen one among them, and says how many are left', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'g'];
    const point = Object.fromEntries(names.map((name) => [name, '2']));
    const many = runOf(`f(${names.join(', ')}) = ${names.join('*')}`, point);
    expect(askFor(many)).toMatchObject({ columns: [0, 1, 2, 3], more: 2 });
    expect(askFor(many, { input: 5 }).columns).toEqual([0, 1, 2, 5]);
    const moved = numericalOf([], { inputs: 6, automatic: 32, quotient: quotientOf(32.1) });
    const { rows } = askFor(many, { input: 5, numerical: moved });
    expect(rows[0]?.entries[3]?.digits).toBe(2);
  });
});

function quotientOf(value: number): NumericalReport['quotient'] {
  return { ...numericalOf([]).quotient, value };
}
