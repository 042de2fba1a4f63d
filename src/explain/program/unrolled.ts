/**
 * The trace as code: one line an operation, `v1 = 4*x`, in the language of formulas. Read as a
 * program, the text gives the same values and derivatives at the same point, bit for bit.
 * Loops, calls and branches are gone: what is left is what ran.
 */
import {
  type ArithmeticOperator,
  type Expression,
  printExpression,
  type Span,
} from '../../core/language';
import { LONGEST_SOURCE } from '../../core/language/limits';
import { type Primitive, vocabulary } from '../../core/primitives';
import { type NodeId, nodeAt, type OperationNode, type Trace } from '../../core/trace';
import { type Names, unique, writtenNames } from './writtenNames';

export interface UnrolledLine {
  /** From 1. */
  readonly number: number;
  /** The node that the line computes; none in the comments and in the last lines, the outputs. */
  readonly node: NodeId | undefined;
  readonly text: string;
}

/** The lines joined, with a line end behind each. */
export function unrollTrace(trace: Trace): string {
  return unrolledLines(trace)
    .map(({ text }) => `${text}\n`)
    .join('');
}

/** Whether the text reads as a function that can be typed in: several outputs are none of lines. */
export function readsAsFunction(trace: Trace): boolean {
  return (
    trace.outputs.length === 1 &&
    ownOperations(trace).length === 0 &&
    unrollTrace(trace).length <= LONGEST_SOURCE
  );
}

/** The point as comments, then a line an operation, then the outputs. */
export function unrolledLines(trace: Trace): readonly UnrolledLine[] {
  const names = writtenNames(trace);
  const lines: Unnumbered[] = ownOperations(trace).map((name) => ({
    node: undefined,
    text: `# ${name} has a derivative of its own`,
  }));
  for (const node of trace.nodes) {
    if (node.kind === 'input') {
      lines.push({ node: node.id, text: `# ${names[node.id]} = ${printNumber(node.primal)}` });
    }
    if (node.kind === 'operation') {
      const rule = printExpression(ruleOf(node, (operand) => operandOf(trace, names, operand)));
      lines.push({ node: node.id, text: `${names[node.id]} = ${rule}` });
    }
  }
  return [...lines, ...outputLines(trace, names)].map((line, place) => ({
    number: place + 1,
    ...line,
  }));
}

type Unnumbered = Omit<UnrolledLine, 'number'>;

/** The functions of the program that have derivatives of their own: no formula stands for them. */
export function ownOperations(trace: Trace): readonly string[] {
  const own = trace.nodes.flatMap((node) =>
    node.kind === 'operation' && !isKnown(node.primitive) ? node.primitive.name : [],
  );
  return [...new Set(own)];
}

function isKnown({ name, operator }: Primitive): boolean {
  return operator !== undefined || name === 'neg' || vocabulary.functions.has(name);
}

/** One output stands alone on its line, several get their names. */
function outputLines(trace: Trace, names: Names): readonly Unnumbered[] {
  const taken = new Set(names.filter((name) => name !== undefined));
  return trace.outputs.map((output, position) => {
    const own = trace.outputNames[position];
    const value = printExpression(operandOf(trace, names, output));
    if (trace.outputs.length === 1 && own === undefined) return { node: undefined, text: value };
    const name = unique(own ?? `y${position + 1}`, taken);
    taken.add(name);
    return { node: undefined, text: `${name} = ${value}` };
  });
}

const NOWHERE: Span = { from: 0, to: 0 };

function operandOf(trace: Trace, names: Names, id: NodeId): Expression {
  const name = names[id];
  return name === undefined
    ? literal(nodeAt(trace, id).primal)
    : { kind: 'name', name, span: NOWHERE };
}

/** The operation on its operands, with the sign or the name that the table of primitives gives it. */
function ruleOf(
  { primitive, operands }: OperationNode,
  operand: (id: NodeId) => Expression,
): Expression {
  const parts = operands.map(operand);
  const [left, right] = parts;
  const { operator } = primitive;
  if (left !== undefined && right !== undefined && operator !== undefined) {
    return isArithmetic(operator)
      ? { kind: 'arithmetic', operator, left, right, implicit: false, span: NOWHERE }
      : { kind: 'comparison', operands: [left, right], operators: [operator], span: NOWHERE };
  }
  if (left !== undefined && primitive.name === 'neg') {
    return { kind: 'negation', operand: left, span: NOWHERE };
  }
  return {
    kind: 'call',
    callee: primitive.name,
    target: 'vocabulary',
    arguments: parts,
    calleeSpan: NOWHERE,
    span: NOWHERE,
  };
}

type Operator = NonNullable<Primitive['operator']>;

function isArithmetic(operator: Operator): operator is ArithmeticOperator {
  return ['+', '-', '*', '/', '//', '%', '^'].includes(operator);
}

/** A number in full precision: JavaScript's shortest text that reads back as the same number. */
function literal(value: number): Expression {
  if (value < 0 || Object.is(value, -0)) {
    return { kind: 'negation', operand: literal(-value), span: NOWHERE };
  }
  if (Number.isFinite(value)) {
    return { kind: 'number', value, text: String(value), span: NOWHERE };
  }
  // The language has no words for ∞ and NaN.
  const [left, right] = [literal(Number.isNaN(value) ? 0 : 1), literal(0)];
  return { kind: 'arithmetic', operator: '/', left, right, implicit: false, span: NOWHERE };
}

function printNumber(value: number): string {
  return printExpression(literal(value));
}
