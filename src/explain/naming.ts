/**
 * Nodes → their names: v₋₁, v₀, v₁ … after Griewank and Walther, or the names that the person
 * gave. A value without a name of its own keeps vᵢ; one name on several values is counted, q⁽¹⁾ q⁽²⁾.
 */
import { type Edge, type NodeId, nodeAt, operandOf, type Trace } from '../core/trace';
import type { Naming } from './explain';
import { type Identifier, readIdentifier, subscript, typesetIdentifier } from './identifier';
import { numberInFull, ordinal, plainNumber, spokenNumber } from './numbers';
import { type Typeset, typesetConstant } from './typeset';

interface NodeName {
  readonly identifier: Identifier;
  /** Where several values have this name: which of them, from 1. */
  readonly occurrence: number | undefined;
}

type Names = readonly (NodeName | undefined)[];

const known = new WeakMap<Trace, Map<Naming, Names>>();

/** LaTeX of a node's name; of a constant the constant itself. */
export function nodeName(trace: Trace, id: NodeId, naming: Naming): string {
  return leafOf(trace, id, naming).latex;
}

/** LaTeX of the tangent's name, `\dot{v}_{3}`. */
export function tangentName(trace: Trace, id: NodeId, naming: Naming): string {
  return accented(trace, id, naming, 'dot');
}

/** LaTeX of the adjoint's name, `\bar{v}_{3}`. */
export function adjointName(trace: Trace, id: NodeId, naming: Naming): string {
  return accented(trace, id, naming, 'bar');
}

/**
 * LaTeX of a local partial, `\frac{\partial v_{4}}{\partial v_{3}}`. Where a node takes the same
 * operand twice, the edges are told apart by a bar with the operand's place.
 */
export function partialName(trace: Trace, edge: Edge, naming: Naming): string {
  const above = nodeName(trace, edge.node, naming);
  const below = nodeName(trace, operandOf(trace, edge), naming);
  const quotient = `\\frac{\\partial ${above}}{\\partial ${below}}`;
  const place = placeOfTwin(trace, edge);
  return place === undefined ? quotient : `\\left.${quotient}\\right|_{\\text{${ordinal(place)}}}`;
}

/** "v minus 1", "x 1" */
export function spokenName(trace: Trace, id: NodeId, naming: Naming): string {
  const name = namesOf(trace, naming)[id];
  if (name === undefined) return spokenNumber(nodeAt(trace, id).primal);
  const { identifier, occurrence } = name;
  return occurrence === undefined ? identifier.spoken : `${identifier.spoken} number ${occurrence}`;
}

/** "partial of v 1 by v minus 1" */
export function spokenPartial(trace: Trace, edge: Edge, naming: Naming): string {
  const above = spokenName(trace, edge.node, naming);
  const below = spokenName(trace, operandOf(trace, edge), naming);
  const place = placeOfTwin(trace, edge);
  const which = place === undefined ? '' : `, ${ordinal(place)} operand`;
  return `partial of ${above} by ${below}${which}`;
}

/** Plain text: `v₋₁`, `x₁`. */
export function plainName(trace: Trace, id: NodeId, naming: Naming): string {
  const name = namesOf(trace, naming)[id];
  if (name === undefined) return plainNumber(nodeAt(trace, id).primal);
  const { identifier, occurrence } = name;
  return occurrence === undefined ? identifier.plain : `${identifier.plain} (${occurrence})`;
}

/** A name as part of a larger formula. */
export function leafOf(trace: Trace, id: NodeId, naming: Naming): Typeset {
  const name = namesOf(trace, naming)[id];
  if (name === undefined) {
    const node = nodeAt(trace, id);
    return node.kind === 'constant'
      ? typesetConstant(node.expression, node.primal)
      : { latex: numberInFull(node.primal), binding: 'atom' };
  }
  const latex = counted(typesetIdentifier(name.identifier), name);
  return { latex, binding: name.occurrence === undefined ? 'atom' : 'power' };
}

/** Whether the name shown is one that the person gave. */
export function hasOwnName(trace: Trace, id: NodeId): boolean {
  return nodeAt(trace, id).names.length > 0;
}

/** Of an edge beside another one between the same two nodes: the place of its operand, from 1. */
export function placeOfTwin(trace: Trace, edge: Edge): number | undefined {
  const node = nodeAt(trace, edge.node);
  if (node.kind !== 'operation') return undefined;
  const operand = operandOf(trace, edge);
  const uses = node.operands.filter((other) => other === operand).length;
  return uses > 1 ? edge.slot + 1 : undefined;
}

function accented(trace: Trace, id: NodeId, naming: Naming, accent: 'dot' | 'bar'): string {
  const name = namesOf(trace, naming)[id];
  if (name === undefined) return `\\${accent}{${nodeName(trace, id, naming)}}`;
  return counted(typesetIdentifier(name.identifier, accent), name);
}

function counted(latex: string, { occurrence }: NodeName): string {
  return occurrence === undefined ? latex : `${latex}^{(${occurrence})}`;
}

function namesOf(trace: Trace, naming: Naming): Names {
  const byNaming = known.get(trace) ?? new Map<Naming, Names>();
  known.set(trace, byNaming);
  const names = byNaming.get(naming) ?? (naming === 'list' ? listNames(trace) : ownNames(trace));
  byNaming.set(naming, names);
  return names;
}

function listNames(trace: Trace, letter = 'v'): Names {
  return trace.subscripts.map((index) =>
    index === undefined
      ? undefined
      : { identifier: numbered(letter, index), occurrence: undefined },
  );
}

function numbered(letter: string, index: number): Identifier {
  return {
    base: letter,
    wide: false,
    index: String(index),
    spoken: `${letter} ${index}`.replace('-', 'minus '),
    plain: letter + subscript(String(index)),
  };
}

/** Letters for values without a name, where the person's own names are v₁, v₂ … */
const LETTERS = ['v', 'w', 'u', 't', 's', 'r', 'h'];

function ownNames(trace: Trace): Names {
  const own = trace.nodes.map((node) => {
    const [first] = node.names;
    return node.kind === 'constant' || first === undefined ? undefined : readIdentifier(first);
  });
  const uses = new Map<string, number>();
  for (const identifier of own) {
    if (identifier === undefined) continue;
    const latex = typesetIdentifier(identifier);
    uses.set(latex, (uses.get(latex) ?? 0) + 1);
  }
  const isFree = (letter: string): boolean =>
    ![...uses.keys()].some((latex) => latex.startsWith(`${letter}_{`));
  const rest = listNames(trace, LETTERS.find(isFree) ?? 'v');
  const seen = new Map<string, number>();
  return own.map((identifier, id) => {
    if (identifier === undefined) return rest[id];
    const latex = typesetIdentifier(identifier);
    if ((uses.get(latex) ?? 0) < 2) return { identifier, occurrence: undefined };
    const occurrence = (seen.get(latex) ?? 0) + 1;
    seen.set(latex, occurrence);
    return { identifier, occurrence };
  });
}
