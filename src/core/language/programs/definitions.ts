/**
 * `def f(x):` and `g(t) = …` → definitions; `g'(t) = …` and `@derivative(g)` → derivatives of
 * one's own.
 */
import type { Token } from '../lexer';
import { SourceError, type Span } from '../source';
import type { Definition, Return, Statement } from '../syntax';
import { withoutAnnotations } from './annotations';
import type { Bindings } from './bindings';
import type { GivenDerivative } from './derivatives';
import type { FormulaHeader } from './headers';
import { parseParameters } from './parameters';
import { ProgramExpressionParser } from './programExpressions';
import type { ProgramReading, ProgramScope } from './programScope';
import { refuseForeignSigns } from './screenProgram';
import { foreignDecorator, missingColon } from './statementErrors';
import { closing, splitAt } from './tokenRanges';
import { unexpectedInProgram } from './unexpectedInProgram';

/** Reads a suite in `scope`; the index counts the tokens of the line with its annotations. */
export type ReadSuite = (scope: ProgramScope, colon: number) => readonly Statement[];

export function parseDef(
  reading: ProgramReading,
  bindings: Bindings,
  end: number,
  readSuite: ReadSuite,
): Definition {
  const { source, scope } = reading;
  const tokens = withoutAnnotations(reading.tokens);
  const header: ProgramReading = { ...reading, tokens };
  const [word, name, open] = tokens as readonly [Token, Token | undefined, Token | undefined];
  if (name?.kind !== 'name') {
    const span = name ?? { from: word.to, to: word.to };
    throw new SourceError(source, span, 'a name is missing', 'Write one, as in `def f(x):`.');
  }
  if (open?.kind !== 'open') {
    const span = { from: name.to, to: name.to };
    const move = `Write \`def ${name.text}(x):\`.`;
    throw new SourceError(source, span, 'the parameters are missing', move);
  }
  const close = closing(tokens, 2);
  refuseForeignSigns({ ...reading, tokens: tokens.slice(0, close) });
  const parser = new ProgramExpressionParser(header, 3);
  const parameters = parseParameters(parser, header, 'close');
  if (parser.next()?.kind !== 'colon') throw missingColon(header, parser.at);
  const colon = reading.tokens.indexOf(tokens[parser.at] as Token);
  for (const parameter of parameters) bindings.bindVariable(parameter.name);
  const body = readSuite(scope.function(name.text, bindings), colon);
  return {
    kind: 'definition',
    name: name.text,
    nameSpan: { from: name.from, to: name.to },
    parameters,
    body,
    header: { from: word.from, to: (tokens[parser.at] as Token).to },
    span: { from: word.from, to: end },
  };
}

export type Formula =
  | Definition
  | { readonly kind: 'derivative'; readonly derivative: GivenDerivative };

/** `g(t) = t^2` or `g'(t) = 2t`, whose header is read. */
export function parseFormula(reading: ProgramReading, header: FormulaHeader): Formula {
  const { tokens, scope } = reading;
  const { name, prime, by, open, close } = header;
  const parser = new ProgramExpressionParser(reading, open + 1);
  const parameters = parseParameters(parser, reading, 'close');
  parser.skipTo(close + 2);
  const names = parameters.map((parameter) => parameter.name);
  const inner = scope.formula(name.text, names);
  const { expression, from, to } = parser.within(inner, () => parser.tuple());
  if (parser.next() !== undefined) throw unexpectedInProgram(reading, parser.at);
  const result: Return = { kind: 'return', value: expression, span: { from, to } };
  const span = { from: (tokens[0] as Token).from, to };
  const nameSpan = { from: name.from, to: name.to };
  const body = [result];
  if (prime === undefined) {
    return { kind: 'definition', name: name.text, nameSpan, parameters, body, span };
  }
  return { kind: 'derivative', derivative: { of: name, by, parameters, body, span } };
}

/** `@derivative(g)` or `@derivative(g, x)`: the function, and the parameter. */
export function parseDecorator({
  source,
  tokens,
}: ProgramReading): Pick<GivenDerivative, 'of' | 'by'> {
  const [, word, open] = tokens;
  const span: Span = { from: tokens[0]?.from ?? 0, to: tokens.at(-1)?.to ?? 0 };
  if (word?.text !== 'derivative') throw foreignDecorator(source, span);
  const inside = open?.kind === 'open' ? splitAt(tokens.slice(3, closing(tokens, 2)), 'comma') : [];
  const [of, by] = inside.map((part) => (part.length === 1 ? part[0] : undefined));
  const known = by === undefined || by.kind === 'name' || by.kind === 'string';
  if (of?.kind !== 'name' || inside.length > 2 || !known || (inside.length === 2 && !by)) {
    const move = 'Write `@derivative(g)`, or `@derivative(g, x)` with one of its parameters.';
    throw new SourceError(source, span, 'the function that it belongs to is missing', move);
  }
  return { of, by: by && unquoted(by) };
}

/** `"x"` → `x` */
function unquoted(token: Token): Token {
  return token.kind === 'string' ? { ...token, text: token.text.replace(/["']/g, '') } : token;
}
