/**
 * A family of functions → what all derivatives cost by each method as n grows: for small n done
 * and counted, beyond drawn on from these. Of n inputs and m outputs
 *
 *   forward differences   n + 1 evaluations of f
 *   forward mode          n passes, values and tangents together
 *   reverse mode          1 forward sweep, and m reverse sweeps
 */
import { parseSource } from '../../language/programs';
import { vocabulary } from '../../primitives';
import { nodeAt, type Trace } from '../../trace';
import { traceAnyProgram } from '../../trace/programs';
import { operationsOfPass, unitVector } from '../forward';
import { operationsOfSweep, operationsOfValues } from '../reverse';
import type { Operations } from '../step';
import { passForward, sweepReverse } from '../sweeps';
import { linearise, replay, type Tape } from '../tape';
import { tapeOf } from '../tapeOf';
import type { Family, GrowthPoint, GrowthReport, Work } from './report';

/** Really run. */
const MEASURED = [1, 2, 3, 5, 10, 20, 50, 100];

const DRAWN_ON = [
  200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000,
];

/** Operations that one run of a family may take. */
const BUDGET = 100_000;

/** What was counted for one n: all that is drawn on follows from the work of one traversal. */
interface Counted extends Traversals {
  readonly point: GrowthPoint;
}

/** Operations of one evaluation, of one pass, and of one reverse sweep (on the average). */
interface Traversals {
  readonly evaluation: number;
  readonly pass: number;
  readonly sweep: number;
}

export function measureGrowth(family: Family): GrowthReport {
  const counted = MEASURED.filter((n) => n >= family.least).map((n) => count(family, n));
  const [before, last] = counted.slice(-2);
  const drawnOn =
    before === undefined || last === undefined
      ? []
      : DRAWN_ON.map((n) => drawOn(family, n, before, last));
  return { family: family.id, points: [...counted.map(({ point }) => point), ...drawnOn] };
}

function count(family: Family, n: number): Counted {
  const program = parseSource(family.source(n), vocabulary);
  const trace = traceAnyProgram(program, family.point(n), { budget: BUDGET });
  const tape = tapeOf(trace);
  const numerical = runDifferences(trace, tape);
  const forward = runForward(trace, tape);
  const { work: reverse, values } = runReverse(trace, tape);
  return {
    point: { n, numerical, forward, reverse, isMeasured: true },
    evaluation: numerical.operations / numerical.traversals,
    pass: forward.operations / forward.traversals,
    sweep: (reverse.operations - values) / (reverse.traversals - 1),
  };
}

/** √ε: which step it is makes no difference to the work. */
const STEP = Math.sqrt(Number.EPSILON);

/** f at the point, then with each input moved. */
function runDifferences(trace: Trace, tape: Tape): Work {
  const point = trace.inputs.map((id) => nodeAt(trace, id).primal);
  let work: Work = { traversals: 0, operations: 0 };
  const evaluate = (at: readonly number[]): void => {
    replay(tape, at);
    work = add(work, operationsOfValues(tape));
  };
  evaluate(point);
  for (const [position, x] of point.entries()) evaluate(point.with(position, x + STEP));
  replay(tape, point);
  return work;
}

function runForward(trace: Trace, tape: Tape): Work {
  const point = trace.inputs.map((id) => nodeAt(trace, id).primal);
  let work: Work = { traversals: 0, operations: 0 };
  for (const position of point.keys()) {
    replay(tape, point);
    linearise(tape);
    passForward(tape, unitVector(point.length, position));
    work = add(work, operationsOfPass(tape));
  }
  return work;
}

/** @returns values: the operations of the forward sweep among them */
function runReverse(trace: Trace, tape: Tape): { readonly work: Work; readonly values: number } {
  const point = trace.inputs.map((id) => nodeAt(trace, id).primal);
  replay(tape, point);
  linearise(tape);
  let work = add({ traversals: 0, operations: 0 }, operationsOfValues(tape));
  const values = work.operations;
  for (const position of trace.outputs.keys()) {
    let pullbacks = 0;
    sweepReverse(tape, unitVector(trace.outputs.length, position), () => {
      pullbacks += 1;
    });
    work = add(work, operationsOfSweep(pullbacks));
  }
  return { work, values };
}

/** One traversal more. */
function add(
  { traversals, operations }: Work,
  { evaluations, multiplications, additions }: Operations,
): Work {
  return {
    traversals: traversals + 1,
    operations: operations + evaluations + multiplications + additions,
  };
}

/** Traversals by their formula; the work of one on the line through the last two measured. */
function drawOn(family: Family, n: number, before: Counted, last: Counted): GrowthPoint {
  const [inputs, outputs] = family.grows === 'inputs' ? [n, 1] : [1, n];
  const at = (key: keyof Traversals): number => {
    const slope = (last[key] - before[key]) / (last.point.n - before.point.n);
    return last[key] + slope * (n - last.point.n);
  };
  const evaluation = at('evaluation');
  return {
    n,
    numerical: { traversals: inputs + 1, operations: Math.round((inputs + 1) * evaluation) },
    forward: { traversals: inputs, operations: Math.round(inputs * at('pass')) },
    reverse: {
      traversals: 1 + outputs,
      operations: Math.round(evaluation + outputs * at('sweep')),
    },
    isMeasured: false,
  };
}
