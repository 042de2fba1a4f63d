/** A remark beside the run, as a lecturer would add it: a heading, and a sentence of 30 words at most. */
import type { NodeId } from '../../core/trace';
import { lineOf } from './place';

export interface ProgramNote {
  readonly key: string;
  readonly heading: string;
  /** Plain text; pieces of the program stand between backticks. */
  readonly sentence: string;
  /**
   * Nodes that stand at a kink, a jump or a border: the derivatives for the inputs that they
   * depend on may be others on the left and on the right.
   */
  readonly border?: readonly NodeId[];
}

const LONGEST_QUOTE = 32;

/** A piece of the program between backticks, on one line and not too long. */
export function quote(
  source: string,
  { from, to }: { readonly from: number; readonly to: number },
) {
  const line = source.slice(from, to).replaceAll(/\s+/g, ' ');
  const short = line.length <= LONGEST_QUOTE ? line : `${line.slice(0, LONGEST_QUOTE - 1)}…`;
  return `\`${short}\``;
}

/** "line 3", "lines 3 to 5" */
export function linesOf(source: string, span: { readonly from: number; readonly to: number }) {
  const first = lineOf(source, span.from);
  const last = lineOf(source, Math.max(span.from, span.to - 1));
  return first === last ? `line ${first}` : `lines ${first} to ${last}`;
}

/** "once", "twice", "3 times" */
export function times(count: number): string {
  return ['never', 'once', 'twice'][count] ?? `${count} times`;
}
