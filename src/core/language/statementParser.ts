/**
 * The tokens of one line → a statement: a definition, an assignment or an expression.
 */
import { parseValue } from './expressionParser';
import type { Token } from './lexer';
import { closingIndex, type Line } from './outline';
import { meaningOf, type Reading } from './scope';
import { type Fix, joining, removing, SourceError, writing } from './source';
import type { Definition, Parameter, Return, Statement } from './syntax';

/** `reading.tokens` are those of the line `reading.scope.line`. */
export function parseStatement(reading: Reading): Statement {
  const line = reading.scope.outline.lines[reading.scope.line] as Line;
  const { name, valueStart } = line;
  if (name === undefined) {
    refuseMissingEquals(reading);
    const { expression, from, to } = parseValue(reading, 0);
    return { kind: 'expression', value: expression, span: { from, to } };
  }
  refuseSecondMeaning(reading, name);
  if (line.form === 'definition') return parseDefinition(reading, name, valueStart);
  const { expression, to } = parseValue(reading, valueStart);
  return {
    kind: 'assignment',
    name: name.text,
    nameSpan: { from: name.from, to: name.to },
    value: expression,
    span: { from: name.from, to },
  };
}

function parseDefinition(reading: Reading, name: Token, valueStart: number): Definition {
  const parameters = parseParameters(reading, valueStart - 2);
  const scope = { ...reading.scope, parameters: new Set(parameters.map(({ name }) => name)) };
  const { expression, from, to } = parseValue({ ...reading, scope }, valueStart);
  const result: Return = { kind: 'return', value: expression, span: { from, to } };
  return {
    kind: 'definition',
    name: name.text,
    nameSpan: { from: name.from, to: name.to },
    parameters,
    body: [result],
    span: { from: name.from, to },
  };
}

/** Reads the names between the brackets, the second of which stands at `close`. */
function parseParameters({ source, tokens }: Reading, close: number): readonly Parameter[] {
  const [name, open] = tokens as readonly [Token, Token];
  const parameters: Parameter[] = [];
  const seen = new Set<string>();
  const error = (token: Token, cause: string, nextMove: string, fix?: Fix) =>
    new SourceError(source, token, cause, nextMove, fix);
  if (close === 2) {
    throw new SourceError(
      source,
      { from: open.from, to: (tokens[close] as Token).to },
      `\`${name.text}\` has no parameter, so there is nothing to differentiate by`,
      `Write a name between the brackets, as in \`${name.text}(x) = …\`.`,
      writing({ from: open.to, to: (tokens[close] as Token).from }, 'x', `${name.text}(x)`),
    );
  }
  for (let i = 2; i < close; i += 2) {
    const token = tokens[i] as Token;
    const after = tokens[i + 1] as Token;
    if (token.kind === 'comma') {
      throw error(
        token,
        'a name is missing before this comma',
        'Add it, or remove the comma.',
        removing(source, token),
      );
    }
    if (token.kind !== 'name' || (after.kind !== 'comma' && after.kind !== 'close')) {
      throw token.kind === 'name' && after.kind === 'name'
        ? error(
            after,
            'a comma is missing between two parameters',
            'Add `,` before it.',
            writing({ from: token.to, to: after.from }, ', ', `${token.text}, ${after.text}`),
          )
        : noParameter(source, tokens, i, name);
    }
    if (seen.has(token.text)) {
      throw error(
        token,
        `\`${token.text}\` is twice a parameter of \`${name.text}\``,
        'Remove one, or give it another name.',
        { from: (tokens[i - 1] as Token).from, to: token.to, insert: '', label: 'Remove it' },
      );
    }
    seen.add(token.text);
    parameters.push({ name: token.text, span: { from: token.from, to: token.to } });
    if (after.kind === 'comma' && i + 2 === close) {
      throw error(
        after,
        'a name is missing after this comma',
        'Add it, or remove the comma.',
        removing(source, after),
      );
    }
  }
  return parameters;
}

