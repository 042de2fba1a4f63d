/**
 * The local partial on an edge in its forms: name, symbols, numbers put in, value. The value is
 * that of the run; symbols and numbers are left out where they would say nothing more.
 */
import type { Expression } from '../core/language';
import type { ExactRun, Run } from '../core/modes';
import { operandNames, substitute } from '../core/primitives';
import { type Edge, nodeAt, operandOf, type TraceNode } from '../core/trace';
import { isNumeric } from './build';
import type { Wording } from './explain';
import { leafOf, partialName } from './naming';
import { numberOf } from './numberOf';
import { formatNumber, typesetNumber } from './numbers';
import { tidy } from './tidy';
import { type Typeset, typesetLiteral, typesetTree } from './typeset';
import { visibleLength } from './width';

export interface PartialForms {
  readonly name: string;
  /** `2v_{-1}`; undefined where the partial is a number whatever the point. */
  readonly symbols: Typeset | undefined;
  /** `2 \cdot 3`; undefined where that is the value itself, or too long. */
  readonly numbers: string | undefined;
  readonly value: string;
  readonly number: number;
  /** The partial is the value of the node itself, as that of exp. */
  readonly isOwnValue: boolean;
}

/** Longer middle parts than this are left out. */
const LONGEST = 24;

export function partialForms(
  run: Run,
  edge: Edge,
  wording: Wording,
  exact: ExactRun | undefined,
): PartialForms {
  const number = partialOn(run, edge);
  const value = formatNumber(number, wording.numbers, exact?.partial(edge));
  const name = partialName(run.trace, edge, wording.naming);
  const tidied = tidyPartial(run, edge, number);
  if (tidied === undefined || isNumeric(tidied)) {
    return { name, symbols: undefined, numbers: undefined, value, number, isOwnValue: false };
  }
  const own = nodesByName(run, edge);
  const symbols = typesetTree(tidied, {
    name: (word) => leafOf(run.trace, own.get(word)?.id ?? edge.node, wording.naming),
    number: typesetLiteral,
  });
  const { latex: numbers } = typesetTree(tidied, {
    name: (word) => {
      const id = own.get(word)?.id ?? edge.node;
      return typesetNumber(nodeAt(run.trace, id).primal, wording.numbers, exact?.primal(id));
    },
    number: typesetLiteral,
    dots: true,
  });
  return {
    name,
    symbols: visibleLength(symbols.latex) <= LONGEST ? symbols : undefined,
    numbers: numbers === value || visibleLength(numbers) > LONGEST ? undefined : numbers,
    value,
    number,
    isOwnValue: tidied.kind === 'name' && own.get(tidied.name)?.id === edge.node,
  };
}

/** The number that the sweeps use on an edge. */
export function partialOn({ tape, trace }: Run, edge: Edge): number {
  const end = tape.edgeStart[edge.node + 1] ?? 0;
  for (let at = tape.edgeStart[edge.node] ?? 0; at < end; at += 1) {
    if (tape.edgeSlot[at] === edge.slot) return tape.edgePartial[at] ?? Number.NaN;
  }
  throw new RangeError(`no edge into ${edge.node} of ${trace.nodes.length} at ${edge.slot}`);
}

const RESULT = 'y';

/** The names of a partial → the nodes they stand for, constants left out. */
function nodesByName({ trace }: Run, edge: Edge): ReadonlyMap<string, TraceNode> {
  const node = nodeAt(trace, edge.node);
  const nodes = new Map<string, TraceNode>([[RESULT, node]]);
  if (node.kind !== 'operation') return nodes;
  operandNames(node.operands.length).forEach((word, slot) => {
    const operand = nodeAt(trace, operandOf(trace, { node: edge.node, slot }));
    if (operand.kind !== 'constant') nodes.set(word, operand);
  });
  return nodes;
}

/** Undefined where the tidied form would not give the number of the run, at a pole for example. */
function tidyPartial({ trace }: Run, edge: Edge, number: number): Expression | undefined {
  const node = nodeAt(trace, edge.node);
  if (node.kind !== 'operation') return undefined;
  const names = operandNames(node.operands.length);
  const constants = new Map<string, Expression>();
  const values = new Map<string, number>([[RESULT, node.primal]]);
  node.operands.forEach((id, slot) => {
    const operand = nodeAt(trace, id);
    const word = names[slot] ?? '';
    values.set(word, operand.primal);
    if (operand.kind === 'constant') constants.set(word, operand.expression);
  });
  const partial = substitute(node.primitive.partial(edge.slot, names.length), constants);
  const tidied = tidy(partial, values);
  return isClose(numberOf(tidied, values), number) ? tidied : undefined;
}

const TOLERANCE = 1e-6;

function isClose(a: number, b: number): boolean {
  return Object.is(a, b) || a === b || Math.abs(a - b) <= TOLERANCE * Math.abs(b);
}
