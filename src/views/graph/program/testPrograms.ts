/** Runs of programs, and their plans, for tests. */
import { framesOf } from '../../../core/frames';
import { parseSource } from '../../../core/language/programs';
import { type Mode, scheduleRun } from '../../../core/modes';
import { vocabulary } from '../../../core/primitives';
import { groupTree } from '../../../core/trace/groups';
import { traceAnyProgram } from '../../../core/trace/programs';
import { keyNodes } from '../nodeKeys';
import type { Measure, Shown } from '../plan';
import { closedByChoice, closedByItself, type Folds } from './closed';
import { pickProgram } from './pickProgram';
import { planProgram } from './planProgram';

/** As wide as the text is long: enough to compare. */
export const measure: Measure = (latex, font) =>
  latex.map((text) => ({ width: (text.length * font) / 4, height: font }));

const SHOWN = { values: true, derivatives: true, partials: true, symbolic: false };

/** `y = 4y(1 − y)`, over and over; then a test. */
export function logistic(rounds: number): string {
  return [
    'def f(x):',
    '    y = x',
    `    for i in range(${rounds}):`,
    '        y = 4*y*(1-y)',
    '    if y > 0.5:',
    '        return y^2',
    '    return y',
  ].join('\n');
}

export function tell(source: string, x = '0.2', mode: Mode = 'reverse'): Shown {
  const recipe = { source, point: { x }, mode, direction: 'each', seed: [1] } as const;
  const program = parseSource(source, vocabulary);
  const trace = traceAnyProgram(program, { x: Number(x) }, { budget: 200_000 });
  const run = scheduleRun(recipe, program, trace);
  const wording = { naming: 'list', numbers: 'decimals' } as const;
  return {
    ...{ run, frames: framesOf(run), wording, exact: undefined },
    shown: { ...SHOWN, constants: false },
  };
}

export function pickFrom({ run }: Shown, folds: Folds = {}) {
  const { trace } = run;
  const tree = groupTree(trace);
  const operations = trace.nodes.filter(({ kind }) => kind !== 'constant').length;
  const closed = closedByChoice(tree, folds, closedByItself(tree, operations));
  return pickProgram(run, keyNodes(trace).keys, false, tree, closed);
}

export function planFrom(told: Shown, folds: Folds = {}) {
  const legibility = { hasNames: true, magnify: 1, follows: false };
  return planProgram(told, pickFrom(told, folds), 'right', legibility, measure);
}
