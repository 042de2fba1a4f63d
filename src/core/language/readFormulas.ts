/**
 * Formulas → syntax tree, as `parser` reads them, and not a word about a text that does not read:
 * the page draws its first picture with this, and asks the worker for the sentences.
 */
import type { Complaints } from './complaints';
import { areFormulas } from './formulas';
import { expressionOfLine, programOfLines } from './grammar';
import { isForeign, type Token, tokenize } from './lexer';
import { DEEPEST_BRACKETS, LONGEST_NAME, LONGEST_SOURCE } from './limits';
import { type Outline, outlineOf } from './outline';
import { SourceError } from './source';
import type { Expression, Program, Vocabulary } from './syntax';

/** The text is no program of formulas, or no expression; why is found by `parseSource`. */
export class Unexplained extends SourceError {
  constructor() {
    super('', { from: 0, to: 0 }, 'this does not read', 'Change it.');
  }
}

/** @throws Unexplained where the text does not read, another SourceError for a number too large */
export function readProgram(source: string, vocabulary: Vocabulary): Program {
  const tokens = readTokens(source);
  if (!areFormulas(source, tokens)) throw new Unexplained();
  return programOfLines(textOf(source, outlineOf(tokens), vocabulary));
}

/** One expression, in which any name may be free. @throws as `readProgram` does */
export function readExpression(source: string, vocabulary: Vocabulary): Expression {
  const outline = outlineOf(readTokens(source));
  const [line, second] = outline.lines;
  if (line?.form !== 'expression' || second !== undefined) throw new Unexplained();
  return expressionOfLine(textOf(source, outline, vocabulary), line);
}

function textOf(source: string, outline: Outline, vocabulary: Vocabulary) {
  if (outline.lines.length === 0) throw new Unexplained();
  return { source, outline, vocabulary, complaints: silent };
}

/** What `screen` refuses is refused. */
function readTokens(source: string): readonly Token[] {
  if (source.length > LONGEST_SOURCE) throw new Unexplained();
  const tokens = tokenize(source);
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === 'open') depth += 1;
    if (token.kind === 'close') depth -= 1;
    if (depth < 0 || depth > DEEPEST_BRACKETS || !isOfFormulas(token)) throw new Unexplained();
  }
  if (depth > 0) throw new Unexplained();
  return tokens;
}

const KEYWORDS: ReadonlySet<string> = new Set(['and', 'or', 'not', 'if', 'else']);

function isOfFormulas(token: Token): boolean {
  switch (token.kind) {
    case 'unknown':
      return false;
    case 'keyword':
      return KEYWORDS.has(token.text);
    case 'name':
      return token.text.length <= LONGEST_NAME;
    default:
      return !isForeign(token);
  }
}

const unexplained = (): SourceError => new Unexplained();

const silent: Complaints = {
  afterArgument: unexplained,
  equalsForEquality: unexplained,
  functionWithoutBrackets: unexplained,
  idleLine: unexplained,
  missingElse: unexplained,
  missingEquals: unexplained,
  missingValue: unexplained,
  nameWithoutValue: unexplained,
  nothingDefined: unexplained,
  nothingToDifferentiateBy: unexplained,
  numberBehind: unexplained,
  secondMeaning: unexplained,
  signInstead: unexplained,
  tooTall: unexplained,
  unexpected: unexplained,
  unexpectedInBrackets: unexplained,
  unknownFunction: unexplained,
  usedTooEarly: unexplained,
  variableCalled: unexplained,
  wrongArity: unexplained,
  wrongParameters: unexplained,
};
