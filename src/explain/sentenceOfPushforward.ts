/** Why one step of a forward pass does what it does: which operands move, and what that moves. */
import type { ExactRun, Pushforward, TangentTerm } from '../core/modes';
import { nodeAt } from '../core/trace';
import type { Phrase } from './explain';
import { countWord, listed, phrase } from './phrase';
import { tableName } from './tableName';
import { asFast, hasTwin, otherOperand, type Words } from './words';

type ExactNumbers = ReturnType<ExactRun['step']>;

export function sentenceOfPushforward(
  words: Words,
  step: Pushforward,
  exact: ExactNumbers,
): Phrase {
  const moving = step.terms.filter(({ tangent }) => tangent !== 0);
  const [only] = moving;
  const clause =
    notFinite(words, step) ??
    (only === undefined
      ? atRest(words, step)
      : (flat(words, step, moving) ??
        byOperation(words, step, moving, exact) ??
        (moving.length === 1 ? byRate(words, step, only) : together(words, step, moving, exact))));
  return phrase`${clause}.`;
}

function notFinite({ name, number }: Words, step: Pushforward): Phrase | undefined {
  if (Number.isFinite(step.tangent)) return undefined;
  const partial = step.terms.find((term) => !Number.isFinite(term.partial))?.partial;
  if (Number.isNaN(step.tangent)) {
    return partial === undefined || Number.isNaN(partial)
      ? phrase`A NaN (not a number) stays one in every sum and product, so the tangent of ${name(step.node)} is NaN`
      : phrase`A local partial is ${number(partial)}, and times 0 that has no value: the tangent of ${name(step.node)} is NaN (not a number)`;
  }
  return partial === undefined
    ? phrase`The tangent of ${name(step.node)} is ${number(step.tangent)}: too large for a floating-point number, or infinite before`
    : phrase`A local partial is ${number(partial)} at this point, so the tangent of ${name(step.node)} is ${number(step.tangent)}`;
}

function atRest({ name }: Words, step: Pushforward): Phrase {
  const [only] = step.terms;
  return step.terms.length === 1 && only !== undefined
    ? phrase`${name(only.operand)} is at rest in this direction, so ${name(step.node)} is at rest too: its tangent is 0`
    : phrase`Nothing that ${name(step.node)} depends on moves in this direction, so it is at rest: its tangent is 0`;
}

/** Operands move, and the node does not follow. */
function flat(words: Words, step: Pushforward, moving: readonly TangentTerm[]): Phrase | undefined {
  const { name, rule, trace, nameAndValue } = words;
  if (moving.some(({ partial }) => partial !== 0)) return undefined;
  const movers = listed(moving.map(({ operand }) => name(operand)));
  const primitive = tableName(trace, step.node);
  if (primitive === 'max' || primitive === 'min') {
    return phrase`${primitive} follows only the operand that it takes; ${movers} ${moving.length === 1 ? 'is' : 'are'} not that one, so ${name(step.node)} is at rest`;
  }
  const [only] = moving;
  if (only !== undefined && moving.length === 1) {
    return phrase`At ${nameAndValue(only.operand)}, ${rule(step.node)} is flat: its partial is 0, so the tangent of ${name(step.node)} is 0`;
  }
  return phrase`${movers} move, but here ${name(step.node)} does not change with them: its partials are 0, and so is its tangent`;
}

