/**
 * What all derivatives cost by either mode: traversals of the list, and the operations that its
 * sweeps and passes do, counted edge by edge. For n inputs and m outputs forward mode takes n
 * passes, reverse mode a forward sweep and m reverse sweeps.
 */
import {
  type Operations,
  operationsOfPass,
  operationsOfSweep,
  operationsOfValues,
  pullbackCounter,
  type Run,
  unitVector,
} from '../core/modes';
import { countWord } from './phrase';

export interface CostOfMode {
  readonly traversals: number;
  readonly operations: Operations;
  /** Evaluations, multiplications by a partial, and additions together. */
  readonly total: number;
}

export interface CostSummary {
  readonly inputs: number;
  readonly outputs: number;
  /** One forward sweep, and a reverse sweep for each output, whatever the number of inputs. */
  readonly reverse: CostOfMode;
  /** One pass for each input, values and tangents together. */
  readonly forward: CostOfMode;
  readonly cheaper: 'forward' | 'reverse' | 'equal';
  readonly sentence: string;
}

export function summariseCost({ trace, tape }: Run): CostSummary {
  const inputs = trace.inputs.length;
  const outputs = trace.outputs.length;
  const countPullbacks = pullbackCounter(tape);
  const pullbacks = trace.outputs.reduce(
    (sum, _, position) => sum + countPullbacks(unitVector(outputs, position)),
    0,
  );
  const reverse = costOf(1 + outputs, operationsOfValues(tape), operationsOfSweep(pullbacks));
  // Every pass does the same work, whatever its direction: one is counted, n are needed.
  const forward = costOf(inputs, times(inputs, operationsOfPass(tape)));
  const cheaper = compare(inputs, outputs, forward, reverse);
  return {
    inputs,
    outputs,
    reverse,
    forward,
    cheaper,
    sentence:
      outputs === 1
        ? sentenceOf(inputs, forward, reverse, cheaper)
        : sentenceOfSeveral(inputs, forward, reverse, cheaper),
  };
}

function times(count: number, operations: Operations): Operations {
  return {
    evaluations: count * operations.evaluations,
    multiplications: count * operations.multiplications,
    additions: count * operations.additions,
  };
}

function costOf(traversals: number, ...parts: readonly Operations[]): CostOfMode {
  const sum = (key: keyof Operations): number =>
    parts.reduce((total, part) => total + part[key], 0);
  const operations: Operations = {
    evaluations: sum('evaluations'),
    multiplications: sum('multiplications'),
    additions: sum('additions'),
  };
  const total = operations.evaluations + operations.multiplications + operations.additions;
  return { traversals, operations, total };
}

/**
 * For one output traversals decide, and operations where they tie. The sweeps of several outputs
 * visit only what each depends on, which may be little: there the operations decide.
 */
function compare(
  inputs: number,
  outputs: number,
  forward: CostOfMode,
  reverse: CostOfMode,
): CostSummary['cheaper'] {
  if (inputs === 0) return 'equal';
  const traversals = forward.traversals - reverse.traversals;
  const operations = forward.total - reverse.total;
  const difference = outputs === 1 ? traversals || operations : operations || traversals;
  if (difference === 0) return 'equal';
  return difference < 0 ? 'forward' : 'reverse';
}

function sentenceOf(
  inputs: number,
  forward: CostOfMode,
  reverse: CostOfMode,
  cheaper: CostSummary['cheaper'],
): string {
  if (inputs === 0) return 'There is no input, so there is no gradient to compute.';
  if (inputs === 1) {
    return 'One input: one forward pass gives the whole gradient, so forward mode is the cheaper one.';
  }
  if (inputs > 2) {
    return `${capital(countWord(inputs))} inputs: forward mode needs ${countWord(inputs)} passes, reverse mode always two sweeps.`;
  }
  const counts = `${forward.total} operations by forward mode, ${reverse.total} by reverse mode`;
  return cheaper === 'equal'
    ? 'Two inputs: both modes need two traversals, and the same number of operations.'
    : `Two inputs: both modes need two traversals, but ${counts}: ${cheaper} mode is the cheaper one.`;
}

/** What each mode needs for n inputs and several outputs, and which is the cheaper one. */
function sentenceOfSeveral(
  inputs: number,
  forward: CostOfMode,
  reverse: CostOfMode,
  cheaper: CostSummary['cheaper'],
): string {
  if (inputs === 0) return 'There is no input, so there are no derivatives to compute.';
  const passes = `${countWord(inputs)} pass${inputs === 1 ? '' : 'es'}`;
  const sweeps = `${countWord(reverse.traversals)} sweeps`;
  if (forward.traversals !== reverse.traversals) {
    const fewer = forward.traversals < reverse.traversals ? 'forward' : 'reverse';
    if (cheaper === 'equal' || cheaper === fewer) {
      return `Forward mode needs ${passes}, reverse mode ${sweeps}: ${fewer} mode is the cheaper one.`;
    }
    const [less, more] = [forward.total, reverse.total].toSorted((x, y) => x - y);
    return `${capital(passes)} or ${sweeps}, but ${cheaper} mode does fewer operations, ${less} against ${more}.`;
  }
  const counts = `${forward.total} operations by forward mode, ${reverse.total} by reverse mode`;
  return cheaper === 'equal'
    ? `Both modes need ${countWord(inputs)} traversals, and the same number of operations.`
    : `Both modes need ${countWord(inputs)} traversals, but ${counts}: ${cheaper} mode is the cheaper one.`;
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
