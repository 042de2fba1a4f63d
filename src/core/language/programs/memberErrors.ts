/**
 * What stands behind a dot and is not known → the error: names that no module has, methods that
 * no list has, attributes; and functions that differentiate elsewhere.
 */
import type { Token } from '../lexer';
import type { Operand } from '../operand';
import { removing, SourceError, type Span, writing } from '../source';
import { suggestSpelling } from '../spelling';
import { METHODS } from './builtins';
import type { ProgramReading } from './programScope';

function shown(source: string, { from, to }: Span): string {
  return source.slice(from, to);
}

/** What differentiates or compiles elsewhere. */
const TRANSFORMATIONS =
  /^(?:grad|value_and_grad|jacobian|hessian|jacfwd|jacrev|elementwise_grad|jit|vmap)$/;

export function transformation(source: string, span: Span): SourceError {
  const cause = `\`${shown(source, span)}\` is not read here, since Wengert shows the derivatives`;
  return new SourceError(source, span, cause, 'Remove it, and what is made with it.');
}

export function isTransformation(name: string): boolean {
  return TRANSFORMATIONS.test(name);
}

/** `foo.sin(x)` in a function, where nothing gives `foo` a value: it is meant as a module. */
export function refuseUnknownModule(
  { source, scope }: ProgramReading,
  { expression, from }: Operand,
  name: Token,
): void {
  if (expression.kind !== 'name' || scope.within.length === 0) return;
  if (scope.lookUp(expression.name) !== undefined) return;
  const span = { from, to: name.to };
  const cause = `\`${expression.name}\` is not a module that is read here`;
  const fix = scope.wordOf(name.text) === undefined ? undefined : writing(span, name.text);
  throw new SourceError(source, span, cause, `Write \`${name.text}\` without it.`, fix);
}

/** `xs.push(v)` */
export function unknownMethod({ source }: ProgramReading, name: Token): SourceError {
  const cause = `\`${name.text}\` is not a method that is read here`;
  if (name.text === 'backward') return transformation(source, name);
  const meant = ELSEWHERE.get(name.text) ?? suggestSpelling(name.text, METHODS.keys());
  if (meant !== undefined) {
    return new SourceError(source, name, cause, `Did you mean \`${meant}\`?`, writing(name, meant));
  }
  const move = 'Lists have `append`, `extend`, `insert`, `pop`, `reverse` and `copy`.';
  return new SourceError(source, name, cause, move);
}

const ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ['push', 'append'],
  ['add', 'append'],
  ['push_back', 'append'],
  ['concat', 'extend'],
]);

/** `x.shape`, `x.T`, `x.` */
export function attribute(
  { source }: ProgramReading,
  object: Operand,
  name: Token | undefined,
): SourceError {
  const text = source.slice(object.from, object.to);
  if (name === undefined || (name.kind !== 'name' && name.kind !== 'keyword')) {
    const span = { from: object.to, to: object.to + 1 };
    const move = 'Write `*` for a product, and numbers as `0.5`.';
    return new SourceError(source, span, 'a dot stands before a name only', move);
  }
  const span = { from: object.to, to: name.to };
  const move = `Write \`${text.length <= 24 ? text : '…'}\` without it.`;
  const fix = removing(source, span);
  return new SourceError(source, span, `\`.${name.text}\` is not read here`, move, fix);
}

/** A function of a module that is neither called nor handed over. */
export function uncalled(source: string, name: Token): SourceError {
  const spelt = shown(source, name);
  return new SourceError(
    source,
    name,
    `\`${spelt}\` is a function and has no argument here`,
    `Write its argument in brackets, as in \`${spelt}(x)\`.`,
  );
}

/** `np.linalg`: a name that a module does not have here. */
export function unknownMember(
  { source, tokens, scope }: ProgramReading,
  head: Token,
  index: number,
): SourceError {
  const token = tokens[index];
  const named = token?.kind === 'name' || token?.kind === 'keyword';
  if (token === undefined || !named) {
    const last = tokens[index - 1] as Token;
    const span = { from: head.from, to: last.to };
    const move = `Write a function of it, such as \`${source.slice(head.from, head.to)}.exp(x)\`.`;
    return new SourceError(source, span, `\`${shown(source, head)}\` is a module`, move);
  }
  let end = index;
  while (tokens[end + 1]?.kind === 'dot' && tokens[end + 2]?.kind === 'name') end += 2;
  const span = { from: head.from, to: (tokens[end] as Token).to };
  if (TRANSFORMATIONS.test(token.text)) return transformation(source, span);
  const cause = `\`${shown(source, span)}\` is not known here`;
  const words = [...scope.vocabulary.functions.keys(), ...MODULE_WORDS];
  const meant = end === index ? suggestSpelling(token.text, words) : undefined;
  if (meant !== undefined) {
    return new SourceError(
      source,
      span,
      cause,
      `Did you mean \`${meant}\`?`,
      writing(token, meant),
    );
  }
  const move = 'Write it out in plain steps, or define a function for it.';
  return new SourceError(source, span, cause, move);
}

const MODULE_WORDS: readonly string[] = ['array', 'sum', 'mean', 'prod', 'dot', 'zeros', 'ones'];
