/**
 * At a kink, a jump or a border: the derivatives just to the left and just to the right of the
 * point, each by its own run a small step h away, where the other path may be taken.
 */
import type { Run } from '../../core/modes';
import { type NodeId, nodeAt, type Trace } from '../../core/trace';
import { plainName } from '../naming';
import { plainNumber } from '../numbers';
import { elementPath, readListText, withElement, writeListText } from './listText';

/** What a run at another point says: f, and ∂f/∂x by the names of the inputs. */
export interface Beside {
  readonly value: number;
  readonly derivatives: Readonly<Record<string, number>>;
}

/** Runs the program at a point; undefined where it does not run there. */
export type LookBeside = (
  point: Readonly<Record<string, string>>,
) => Promise<Beside | undefined> | Beside | undefined;

export interface OneSided {
  readonly input: NodeId;
  /** The name of the input, plain text. */
  readonly name: string;
  readonly left: number;
  readonly right: number;
  /** f just left and right of the point, where it jumps. */
  readonly jump: { readonly left: number; readonly right: number } | undefined;
}

/** Each input costs two runs. */
const MOST_INPUTS = 3;

/** @param border the nodes that stand at the border */
export async function oneSidedDerivatives(
  run: Run,
  border: readonly NodeId[],
  look: LookBeside,
): Promise<readonly OneSided[]> {
  const found: OneSided[] = [];
  for (const input of inputsBehind(run.trace, border).slice(0, MOST_INPUTS)) {
    const node = nodeAt(run.trace, input);
    if (node.kind !== 'input') continue;
    const h = stepAt(node.primal);
    const left = await look(movedPoint(run, input, node.primal - h));
    const right = await look(movedPoint(run, input, node.primal + h));
    const [l, r] = [left?.derivatives[node.name], right?.derivatives[node.name]];
    if (left === undefined || right === undefined || l === undefined || r === undefined) continue;
    found.push({
      input,
      name: plainName(run.trace, input, 'own'),
      left: l,
      right: r,
      jump: jumps(left.value, right.value, Math.max(Math.abs(l), Math.abs(r)) * h)
        ? { left: left.value, right: right.value }
        : undefined,
    });
  }
  return found;
}

/** "For x: from the left −1, from the right 1." */
export function oneSidedSentence({ name, left, right, jump }: OneSided): string {
  const [l, r] = [rounded(left), rounded(right)];
  const slopes =
    l === r
      ? `For ${name} the derivative is ${plainNumber(l)} on both sides of this point`
      : `For ${name} the derivative is ${plainNumber(l)} from the left and ${plainNumber(r)} from the right`;
  if (jump === undefined) return `${slopes}.`;
  return `${slopes}; the value jumps from ${plainNumber(jump.left)} to ${plainNumber(jump.right)}.`;
}

/** Large enough not to drown in rounding, small enough for four digits of the derivative. */
function stepAt(x: number): number {
  return 1e-7 * Math.max(1, Math.abs(x));
}

/** The digits beyond come from the step h. */
function rounded(value: number): number {
  const near = Math.round(value);
  if (Math.abs(value - near) < 1e-5) return near;
  return Number(value.toPrecision(5));
}

/** Whether two values are further apart than a slope over 2h explains, rounding allowed for. */
function jumps(left: number, right: number, reach: number): boolean {
  const noise = 1e-9 * Math.max(1, Math.abs(left), Math.abs(right));
  return Math.abs(right - left) > 4 * reach + noise;
}

/** The inputs that the nodes depend on, in order. */
function inputsBehind(trace: Trace, nodes: readonly NodeId[]): readonly NodeId[] {
  const behind = new Set(nodes);
  for (let id = trace.nodes.length - 1; id >= 0; id -= 1) {
    const node = trace.nodes[id];
    if (!behind.has(id) || node?.kind !== 'operation') continue;
    for (const operand of node.operands) behind.add(operand);
  }
  return trace.inputs.filter((input) => behind.has(input));
}

/** The point of the run with one input, or one element of a list, moved. */
function movedPoint({ recipe, trace }: Run, input: NodeId, value: number) {
  const node = nodeAt(trace, input);
  const { list, path } = elementPath(node.kind === 'input' ? node.name : '');
  const moved = withElement(readListText(recipe.point[list] ?? '0'), path, String(value));
  return { ...recipe.point, [list]: writeListText(moved) };
}
