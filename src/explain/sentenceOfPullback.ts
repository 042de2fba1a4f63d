/**
 * Why one step of the reverse sweep does what it does: clauses without their full stop, chosen by
 * what teaches most at this edge. The numbers are those of the step.
 */
import type { ExactRun, Pullback } from '../core/modes';
import { type NodeId, nodeAt } from '../core/trace';
import type { Phrase } from './explain';
import { hasSeveralOutputs, seededOutput } from './outputs';
import { countWord, ordinalWord, phrase } from './phrase';
import { tableName } from './tableName';
import { asFast, hasTwin, otherOperand, type Words } from './words';

type ExactNumbers = ReturnType<ExactRun['step']>;

export function sentenceOfPullback(words: Words, step: Pullback, exact: ExactNumbers): Phrase {
  const clause =
    notFinite(words, step, exact) ??
    blocked(words, step) ??
    repeated(words, step, exact) ??
    firstOfSeveral(words, step, exact);
  return phrase`${clause}.`;
}

function notFinite(
  { name, number, adjoint }: Words,
  step: Pullback,
  exact: ExactNumbers,
): Phrase | undefined {
  const { contribution, partial, operand, edge } = step;
  if (Number.isNaN(contribution)) {
    const product = phrase`${number(step.adjoint, exact?.adjoint)} times ${number(partial)}`;
    return Number.isNaN(step.adjoint) || Number.isNaN(partial)
      ? phrase`A NaN (not a number) stays one in every product, so ${name(operand)} receives NaN`
      : phrase`${product} has no value, so ${name(operand)} receives NaN (not a number) from ${name(edge.node)}`;
  }
  if (Number.isFinite(contribution)) return undefined;
  if (!Number.isFinite(partial)) {
    return phrase`The local partial is ${number(partial)} at this point, so ${name(operand)} receives ${number(contribution)} from ${name(edge.node)}`;
  }
  return phrase`The product of ${adjoint(edge.node)} and the local partial is ${number(contribution)}: too large for a floating-point number, or infinite before`;
}

/** A 0 on the way: of the adjoint that comes in, or of the local partial. */
function blocked(words: Words, step: Pullback): Phrase | undefined {
  const { name, nameAndValue, rule, trace } = words;
  const { edge, operand } = step;
  if (step.adjoint === 0) {
    const output = hasSeveralOutputs(words.run) ? 'what is seeded' : 'the output';
    return phrase`The adjoint of ${name(edge.node)} is 0: here ${output} does not change with it, so nothing travels on to ${name(operand)}`;
  }
  if (step.partial !== 0) return undefined;
  const primitive = tableName(trace, edge.node);
  switch (primitive) {
    case 'max':
    case 'min':
      return phrase`${primitive} takes its ${primitive === 'max' ? 'largest' : 'smallest'} operand, and that is not ${name(operand)}: the whole adjoint goes to the other side`;
    case 'relu':
      return phrase`At ${nameAndValue(operand)} relu is flat and lets nothing through: its partial is 0, so the adjoint stops here`;
    case 'mul': {
      const other = otherOperand(trace, edge);
      const factor = other === undefined ? phrase`0` : nameAndValueOf(words, other);
      return phrase`The other factor is ${factor}, so ${name(operand)} cannot move the product here, and receives 0`;
    }
    case 'floor':
    case 'ceil':
    case 'round':
    case 'sign':
    case 'floordiv':
      return phrase`${primitive} is flat between its jumps: its partial is 0, so the adjoint stops before ${name(operand)}`;
    case 'lt':
    case 'le':
    case 'gt':
    case 'ge':
    case 'eq':
    case 'ne':
      return phrase`A comparison is 1 or 0 and flat between: its partial is 0, so the adjoint stops before ${name(operand)}`;
    default:
      return phrase`At ${nameAndValue(operand)}, ${rule(edge.node)} does not change with ${name(operand)}: its partial is 0, so the adjoint stops here`;
  }
}

/** Of a node that is used more often than this nobody counts the users. */
const MOST_USES = 1000;

/** The second contribution and those after it: they add up. */
function repeated(words: Words, step: Pullback, exact: ExactNumbers): Phrase | undefined {
  const { name, number, trace, derivative, run } = words;
  const { operand, edge, arrival, arrivals } = step;
  const contribution = number(step.contribution, exact?.contribution);
  if (arrival === 1 && step.before !== 0) {
    return phrase`${name(operand)} is an output too and starts with its own seed, ${number(step.before, exact?.before)}: this contribution, ${contribution}, is added to it`;
  }
  if (arrival < 2) return undefined;
  const output = seededOutput(run.phases[step.phase]);
  const isGradient =
    arrival === arrivals && nodeAt(trace, operand).kind === 'input' && output !== undefined;
  const completes = isGradient
    ? phrase`, and completes ${derivative(operand, output, step.after, exact?.after)}`
    : phrase``;
  if (hasTwin(trace, edge, 'later')) {
    return phrase`${name(edge.node)} takes ${name(operand)} twice: this edge brings another ${contribution}, which is added to what came before${completes}`;
  }
  const uses = usesOf(words, step);
  const before =
    arrival === 2 ? 'the first, not written over it' : 'those before it, not written over them';
  return phrase`${name(operand)} ${uses}: this ${ordinalWord(arrival)} contribution, ${contribution}, is added to ${before}${completes}`;
}

