/**
 * A run at a point → what sets differences and derivatives apart there without any fault of h: a
 * derivative that was typed in and is wrong, and a kink or a jump, found as two slopes beside the
 * point where an operation or a test on the way says that it is irregular.
 */
import { type Definition, locate, type Program, type Statement } from '../../language';
import { type NodeId, reachesOutput, type Trace } from '../../trace';
import { irregularitiesOf, wrongDerivativesOf } from '../agreement';
import type { Tape } from '../tape';
import type { Kink, Quotient, WrongGiven } from './report';

/** What is irregular on the way from one input to the output; undefined where nothing is. */
export type Roughness = Kink['kind'] | undefined;

/** By the input's node, for one output. */
export function roughnessTo(trace: Trace, output: NodeId): (input: NodeId) => Roughness {
  const found = irregularitiesOf(trace);
  const borders = trace.branches.filter(({ atBorder }) => atBorder);
  if (found.length === 0 && borders.length === 0) return () => undefined;
  const counts = reachesOutput({ ...trace, output, outputs: [output] });
  return (input) => {
    const follows = followersOf(trace, input);
    const onWay = found.filter(({ node }) => follows.has(node) && counts[node] === true);
    const tests = borders.filter(({ reads }) => reads.some((node) => follows.has(node)));
    if (onWay.length === 0 && tests.length === 0) return undefined;
    if (tests.length > 0) return 'either';
    return onWay.some(({ irregularity }) => irregularity.kind === 'jump') ? 'jump' : 'kink';
  };
}

function followersOf(trace: Trace, input: NodeId): ReadonlySet<NodeId> {
  const follows = new Set([input]);
  for (const node of trace.nodes) {
    if (node.kind === 'operation' && node.operands.some((operand) => follows.has(operand)))
      follows.add(node.id);
  }
  return follows;
}

/** Slopes that differ by so little are one, but for rounding. */
const RELATIVE = 1e-9;
const ABSOLUTE = 1e-6;

/** How much of what sets the slopes apart is left at a smaller h: of bending alone, little. */
const LASTS = 0.5;

/**
 * @param central a central quotient at a small h
 * @param nearer one at a much smaller h: where f bends, the slopes near each other, at a kink not
 * @param here f at the point
 */
export function kinkOf(
  kind: Kink['kind'],
  central: Quotient,
  nearer: Quotient,
  here: number,
): Kink | undefined {
  const [left, right] = sidesOf(central, here);
  const [nearLeft, nearRight] = sidesOf(nearer, here);
  const size = Math.max(Math.abs(left), Math.abs(right), Math.abs(nearLeft), Math.abs(nearRight));
  const rounding = (4 * Number.EPSILON * Math.abs(here)) / nearer.h;
  const apart = Math.abs(right - left);
  const lasts = Math.abs(nearRight - nearLeft) > LASTS * apart;
  const differ = apart > ABSOLUTE + RELATIVE * size + rounding;
  return Number.isFinite(size) && differ && lasts ? { kind, left, right } : undefined;
}

/** The one-sided slopes. */
function sidesOf({ left, right, h }: Quotient, here: number): readonly [number, number] {
  return [(here - left.y) / h, (right.y - here) / h];
}

/** The first one that is wrong, with its line where its name has one definition alone. */
export function wrongGivenOf(program: Program, trace: Trace, tape: Tape): WrongGiven | undefined {
  const [wrong] = wrongDerivativesOf(trace, tape);
  if (wrong === undefined) return undefined;
  const { name, slot, given, differences } = wrong;
  const [definition, ...others] = definitionsOf(program.statements).filter(
    (one) => one.name === name && one.derivatives !== undefined,
  );
  const span = others.length === 0 ? definition?.derivatives?.[slot]?.span : undefined;
  const parameter = definition?.parameters[slot]?.name;
  return {
    name,
    ...(definition !== undefined &&
      definition.parameters.length > 1 &&
      parameter !== undefined && { parameter }),
    ...(span !== undefined && { line: locate(program.source, span).line }),
    given,
    differences,
  };
}

/** Those inside of others too. */
function definitionsOf(statements: readonly Statement[]): readonly Definition[] {
  return statements.flatMap((statement) =>
    statement.kind === 'definition' ? [statement, ...definitionsOf(statement.body)] : [],
  );
}

/** Whether a derivative was typed in that was compared with nothing. */
export function hasUncheckedDerivative({ nodes }: Trace): boolean {
  return nodes.some(
    (node) =>
      node.kind === 'operation' &&
      node.primitive.isOwn === true &&
      node.primitive.differences === undefined,
  );
}

/** ε for each number that is rounded on the way: f itself, and the neighbour it is taken at. */
export function roundOffOf(central: Quotient, x: number, slope: number): number {
  const { left, right, h } = central;
  const size = Math.max(Math.abs(left.y), Math.abs(right.y));
  return (Number.EPSILON * (size + Math.abs(x * slope))) / h;
}
