/**
 * The tokens of one line → a statement: a definition, an assignment or an expression.
 */
import { parseValue } from './expressionParser';
import type { Token } from './lexer';
import { closingIndex, type Line } from './outline';
import type { LineReading } from './scope';
import type { Definition, FormulaStatement, Parameter, Return } from './syntax';

/** `reading.tokens` are those of the line `reading.scope.line`. */
export function parseStatement(reading: LineReading): FormulaStatement {
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

function parseDefinition(reading: LineReading, name: Token, valueStart: number): Definition {
  const parameters = parseParameters(reading, valueStart - 2);
  const scope = reading.scope.within(new Set(parameters.map(({ name }) => name)));
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
function parseParameters(reading: LineReading, close: number): readonly Parameter[] {
  const inside = reading.tokens.slice(2, close);
  const names = inside.filter(({ kind }) => kind === 'name');
  const isAlternating = inside.every(({ kind }, i) => kind === (i % 2 === 0 ? 'name' : 'comma'));
  const areApart = new Set(names.map(({ text }) => text)).size === names.length;
  if (!isAlternating || !areApart || inside.length % 2 === 0) {
    throw reading.scope.complaints.wrongParameters(reading, close);
  }
  return names.map(({ text, from, to }) => ({ name: text, span: { from, to } }));
}

/** A name has one definition, and is not a variable beside it. */
function refuseSecondMeaning(reading: LineReading, name: Token): void {
  const { scope } = reading;
  const { definitions, assignments } = scope.outline;
  const definition = definitions.get(name.text);
  if (definition === undefined || definition === scope.line) {
    const assignment = assignments.get(name.text)?.[0];
    if (definition === undefined || assignment === undefined || assignment > definition) return;
  }
  throw scope.complaints.secondMeaning(reading, name);
}

/**
 * `f(x) x^2`: a bracket of names, one of which comes again behind it, wants a `=`. So does `f(x)`
 * with nothing behind it, the beginning of a definition: read as f·x it would replace the last
 * drawing while someone types.
 */
function refuseMissingEquals(reading: LineReading): void {
  const { tokens, scope } = reading;
  const [name, open] = tokens;
  if (name?.kind !== 'name' || open?.kind !== 'open') return;
  const meaning = scope.meaningOf(name.text, true).kind;
  const known = scope.outline.plain.has(name.text) || scope.outline.assignments.has(name.text);
  if (known || (meaning !== 'variable' && meaning !== 'unknown')) return;
  const close = closingIndex(tokens, 1);
  const inside = tokens.slice(2, close);
  const header = inside.every((token, i) => token.kind === (i % 2 === 0 ? 'name' : 'comma'));
  const next = tokens[close + 1];
  if (inside.length === 0 || !header) return;
  if (next === undefined) {
    if (!LIKELY_FUNCTIONS.has(name.text)) return;
    throw scope.complaints.nothingDefined(reading, close);
  }
  if (next.kind !== 'name' && next.kind !== 'number' && next.kind !== 'open') return;
  const names = new Set(inside.map((token) => token.text));
  const again = tokens
    .slice(close + 1)
    .some((token) => token.kind === 'name' && names.has(token.text));
  if (inside.length === 1 && !again) return;
  throw scope.complaints.missingEquals(reading, close);
}

/** Letters that a bracket follows as a function more often than as a factor. */
const LIKELY_FUNCTIONS: ReadonlySet<string> = new Set(['f', 'g', 'h', 'F', 'G', 'H', 'L', 'J']);
