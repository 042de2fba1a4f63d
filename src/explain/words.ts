/** The words that sentences and titles about a run are made of: names and numbers as pieces. */

import type { ExactRun, Run } from '../core/modes';
import type { Fraction } from '../core/primitives';
import { type Edge, type NodeId, nodeAt, operandOf, type Trace } from '../core/trace';
import type { Phrase, Wording } from './explain';
import { nodeName, spokenName, tangentName } from './naming';
import { formatNumber, spokenNumber } from './numbers';
import { adjointIn, derivativeName } from './outputName';
import { entryName, hasSeveralOutputs, outputLatex, spokenOutput } from './outputs';
import { type PartialForms, partialForms } from './partialForms';
import { math, type Piece, phrase } from './phrase';
import { ruleInNames, ruleInSource, spokenRule } from './rules';
import { functionName } from './typesetProgram';

export interface Words {
  readonly run: Run;
  readonly trace: Trace;
  readonly wording: Wording;
  readonly exact: ExactRun | undefined;
  /** v₃ */
  readonly name: (id: NodeId) => Piece;
  /** The number of v₃ */
  readonly value: (id: NodeId) => Piece;
  /** v₃ = 25 */
  readonly nameAndValue: (id: NodeId) => Piece;
  /** v₃ = v₁ + v₂ */
  readonly rule: (id: NodeId) => Piece;
  /** v₁ = x₁², with the inputs' own names */
  readonly ruleInSource: (id: NodeId) => Piece;
  /** a, of `return a, b`: by the position of the output */
  readonly output: (position: number) => Piece;
  readonly tangent: (id: NodeId) => Piece;
  readonly adjoint: (id: NodeId) => Piece;
  readonly number: (value: number, exact?: Fraction) => Piece;
  readonly partial: (edge: Edge) => PartialForms;
  /** The number of a local partial, or its size where `size` is asked for. */
  readonly partialValue: (edge: Edge, size?: 'size') => Piece;
  /** ∂f/∂x, or ∂a/∂x for one of several outputs, with `= 5.5` where a value is given */
  readonly derivative: (
    input: NodeId,
    output: number | undefined,
    value?: number,
    exact?: Fraction,
  ) => Piece;
}

export function wordsOf(run: Run, wording: Wording, exact: ExactRun | undefined): Words {
  const { trace } = run;
  const { naming, numbers } = wording;
  const spoken = (id: NodeId): string => spokenName(trace, id, naming);
  const latex = (id: NodeId): string => nodeName(trace, id, naming);
  const number = (value: number, fraction?: Fraction): Piece =>
    math(formatNumber(value, numbers, fraction), spokenNumber(value, numbers, fraction));
  const value = (id: NodeId): Piece => number(nodeAt(trace, id).primal, exact?.primal(id));
  const partial = (edge: Edge): PartialForms => partialForms(run, edge, wording, exact);
  return {
    run,
    trace,
    wording,
    exact,
    name: (id) => math(latex(id), spoken(id)),
    value,
    nameAndValue: (id) => equation(math(latex(id), spoken(id)), value(id)),
    rule: (id) =>
      math(
        equal(latex(id), ruleInNames(trace, id, naming).latex),
        spokenEqual(spoken(id), spokenRule(trace, id, naming)),
      ),
    ruleInSource: (id) =>
      math(
        equal(latex(id), ruleInSource(trace, id, naming).latex),
        spokenEqual(spoken(id), spokenRule(trace, id, naming)),
      ),
    output: (position) => math(outputLatex(run, position), spokenOutput(run, position)),
    tangent: (id) => math(tangentName(trace, id, naming), `tangent of ${spoken(id)}`),
    adjoint: (id) => math(adjointIn(run, id, naming), `adjoint of ${spoken(id)}`),
    number,
    partial,
    partialValue: (edge, size) => {
      const { number: slope } = partial(edge);
      const fraction = exact?.partial(edge);
      return size === 'size' ? number(Math.abs(slope), fraction?.abs()) : number(slope, fraction);
    },
    derivative: (input, output, slope, fraction) => {
      const node = nodeAt(trace, input);
      const name = node.kind === 'input' ? node.name : '';
      const isOneOfSeveral = output !== undefined && hasSeveralOutputs(run);
      const above = isOneOfSeveral ? spokenOutput(run, output) : functionName(run.program);
      const derivative = math(
        isOneOfSeveral
          ? entryName(run, output, trace.inputs.indexOf(input))
          : derivativeName(run.program, name),
        `derivative of ${above} by ${spokenName(trace, input, 'own')}`,
      );
      return slope === undefined ? derivative : equation(derivative, number(slope, fraction));
    },
  };
}

function equation(left: Piece, right: Piece): Piece {
  return math(
    `${latexOf(left)} = ${latexOf(right)}`,
    `${spokenOf(left)} equals ${spokenOf(right)}`,
  );
}

/** `x_1` stays `x_1` where name and rule are the same. */
function equal(left: string, right: string): string {
  return left === right ? left : `${left} = ${right}`;
}

function spokenEqual(left: string, right: string): string {
  return `${left} equals ${right}`;
}

function latexOf(piece: Piece): string {
  return piece.kind === 'math' ? piece.latex : piece.text;
}

function spokenOf(piece: Piece): string {
  return piece.kind === 'math' ? piece.spoken : piece.text;
}

/** "6 times as fast", for the size of a local partial. */
export function asFast({ partial, partialValue }: Words, edge: Edge): Phrase {
  const size = partialValue(edge, 'size');
  if (Math.abs(partial(edge).number) === 1) return phrase`exactly as fast`;
  return latexOf(size) === '1' ? phrase`about as fast` : phrase`${size} times as fast`;
}

/** The other operand of an operation with two, where it is a node of its own or a constant. */
export function otherOperand(trace: Trace, edge: Edge): NodeId | undefined {
  const node = nodeAt(trace, edge.node);
  if (node.kind !== 'operation' || node.operands.length !== 2) return undefined;
  return node.operands[1 - edge.slot];
}

/** Whether another edge of the same node comes from the same operand. */
export function hasTwin(trace: Trace, edge: Edge, which: 'any' | 'later' = 'any'): boolean {
  const node = nodeAt(trace, edge.node);
  const operand = operandOf(trace, edge);
  return (
    node.kind === 'operation' &&
    node.operands.some(
      (other, slot) =>
        other === operand && (which === 'any' ? slot !== edge.slot : slot > edge.slot),
    )
  );
}