function noParameter(
  source: string,
  tokens: readonly Token[],
  start: number,
  name: Token,
): SourceError {
  let end = start;
  while (true) {
    const next = tokens[end + 1];
    if (next === undefined || next.kind === 'comma' || end + 1 >= closingIndex(tokens, 1)) break;
    end += 1;
  }
  const span = { from: (tokens[start] as Token).from, to: (tokens[end] as Token).to };
  const text = source.slice(span.from, span.to);
  return new SourceError(
    source,
    span,
    `${text.length <= 24 ? `\`${text}\`` : 'this'} is not a name, so it cannot be a parameter`,
    `Write names between the brackets, as in \`${name.text}(x) = …\`.`,
  );
}

/** A name has one definition, and is not a variable beside it. */
function refuseSecondMeaning({ source, scope }: Reading, name: Token): void {
  const { lines, definitions, assignments } = scope.outline;
  const definition = definitions.get(name.text);
  if (definition === undefined || definition === scope.line) {
    const assignment = assignments.get(name.text)?.[0];
    if (definition === undefined || assignment === undefined || assignment > definition) return;
  }
  const isDefinition = lines[scope.line]?.form === 'definition';
  throw new SourceError(
    source,
    name,
    isDefinition && assignments.get(name.text) === undefined
      ? `\`${name.text}\` is defined twice`
      : `\`${name.text}\` is a function and a variable at once`,
    'Give one of the two another name.',
    writing(name, `${name.text}_2`),
  );
}

/**
 * `f(x) x^2`: a bracket of names, one of which comes again behind it, wants a `=`. So does `f(x)`
 * with nothing behind it, the beginning of a definition: read as f·x it would replace the last
 * drawing while someone types.
 */
function refuseMissingEquals(reading: Reading): void {
  const { source, tokens, scope } = reading;
  const [name, open] = tokens;
  if (name?.kind !== 'name' || open?.kind !== 'open') return;
  const meaning = meaningOf(name.text, true, scope).kind;
  const known = scope.outline.plain.has(name.text) || scope.outline.assignments.has(name.text);
  if (known || (meaning !== 'variable' && meaning !== 'unknown')) return;
  const close = closingIndex(tokens, 1);
  const inside = tokens.slice(2, close);
  const header = inside.every((token, i) => token.kind === (i % 2 === 0 ? 'name' : 'comma'));
  const next = tokens[close + 1];
  if (inside.length === 0 || !header) return;
  if (next === undefined) {
    if (!LIKELY_FUNCTIONS.has(name.text)) return;
    const end = (tokens[close] as Token).to;
    const head = source.slice(name.from, end);
    const span = { from: end, to: end };
    const below = scope.outline.lines[scope.line + 1];
    const join = below?.tokens[0]?.kind === 'equals' ? joining(source, end, below.from) : undefined;
    throw new SourceError(
      source,
      span,
      `what \`${head}\` is, is missing`,
      join === undefined
        ? 'Write `=` and a formula after it; for a product write `*` before the bracket.'
        : 'Join this line with the next.',
      join ?? writing(span, ' = ', `${head} = …`),
    );
  }
  if (next.kind !== 'name' && next.kind !== 'number' && next.kind !== 'open') return;
  const names = new Set(inside.map((token) => token.text));
  const again = tokens
    .slice(close + 1)
    .some((token) => token.kind === 'name' && names.has(token.text));
  if (inside.length === 1 && !again) return;
  const end = (tokens[close] as Token).to;
  const left = source.slice(name.from, end);
  throw new SourceError(
    source,
    { from: end, to: end },
    'an `=` is missing',
    `Write \`${left} = …\` to define \`${name.text}\`.`,
    writing({ from: end, to: next.from }, ' = ', `${left} = …`),
  );
}

/** Letters that a bracket follows as a function more often than as a factor. */
const LIKELY_FUNCTIONS: ReadonlySet<string> = new Set(['f', 'g', 'h', 'F', 'G', 'H', 'L', 'J']);
