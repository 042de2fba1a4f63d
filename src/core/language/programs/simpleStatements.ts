/**
 * The tokens of one statement without a block → its tree, or undefined where it does nothing to a
 * value: imports, `print`, `assert`, docstrings, types alone.
 */
import type { Token } from '../lexer';
import { SourceError, type Span } from '../source';
import type { ArithmeticOperator, Expression, Statement, Target } from '../syntax';
import { isBareAnnotation, withoutAnnotations } from './annotations';
import { string } from './expressionErrors';
import { FOREIGN_WORDS } from './foreignWords';
import { checkImport } from './imports';
import { ProgramExpressionParser } from './programExpressions';
import type { ProgramReading, ProgramScope } from './programScope';
import { refuseForeignSigns } from './screenProgram';
import { blockOnLine, doubled, outsideLoop, returnOutside, withoutIf } from './statementErrors';
import { targetOf } from './targets';
import { unexpectedInProgram } from './unexpectedInProgram';

/** Where a statement stands. */
export interface Place {
  readonly source: string;
  readonly scope: ProgramScope;
  readonly inFunction: boolean;
  readonly inLoop: boolean;
}

export function parseSimple(place: Place, all: readonly Token[]): Statement | undefined {
  const { source, scope } = place;
  const first = all[0];
  if (first === undefined || isBareAnnotation(all)) return undefined;
  const tokens = withoutAnnotations(all);
  const reading: ProgramReading = { source, scope, tokens };
  if (first.kind === 'string' && tokens.length === 1) {
    const isNote = /^r?(?:"{3}[\s\S]*"{3}|'{3}[\s\S]*'{3})$/.test(first.text);
    if (isNote || (place.inFunction && /^(?:".*"|'.*')$/.test(first.text))) return undefined;
    throw string(source, first);
  }
  if (first.kind === 'keyword') {
    const statement = parseWord(place, reading, first);
    if (statement !== 'value') return statement;
  }
  if (first.text === 'print' && tokens[1]?.kind === 'open' && !scope.lookUp('print')) {
    return undefined;
  }
  refuseForeignSigns(reading);
  return parseAssignment(reading);
}

function parseWord(
  place: Place,
  reading: ProgramReading,
  word: Token,
): Statement | undefined | 'value' {
  const { source } = place;
  const { tokens } = reading;
  const next = tokens[1];
  const span = { from: word.from, to: word.to };
  switch (word.text) {
    case 'return': {
      if (!place.inFunction) throw returnOutside(source, word, next);
      if (next === undefined) return { kind: 'leave', span };
      refuseForeignSigns(reading);
      const parser = new ProgramExpressionParser(reading, 1);
      const { expression, to } = parser.tuple();
      finish(reading, parser);
      return { kind: 'return', value: expression, span: { from: word.from, to } };
    }
    case 'break':
    case 'continue':
      if (!place.inLoop) throw outsideLoop(source, word);
      if (next !== undefined) throw unexpectedInProgram(reading, 1);
      return { kind: word.text, span };
    case 'pass':
      if (next !== undefined) throw unexpectedInProgram(reading, 1);
      return { kind: 'pass', span };
    case 'import':
    case 'from':
      checkImport(reading);
      return undefined;
    case 'assert':
      return undefined;
    case 'else':
    case 'elif':
      throw withoutIf(source, word);
    case 'if':
    case 'for':
    case 'while':
    case 'def':
      throw blockOnLine(source, word);
    default: {
      const foreign = FOREIGN_WORDS.get(word.text);
      if (foreign === undefined) return 'value';
      throw new SourceError(source, word, foreign.cause, foreign.nextMove);
    }
  }
}

function finish(reading: ProgramReading, parser: ProgramExpressionParser): void {
  if (parser.next() !== undefined) throw unexpectedInProgram(reading, parser.at);
}

function parseAssignment(reading: ProgramReading): Statement {
  const { source, tokens } = reading;
  refuseDoubled(reading);
  const lambda = namedLambda(reading);
  if (lambda !== undefined) return lambda;
  const parser = new ProgramExpressionParser(reading, 0);
  const first = parser.tuple();
  const { from } = first;
  const sign = parser.accept('augmented');
  if (sign !== undefined) {
    const target = targetOf(reading, first);
    const { expression: value, to } = parser.tuple();
    finish(reading, parser);
    if (target.kind === 'tuple') {
      const cause = `\`${sign.text}=\` changes one value at a time`;
      throw new SourceError(source, target.span, cause, 'Write a line for each.');
    }
    const operator = sign.text as ArithmeticOperator;
    // The old value is used as well.
    if (target.kind === 'name') reading.scope.use(target.name, target.span);
    return { kind: 'augmented', target, operator, value, span: { from, to } };
  }
  if (parser.next()?.kind !== 'equals') {
    finish(reading, parser);
    return { kind: 'expression', value: first.expression, span: { from, to: first.to } };
  }
  const targets: Target[] = [];
  let value: Expression = first.expression;
  let operand = first;
  while (parser.accept('equals')) {
    targets.push(targetOf(reading, operand));
    operand = parser.tuple();
    value = operand.expression;
  }
  finish(reading, parser);
  return assignment(targets, value, { from: (tokens[0] as Token).from, to: operand.to });
}

function assignment(targets: readonly Target[], value: Expression, span: Span): Statement {
  const [only, ...more] = targets;
  if (only?.kind === 'name' && more.length === 0) {
    return { kind: 'assignment', name: only.name, nameSpan: only.span, value, span };
  }
  return { kind: 'unpacking', targets, value, span };
}

/** `f = lambda x: x^2`, where nothing else gives `f` a value: a definition in one line. */
function namedLambda(reading: ProgramReading): Statement | undefined {
  const [name, equals, word] = reading.tokens;
  if (name?.kind !== 'name' || equals?.kind !== 'equals' || word?.text !== 'lambda') return;
  if (reading.scope.functionCalled(name.text) === undefined) return undefined;
  const parser = new ProgramExpressionParser(reading, 2);
  const { expression, to } = parser.value();
  finish(reading, parser);
  if (expression.kind !== 'lambda') return undefined;
  const { parameters, value } = expression;
  const body: Statement[] = [{ kind: 'return', value, span: value.span }];
  const nameSpan = { from: name.from, to: name.to };
  const span = { from: name.from, to };
  return { kind: 'definition', name: name.text, nameSpan, parameters, body, span };
}

/** `x++` and `x--` */
function refuseDoubled({ source, tokens }: ProgramReading): void {
  const [a, b] = tokens.slice(-2);
  const name = tokens[0];
  if (tokens.length !== 3 || name?.kind !== 'name' || a === undefined || b === undefined) return;
  if (a.kind !== 'operator' || a.text !== b.text || !/^[-+]$/.test(a.text)) return;
  throw doubled(source, { from: name.from, to: b.to }, name.text, a.text);
}
