/**
 * A name with its arguments → the call that it is: of the vocabulary, of the language's own
 * functions, or the arithmetic that it is short for (`np.square(x)`); and what can be wrong with
 * the arguments.
 */
import { checkArity } from '../callErrors';
import type { Token } from '../lexer';
import { type Operand, whole } from '../operand';
import { SourceError, type Span, writing } from '../source';
import { suggestSpelling } from '../spelling';
import type { ArithmeticOperator, Expression, FunctionSignature, KeywordArgument } from '../syntax';
import { METHODS } from './builtins';
import { refuseUnknownModule, unknownMethod } from './memberErrors';
import { OPERATORS, SHORT_FORMS } from './modules';
import type { ProgramReading } from './programScope';

/** What stands between the brackets of a call. */
export interface Arguments {
  readonly values: readonly Expression[];
  readonly keywords: readonly KeywordArgument[];
  /** Behind the closing bracket. */
  readonly to: number;
}

/** What says how a list of numbers is stored, which is one way here. */
const IGNORED: ReadonlySet<string> = new Set(['dtype', 'device', 'requires_grad', 'copy']);

/** A call of a known word; `name.text` is its spelling here. */
export function buildCall(reading: ProgramReading, name: Token, given: Arguments): Operand {
  const { source, scope } = reading;
  const span = { from: name.from, to: given.to };
  const calleeSpan = { from: name.from, to: name.to };
  const meaning = scope.wordOf(name.text);
  const keyword = given.keywords.find((one) => !IGNORED.has(one.name));
  if (keyword !== undefined) throw namedArgument(source, name, keyword);
  const { values } = given;
  if (meaning?.kind === 'function') {
    checkArity(source, span, meaning.signature, values.length);
    const { target, signature } = meaning;
    return whole({
      kind: 'call',
      callee: signature.name,
      target,
      arguments: values,
      calleeSpan,
      span,
    });
  }
  const count = SHORT_FORMS.get(name.text) ?? 2;
  checkArity(source, span, { name: name.text, least: count, most: count }, values.length);
  return whole(arithmeticFor(name.text, values, span));
}

function arithmeticFor(name: string, values: readonly Expression[], span: Span): Expression {
  const [left, right] = values as readonly [Expression, Expression];
  const number = (text: string): Expression => ({
    kind: 'number',
    value: Number(text),
    text,
    span,
  });
  const sum = (operator: ArithmeticOperator, a: Expression, b: Expression): Expression => ({
    kind: 'arithmetic',
    operator,
    left: a,
    right: b,
    implicit: false,
    span,
  });
  const operator = OPERATORS.get(name);
  if (operator !== undefined) return sum(operator, left, right);
  if (name === 'where') {
    const [test, consequent, alternative] = values as readonly [Expression, Expression, Expression];
    return { kind: 'conditional', test, consequent, alternative, span };
  }
  if (name === 'square') return sum('^', left, number('2'));
  if (name === 'reciprocal') return sum('/', number('1'), left);
  return { kind: 'negation', operand: left, span };
}

function namedArgument(source: string, name: Token, { name: word, span }: KeywordArgument) {
  const spelt = source.slice(name.from, name.to);
  const before = source.slice(0, span.from);
  const comma = /,\s*$/.exec(before)?.[0].length ?? 0;
  return new SourceError(
    source,
    span,
    `\`${spelt}\` has no argument named \`${word}\` here`,
    'Remove it.',
    { from: span.from - comma, to: span.to, insert: '', label: `Remove ${word}=…` },
  );
}

/** Throws where a call of a definition has too few, too many or unknown arguments. */
export function checkDefinitionCall(
  { source, scope }: ProgramReading,
  name: Token,
  { least, most }: FunctionSignature,
  { values, keywords, to }: Arguments,
): void {
  const shape = scope.functionCalled(name.text);
  if (shape === undefined) return;
  const { parameters, required } = shape;
  const given = new Set(parameters.slice(0, values.length));
  for (const { name: word, span } of keywords) {
    const at = { from: span.from, to: span.from + word.length };
    if (!parameters.includes(word)) {
      const meant = suggestSpelling(word, parameters);
      const all = parameters.map((known) => `\`${known}\``).join(', ');
      throw new SourceError(
        source,
        at,
        `\`${name.text}\` has no parameter \`${word}\``,
        meant === undefined ? `It has ${all}.` : `Did you mean \`${meant}\`?`,
        meant === undefined ? undefined : writing(at, meant),
      );
    }
    if (given.has(word)) {
      const cause = `\`${word}\` has two values in this call`;
      throw new SourceError(source, span, cause, 'Remove one of them.');
    }
    given.add(word);
  }
  const span = { from: name.from, to };
  const missing = parameters.slice(0, required).find((word) => !given.has(word));
  const plain = keywords.length === 0 || values.length > most;
  if (plain) checkArity(source, span, { name: name.text, least, most }, values.length);
  if (missing === undefined) return;
  const cause = `\`${name.text}\` needs a value for \`${missing}\``;
  throw new SourceError(source, span, cause, `Add \`${missing}=…\` inside the brackets.`);
}

/** Methods that give a number back as it is. */
const SAME: ReadonlySet<string> = new Set(['item', 'clone', 'float', 'double', 'numpy', 'tolist']);

/** `xs.append(v)`, and `x.exp()` for `exp(x)`. */
export function methodCall(
  reading: ProgramReading,
  object: Operand,
  name: Token,
  given: Arguments,
): Operand {
  const { source, scope } = reading;
  const { values, to } = given;
  const span = { from: object.from, to };
  refuseUnknownModule(reading, object, name);
  const arity = METHODS.get(name.text);
  if (arity !== undefined) {
    const [least, most] = arity;
    checkArity(source, { from: name.from, to }, { name: name.text, least, most }, values.length);
    const parts = { object: object.expression, method: name.text, arguments: values };
    return whole({ kind: 'method', ...parts, span });
  }
  if (SAME.has(name.text) && values.length === 0) return { ...object, to };
  const word = scope.wordOf(name.text);
  const isShort = OPERATORS.has(name.text) || SHORT_FORMS.has(name.text);
  if (word?.kind === 'function' || isShort) {
    const all = { ...given, values: [object.expression, ...values] };
    const { expression } = buildCall(reading, name, all);
    return whole({ ...expression, span } as Expression);
  }
  throw unknownMethod(reading, name);
}
