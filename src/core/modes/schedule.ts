/**
 * A plan of passes and sweeps → the list of its steps. Nothing is computed ahead: a pass runs when
 * one of its steps is looked at, and a step is an object only while someone holds it.
 *
 *     phases   | forward sweep | reverse sweep, ȳ = (1, 0) | reverse sweep, ȳ = (0, 1) |
 *     steps    0 ……………………… from ……………………………………… to = from ……………………………………… to
 */
import { assertNever } from '../language';
import type { Trace } from '../trace';
import { lengthOfPass, operationsOfPass, pushforwardAt } from './forward';
import { keepRecent } from './keepRecent';
import {
  countUpTo,
  operationsOfSweep,
  operationsOfValues,
  pullbackAt,
  pullbackCounter,
  type ReverseSweep,
  recordReverse,
} from './reverse';
import type { Operations, Phase, Step, StepList } from './step';
import { type ForwardPass, passForward } from './sweeps';
import { at, type Tape } from './tape';

/** `vector`: ẋ of a pass, ȳ of a reverse sweep. */
export type Planned =
  | { readonly kind: 'forward sweep' }
  | { readonly kind: 'forward pass' | 'reverse sweep'; readonly vector: () => readonly number[] };

export interface Schedule {
  readonly steps: StepList;
  readonly phases: readonly Phase[];
  /** Counted over all steps. */
  readonly operations: Operations;
  /** What forward pass number `phase` computed; computed again where that is long ago. */
  readonly pass: (phase: number) => ForwardPass;
  /** What reverse sweep number `phase` did. */
  readonly sweep: (phase: number) => ReverseSweep;
}

/** Nodes of all passes and sweeps that are kept together. */
const KEPT_NODES = 500_000;
const KEPT_AT_LEAST = 2;

/** @param mostSteps the plan is cut behind the phase that goes beyond it */
export function schedule(
  trace: Trace,
  tape: Tape,
  plan: readonly Planned[],
  mostSteps: number,
): Schedule {
  const { phases, operations } = measure(tape, plan, mostSteps);
  const kept = Math.max(KEPT_AT_LEAST, Math.floor(KEPT_NODES / (tape.length + 1)));
  const pass = keepRecent((phase) => passForward(tape, phases[phase]?.direction ?? []), kept);
  const sweep = keepRecent((phase) => {
    const { seeds = [], from = 0, to = 1 } = phases[phase] ?? {};
    return recordReverse(tape, seeds, to - from - 1);
  }, kept);

  const stepOf = (phase: Phase, position: number, offset: number): Step => {
    switch (phase.kind) {
      case 'forward sweep': {
        const nodes = offset === 0 ? trace.inputs : [at(tape.operations, offset - 1)];
        return { kind: 'evaluate', nodes, phase: position };
      }
      case 'forward pass': {
        if (offset > 0) {
          return pushforwardAt(tape, pass(position), at(tape.operations, offset - 1), position);
        }
        const { direction = [] } = phase;
        return { kind: 'seedTangent', nodes: trace.inputs, direction, phase: position };
      }
      case 'reverse sweep': {
        if (offset > 0) return pullbackAt(tape, sweep(position), offset - 1, position);
        const { seeds = [] } = phase;
        return { kind: 'seedAdjoint', nodes: trace.outputs, seeds, phase: position };
      }
      default:
        return assertNever(phase.kind);
    }
  };
  const length = phases.at(-1)?.to ?? 0;
  const steps: StepList = {
    length,
    at: (index) => {
      const position = countUpTo(0, phases.length, (i) => (phases[i]?.to ?? 0) <= index);
      const phase = phases[position];
      if (phase === undefined || !Number.isInteger(index) || index < 0) return undefined;
      return stepOf(phase, position, index - phase.from);
    },
    *[Symbol.iterator]() {
      for (const [position, phase] of phases.entries()) {
        for (let index = phase.from; index < phase.to; index += 1) {
          yield stepOf(phase, position, index - phase.from);
        }
      }
    },
  };
  return { steps, phases, operations, pass, sweep };
}

/** Where the phases stand, and what they cost. */
function measure(
  tape: Tape,
  plan: readonly Planned[],
  mostSteps: number,
): Pick<Schedule, 'phases' | 'operations'> {
  const countPullbacks = pullbackCounter(tape);
  const phases: Phase[] = [];
  const total = { evaluations: 0, multiplications: 0, additions: 0 };
  let from = 0;
  const add = (planned: Planned, length: number, operations: Operations): void => {
    phases.push(phaseOf(planned, from, from + length));
    from += length;
    total.evaluations += operations.evaluations;
    total.multiplications += operations.multiplications;
    total.additions += operations.additions;
  };
  const ofPass = operationsOfPass(tape);
  for (const planned of plan) {
    if (from > mostSteps) break;
    switch (planned.kind) {
      case 'forward sweep':
        add(planned, lengthOfPass(tape), operationsOfValues(tape));
        break;
      case 'forward pass':
        add(planned, lengthOfPass(tape), ofPass);
        break;
      case 'reverse sweep': {
        const pullbacks = countPullbacks(planned.vector());
        add(planned, pullbacks + 1, operationsOfSweep(pullbacks));
        break;
      }
    }
  }
  return { phases, operations: total };
}

/** Vectors are made when they are read: n of n numbers would be many. */
function phaseOf(planned: Planned, from: number, to: number): Phase {
  switch (planned.kind) {
    case 'forward sweep':
      return { kind: 'forward sweep', from, to };
    case 'forward pass':
      return {
        kind: 'forward pass',
        from,
        to,
        get direction() {
          return planned.vector();
        },
      };
    case 'reverse sweep':
      return {
        kind: 'reverse sweep',
        from,
        to,
        get seeds() {
          return planned.vector();
        },
      };
  }
}
