/** What a node computes: `v_1 + v_2` in names, `9 + 16` in numbers, "v 1 plus v 2" in words. */
import type { ExactRun, Run } from '../core/modes';
import { glyphWidth } from '../core/primitives';
import { type NodeId, nodeAt, type OperationNode, type Trace } from '../core/trace';
import type { Naming, Wording } from './explain';
import { leafOf, spokenName } from './naming';
import { spokenNumber, typesetNumber } from './numbers';
import { tableName } from './tableName';
import { type Typeset, typesetApplication, typesetConstant, typesetWord } from './typeset';

/** The operation on names; of an input its name, of a constant the constant. */
export function ruleInNames(trace: Trace, id: NodeId, naming: Naming): Typeset {
  return applied(trace, id, (operand) => leafOf(trace, operand, naming));
}

/** As `ruleInNames`, with inputs under the name that they have in the source: `x_{1}^{2}`. */
export function ruleInSource(trace: Trace, id: NodeId, naming: Naming): Typeset {
  return applied(trace, id, (operand) => {
    const node = nodeAt(trace, operand);
    return node.kind === 'input' ? typesetWord(node.name) : leafOf(trace, operand, naming);
  });
}

/** The operation on numbers. */
export function ruleInNumbers(
  { trace }: Run,
  id: NodeId,
  wording: Wording,
  exact: ExactRun | undefined,
): Typeset {
  const put = (operand: NodeId): Typeset => {
    const node = nodeAt(trace, operand);
    return node.kind === 'constant'
      ? typesetConstant(node.expression, node.primal)
      : typesetNumber(node.primal, wording.numbers, exact?.primal(operand));
  };
  return applied(trace, id, put, true);
}

function applied(
  trace: Trace,
  id: NodeId,
  put: (operand: NodeId) => Typeset,
  dots = false,
): Typeset {
  const node = nodeAt(trace, id);
  if (node.kind === 'input') return typesetWord(node.name);
  if (node.kind === 'constant') return typesetConstant(node.expression, node.primal);
  return typesetApplication(node.primitive, node.operands.map(put), { dots });
}

/** Sign inside the node: the input's name, `+`, or `(\cdot)^{2}` with its constant. */
export function glyphOf(trace: Trace, id: NodeId, constants: 'inside' | 'apart'): string {
  const node = nodeAt(trace, id);
  if (node.kind !== 'operation') return ruleInNames(trace, id, 'list').latex;
  return node.primitive.notation.glyph(
    node.operands.map((operand) => {
      const { kind } = nodeAt(trace, operand);
      return kind === 'constant' && constants === 'inside'
        ? constantInGlyph(trace, operand)
        : undefined;
    }),
  );
}

/** The kinds of constants that are written as one word or number. */
const PLAIN = /^(?:number|name|constant)$/;
/** Letters that it has room for beside a sign, and the digits of what is longer. */
const LONGEST_CONSTANT = 5;
const DIGITS = 3;

/** As it is written where that is one word or number that has room; else its value. */
function constantInGlyph(trace: Trace, id: NodeId): string {
  const node = nodeAt(trace, id);
  const written = leafOf(trace, id, 'list').latex;
  const isPlain = node.kind === 'constant' && PLAIN.test(node.expression.kind);
  if (isPlain && glyphWidth(written) <= LONGEST_CONSTANT) return written;
  const value = typesetNumber(node.primal, 'decimals').latex;
  if (glyphWidth(value) <= LONGEST_CONSTANT) return value;
  return typesetNumber(Number(node.primal.toPrecision(DIGITS)), 'decimals').latex;
}

/** Words between two operands; other operations come before theirs. */
const INFIX = /^(add|sub|mul|div|pow|mod|floordiv|lt|le|gt|ge|eq|ne)$/;

/** "v 1 plus v 2", "square root of v 3" */
export function spokenRule(trace: Trace, id: NodeId, naming: Naming): string {
  const node = nodeAt(trace, id);
  if (node.kind === 'input') return `input ${spokenName(trace, id, 'own')}`;
  if (node.kind === 'constant') return spokenNumber(node.primal);
  const operands = node.operands.map((operand) => spokenName(trace, operand, naming));
  if (isSquare(trace, node)) return `${operands[0]} squared`;
  const { notation } = node.primitive;
  if (isInfix(trace, id)) return operands.join(` ${notation.spoken} `);
  const last = operands.length > 1 ? ` and ${operands.at(-1)}` : '';
  const first = last === '' ? operands : operands.slice(0, -1);
  return `${notation.spoken} ${first.join(', ')}${last}`;
}

/** "plus", "times 4", "squared": the sign inside the node in words. */
export function spokenSign(trace: Trace, id: NodeId): string {
  const node = nodeAt(trace, id);
  if (node.kind === 'input') return `input ${spokenName(trace, id, 'own')}`;
  if (node.kind === 'constant') return 'constant';
  if (isSquare(trace, node)) return 'squared';
  const { notation } = node.primitive;
  const [left, right] = node.operands.map((operand) => nodeAt(trace, operand));
  const sign = notation.spoken.replace(/ of$/, '');
  if (!isInfix(trace, id)) return sign;
  if (right?.kind === 'constant') return `${sign} ${spokenNumber(right.primal)}`;
  return left?.kind === 'constant' ? `${spokenNumber(left.primal)} ${sign}` : sign;
}

function isInfix(trace: Trace, id: NodeId): boolean {
  return INFIX.test(tableName(trace, id) ?? '');
}

function isSquare(trace: Trace, node: OperationNode): boolean {
  const exponent = node.operands[1];
  if (tableName(trace, node.id) !== 'pow' || exponent === undefined) return false;
  const { kind, primal } = nodeAt(trace, exponent);
  return kind === 'constant' && primal === 2;
}
