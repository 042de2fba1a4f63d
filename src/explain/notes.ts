/**
 * What has to be said at a node beside the step: kinks, poles and jumps, branches of the program,
 * values that are no ordinary numbers. Plain text, no LaTeX.
 */
import type { Run } from '../core/modes';
import { type Branch, type NodeId, nodeAt, reachesOutput } from '../core/trace';
import type { Naming } from './explain';
import { plainName } from './naming';
import { partialOn } from './partialForms';

/** The notes at a node: irregularities, values that are not finite, branches. */
export function notesAt(run: Run, id: NodeId, naming: Naming): readonly string[] {
  const notes = [...irregularityAt(run, id), ...branchesAt(run, id)];
  return notes.length > 0 || !isUnusual(run, id) ? notes : [unusualNumber(run, id, naming)];
}

function irregularityAt({ trace }: Run, id: NodeId): readonly string[] {
  const node = nodeAt(trace, id);
  if (node.kind !== 'operation') return [];
  const operands = node.operands.map((operand) => nodeAt(trace, operand));
  const irregularity = node.primitive.irregularity(
    operands.map(({ primal }) => primal),
    operands.map(({ kind }) => kind !== 'constant'),
  );
  return irregularity === undefined ? [] : [irregularity.sentence];
}

/** A value, or a partial of a node, that is infinite or no number. */
function isUnusual(run: Run, id: NodeId): boolean {
  const node = nodeAt(run.trace, id);
  if (!Number.isFinite(node.primal)) return true;
  if (node.kind !== 'operation') return false;
  return node.operands.some(
    (operand, slot) =>
      nodeAt(run.trace, operand).kind !== 'constant' &&
      !Number.isFinite(partialOn(run, { node: id, slot })),
  );
}

function unusualNumber({ trace }: Run, id: NodeId, naming: Naming): string {
  const node = nodeAt(trace, id);
  const name = plainName(trace, id, naming);
  const cause =
    node.kind === 'operation'
      ? node.operands.find((operand) => !Number.isFinite(nodeAt(trace, operand).primal))
      : undefined;
  if (cause !== undefined) {
    return `${name} takes in ${plainName(trace, cause, naming)}, which is no finite number.`;
  }
  if (node.kind !== 'operation') return `${name} is no finite number.`;
  return Number.isFinite(node.primal)
    ? `A local partial of ${name} is too large for a floating-point number: it overflows to ∞.`
    : `${name} is too large for a floating-point number: it overflows to ∞.`;
}

/** The branches whose value the node computes: the whole of the way that ran, not its parts. */
function branchesAt(run: Run, id: NodeId): readonly string[] {
  const { span, kind } = nodeAt(run.trace, id);
  if (kind !== 'operation') return [];
  const ended = run.trace.branches.filter(
    ({ taken }) => taken?.from === span.from && span.to === taken.to,
  );
  return sentencesOf(run, ended);
}

/** All branches of a run, for the steps that speak of the whole function. */
export function branchNotes(run: Run): readonly string[] {
  return sentencesOf(run, run.trace.branches);
}

function sentencesOf(run: Run, branches: readonly Branch[]): readonly string[] {
  // Beside a program stand notes of its own, with line numbers.
  if (run.program.form === 'program') return [];
  const speaking = branches.filter(
    ({ dependsOnInput, kind }) => dependsOnInput && kind === 'conditional',
  );
  return [...new Set(speaking.map((branch) => branchSentence(run, branch)))];
}

function branchSentence(run: Run, branch: Branch): string {
  const quote = (span: Branch['taken']): string =>
    clip(span === undefined ? '' : run.program.source.slice(span.from, span.to));
  const { test, taken, notTaken, outcome, atBorder } = branch;
  const bothWays = run.trace.branches.some(
    (other) => other.test.from === test.from && other.outcome !== outcome,
  );
  const ran = bothWays
    ? `AD differentiates the path that ran: “${quote(test)}” went both ways in this run, and each call counts for itself.`
    : `AD differentiates the path that ran: “${quote(taken)}”, since “${quote(test)}” is ${outcome}; “${quote(notTaken)}” contributes nothing.`;
  return atBorder
    ? `${ran} The test stands exactly at its border, where f may have a jump or a kink.`
    : ran;
}

const LONGEST_QUOTE = 32;

function clip(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length <= LONGEST_QUOTE ? line : `${line.slice(0, LONGEST_QUOTE - 1)}…`;
}

/** Inputs that nothing on the way to the output uses. */
export function unusedInputs({ trace }: Run): readonly NodeId[] {
  const reaches = reachesOutput(trace);
  return trace.inputs.filter((input) => reaches[input] !== true);
}

export function unusedNotes(run: Run, naming: Naming): readonly string[] {
  return unusedInputs(run).map((input) => {
    const name = plainName(run.trace, input, naming);
    return `Nothing that leads to the output uses ${name}, so the derivative for it is 0.`;
  });
}
