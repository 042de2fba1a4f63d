/**
 * What the whole gradient costs by either mode: traversals of the list, and the operations counted
 * while both modes' schedules run on this trace.
 */
import type { Operations, Run } from '../core/modes';
import { unitDirections } from '../core/modes';
import { forwardPasses } from '../core/modes/forward';
import { forwardSweep, reverseSweep } from '../core/modes/reverse';
import { countWord } from './phrase';

export interface CostOfMode {
  readonly traversals: number;
  readonly operations: Operations;
  /** Evaluations, multiplications by a partial, and additions together. */
  readonly total: number;
}

export interface CostSummary {
  readonly inputs: number;
  /** One forward and one reverse sweep, whatever the number of inputs. */
  readonly reverse: CostOfMode;
  /** One pass for each input, values and tangents together. */
  readonly forward: CostOfMode;
  readonly cheaper: 'forward' | 'reverse' | 'equal';
  readonly sentence: string;
}

const NOTHING: Operations = { evaluations: 0, multiplications: 0, additions: 0 };

export function summariseCost({ trace, tape }: Run): CostSummary {
  const inputs = trace.inputs.length;
  const reverse = costOf(2, [
    forwardSweep(trace).operations,
    reverseSweep(trace, tape, 1).operations,
  ]);
  // Every pass does the same work, whatever its direction: one is counted, n are needed.
  const direction = unitDirections(inputs)[0] ?? [];
  const pass = forwardPasses(trace, tape, [direction]).operations;
  const forward = costOf(inputs, Array<Operations>(inputs).fill(pass));
  const cheaper = compare(inputs, forward, reverse);
  return {
    inputs,
    reverse,
    forward,
    cheaper,
    sentence: sentenceOf(inputs, forward, reverse, cheaper),
  };
}

function costOf(traversals: number, parts: readonly Operations[]): CostOfMode {
  const operations = parts.reduce(
    (all, part) => ({
      evaluations: all.evaluations + part.evaluations,
      multiplications: all.multiplications + part.multiplications,
      additions: all.additions + part.additions,
    }),
    NOTHING,
  );
  const total = operations.evaluations + operations.multiplications + operations.additions;
  return { traversals, operations, total };
}

/** Traversals decide; where they tie, at two inputs, the operations do. */
function compare(inputs: number, forward: CostOfMode, reverse: CostOfMode): CostSummary['cheaper'] {
  if (inputs === 0) return 'equal';
  const difference = forward.traversals - reverse.traversals || forward.total - reverse.total;
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

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