function byOperation(
  words: Words,
  step: Pushforward,
  moving: readonly TangentTerm[],
  exact: ExactNumbers,
): Phrase | undefined {
  const { name, number, value, trace } = words;
  const node = nodeAt(trace, step.node);
  const [only] = moving;
  if (node.kind !== 'operation' || only === undefined) return undefined;
  const self = name(step.node);
  const mover = name(only.operand);
  const tangent = number(step.tangent, exact?.tangent);
  const primitive = tableName(trace, step.node);
  if (primitive === undefined) {
    return moving.length === 1
      ? phrase`${node.primitive.name} passes the tangent of ${mover} on, times its own derivative, ${words.partialValue(only.edge)}: that is ${tangent}`
      : phrase`${node.primitive.name} passes each tangent on, times its own derivative by that operand; together they make ${tangent}`;
  }
  const other = otherOperand(trace, only.edge);
  const otherIsConstant = other !== undefined && nodeAt(trace, other).kind === 'constant';
  switch (primitive) {
    case 'add':
    case 'sub': {
      const word = node.primitive.name === 'add' ? 'sum' : 'difference';
      if (moving.length > 1) {
        return phrase`A ${word} changes by the ${word} of the changes of its parts: both move, which makes ${tangent}`;
      }
      if (otherIsConstant) {
        return phrase`A constant has no slope: ${self} moves as fast as ${mover}${only.partial < 0 ? ', the other way' : ''}, at ${tangent}`;
      }
      return only.partial < 0
        ? phrase`Only ${mover}, which is subtracted, moves in this direction, so ${self} moves as fast the other way, at ${tangent}`
        : phrase`A ${word} changes by the ${word} of the changes of its parts; only ${mover} moves in this direction, so ${self} moves exactly as fast`;
    }
    case 'neg':
      return phrase`The minus turns the direction: ${self} moves as fast as ${mover}, the other way, at ${tangent}`;
    case 'mul':
      if (other === undefined) return undefined;
      if (otherIsConstant) {
        return phrase`A constant factor scales every change: ${self} moves ${only.partial > 0 ? asFast(words, only.edge) : phrase`${value(other)} times as fast`} as ${mover}, at ${tangent}`;
      }
      if (hasTwin(trace, only.edge)) {
        return phrase`Both factors are ${mover}, so its change counts twice, once on each edge: together they make ${tangent}`;
      }
      return moving.length > 1
        ? phrase`Both factors move: each brings its tangent times the value of the other factor, which adds up to ${tangent}`
        : phrase`Only the factor ${mover} moves, so the product moves with it, times the other factor, ${words.nameAndValue(other)}: that is ${tangent}`;
    case 'max':
    case 'min': {
      const winner = moving.find(({ partial }) => partial === 1);
      return winner === undefined
        ? phrase`The operands of ${node.primitive.name} tie here, so each passes on only its share of the tangent, which makes ${tangent}`
        : phrase`${node.primitive.name} follows the operand that it takes, ${words.nameAndValue(winner.operand)}, so ${self} moves exactly as fast, at ${tangent}`;
    }
    case 'relu':
      return phrase`At ${words.nameAndValue(only.operand)}, above 0, relu passes every change on: ${self} moves as fast as ${mover}, at ${tangent}`;
    default:
      return undefined;
  }
}

function byRate(words: Words, step: Pushforward, { edge, operand, partial }: TangentTerm): Phrase {
  const { name, nameAndValue, rule, partialValue } = words;
  const from = name(operand);
  if (words.partial(edge).isOwnValue) {
    return phrase`The local partial of ${rule(step.node)} is its own value, so its tangent is ${partialValue(edge)} times that of ${from}`;
  }
  if (partial === 1) {
    return phrase`At ${nameAndValue(operand)}, ${rule(step.node)} changes exactly as fast as ${from}, so it takes over the tangent of ${from}`;
  }
  return partial > 0
    ? phrase`At ${nameAndValue(operand)}, ${rule(step.node)} changes ${asFast(words, edge)} as ${from}, so its tangent is ${partialValue(edge)} times that of ${from}`
    : phrase`At ${nameAndValue(operand)}, ${rule(step.node)} moves against ${from}, ${asFast(words, edge)}: its tangent is ${partialValue(edge)} times that of ${from}`;
}

function together(
  { name, number }: Words,
  step: Pushforward,
  moving: readonly TangentTerm[],
  exact: ExactNumbers,
): Phrase {
  const count = moving.length === 2 ? 'Both operands' : `${countWord(moving.length)} operands`;
  const subject = count.slice(0, 1).toUpperCase() + count.slice(1);
  return phrase`${subject} of ${name(step.node)} move: each brings its partial times its tangent, and together they make ${number(step.tangent, exact?.tangent)}`;
}