/** Each contribution comes from another operation, or several from one. */
function usesOf({ run }: Words, { operand, arrivals, phase }: Pullback): string {
  const { arrivalStart, arrivals: positions } = run.sweep(phase);
  const start = arrivalStart[operand] ?? 0;
  const { from } = run.phases[phase] ?? { from: 0 };
  const users = new Set<NodeId>();
  for (const position of positions.subarray(start, start + Math.min(arrivals, MOST_USES))) {
    const step = run.steps.at(from + 1 + position);
    if (step?.kind === 'pullback') users.add(step.edge.node);
  }
  return users.size === arrivals
    ? `feeds ${countWord(arrivals)} operations`
    : `is used ${arrivals === 2 ? 'twice' : `${countWord(arrivals)} times`}`;
}

/** What the operation does with its adjoint, and whether more is to come. */
function firstOfSeveral(words: Words, step: Pullback, exact: ExactNumbers): Phrase {
  const clause = byOperation(words, step, exact) ?? byRate(words, step);
  const left = step.arrivals - step.arrival;
  if (left === 0) return clause;
  return phrase`${clause}; ${countWord(left)} more contribution${left === 1 ? '' : 's'} will be added`;
}

function byOperation(words: Words, step: Pullback, exact: ExactNumbers): Phrase | undefined {
  const { name, number, adjoint, trace, nameAndValue, value } = words;
  const { edge, operand } = step;
  const node = nodeAt(trace, edge.node);
  if (node.kind !== 'operation') return undefined;
  const contribution = number(step.contribution, exact?.contribution);
  const primitive = tableName(trace, edge.node);
  if (primitive === undefined) {
    return phrase`${node.primitive.name} passes the adjoint on, times its own derivative by ${name(operand)}, ${words.partialValue(edge)}: ${name(operand)} receives ${contribution}`;
  }
  const other = otherOperand(trace, edge);
  const otherIsConstant = other !== undefined && nodeAt(trace, other).kind === 'constant';
  switch (primitive) {
    case 'add':
      return otherIsConstant
        ? phrase`Adding a constant changes no slope: ${name(operand)} receives the adjoint of ${name(edge.node)} unchanged, ${contribution}`
        : phrase`A sum passes its adjoint on unchanged to each of its parts: ${name(operand)} receives ${contribution}`;
    case 'sub':
      return edge.slot === 0
        ? phrase`A difference passes its adjoint on unchanged to what it starts from: ${name(operand)} receives ${contribution}`
        : phrase`What is subtracted receives the adjoint with its sign turned: ${name(operand)} receives ${contribution}`;
    case 'neg':
      return phrase`The minus turns the sign of the adjoint on its way: ${name(operand)} receives ${contribution}`;
    case 'mul':
      if (other === undefined) return undefined;
      if (otherIsConstant) {
        return phrase`A constant factor scales the adjoint as it scales the value: ${name(operand)} receives ${value(other)} times ${adjoint(edge.node)}`;
      }
      return hasTwin(trace, edge)
        ? phrase`${name(edge.node)} takes ${name(operand)} twice, on two edges, and each brings the adjoint times the other factor: here ${contribution}`
        : phrase`In a product each factor receives the adjoint times the other factor, ${nameAndValue(other)}: here that is ${contribution}`;
    case 'div':
      if (edge.slot === 0 && other !== undefined) {
        return phrase`A quotient changes as its numerator does, divided by ${nameAndValueOf(words, other)}: the adjoint is divided too, which gives ${contribution}`;
      }
      return undefined;
    case 'max':
    case 'min':
      return step.partial === 1
        ? phrase`${node.primitive.name} passes its whole adjoint to the operand that it took, ${nameAndValue(operand)}, and nothing to the others`
        : phrase`The operands of ${node.primitive.name} tie here, so they share its adjoint: ${name(operand)} receives ${words.partialValue(edge)} of it`;
    case 'relu':
      return phrase`At ${nameAndValue(operand)}, above 0, relu passes its adjoint on unchanged: ${name(operand)} receives ${contribution}`;
    default:
      return undefined;
  }
}

function nameAndValueOf({ nameAndValue, value, trace }: Words, id: NodeId): Phrase {
  return nodeAt(trace, id).kind === 'constant' ? phrase`${value(id)}` : phrase`${nameAndValue(id)}`;
}

/** The local partial as a rate: how fast the node changes with its operand. */
function byRate(words: Words, step: Pullback): Phrase {
  const { name, nameAndValue, rule, partialValue, partial } = words;
  const { edge, operand } = step;
  const [from, to] = [name(operand), name(edge.node)];
  if (partial(edge).isOwnValue) {
    return phrase`The local partial of ${rule(edge.node)} is its own value, so ${from} receives ${partialValue(edge)} times the adjoint of ${to}`;
  }
  if (step.partial === 1) {
    return phrase`At ${nameAndValue(operand)}, ${rule(edge.node)} changes exactly as fast as ${from}, so ${from} receives the adjoint of ${to} unchanged`;
  }
  return step.partial > 0
    ? phrase`At ${nameAndValue(operand)}, ${rule(edge.node)} changes ${asFast(words, edge)} as ${from}, so ${from} receives ${partialValue(edge)} times the adjoint of ${to}`
    : phrase`At ${nameAndValue(operand)}, ${rule(edge.node)} moves against ${from}, ${asFast(words, edge)}, so ${from} receives ${partialValue(edge)} times the adjoint of ${to}`;
}
