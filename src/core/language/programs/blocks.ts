/**
 * Lines → statements, with the blocks that belong to them: `if`, `for`, `while`, `def`, formulas,
 * and the derivatives that are given for a definition of the same block.
 */
import type { Token } from '../lexer';
import { SourceError } from '../source';
import type { IfArm, Statement } from '../syntax';
import { bodyBindings, endOf, forHeader, isMainGuard, testHeader } from './blockHeaders';
import { parseDecorator, parseDef, parseFormula } from './definitions';
import { attachDerivatives, type GivenDerivative } from './derivatives';
import { formulaHeader } from './headers';
import type { ProgramLine } from './layout';
import { missingBlock, unexpectedIndentation } from './layoutErrors';
import type { ProgramReading } from './programScope';
import { refuseForeignSigns } from './screenProgram';
import { type Place, parseSimple } from './simpleStatements';
import * as wrong from './statementErrors';
import { splitAt } from './tokenRanges';

const BLOCK_WORDS: ReadonlySet<string> = new Set(['if', 'for', 'while', 'def']);

/** Reads the lines of one block. */
export function parseBlock(place: Place, lines: readonly ProgramLine[]): readonly Statement[] {
  return new BlockParser(place, lines).parse();
}

class BlockParser {
  readonly #place: Place;
  readonly #lines: readonly ProgramLine[];
  readonly #statements: Statement[] = [];
  readonly #derivatives: GivenDerivative[] = [];
  #index = 0;

  constructor(place: Place, lines: readonly ProgramLine[]) {
    this.#place = place;
    this.#lines = lines;
  }

  parse(): readonly Statement[] {
    for (let line = this.#next(); line !== undefined; line = this.#next()) this.#read(line);
    return attachDerivatives(this.#place.source, this.#statements, this.#derivatives);
  }

  #next(): ProgramLine | undefined {
    const line = this.#lines[this.#index];
    this.#index += 1;
    return line;
  }

  #read(line: ProgramLine): void {
    const first = line.tokens[0] as Token;
    const reading = this.#reading(line);
    if (first.kind === 'keyword' && BLOCK_WORDS.has(first.text)) {
      if (isMainGuard(line)) return;
      if (first.text !== 'def') refuseForeignSigns(reading);
      switch (first.text) {
        case 'if':
          this.#statements.push(this.#if(line));
          return;
        case 'for':
          this.#statements.push(this.#for(line));
          return;
        case 'while':
          this.#statements.push(this.#while(line));
          return;
        default:
          this.#statements.push(
            parseDef(reading, bodyBindings(line), endOf(line), (scope, colon) =>
              this.#suite(line, colon, { ...this.#place, scope, inFunction: true, inLoop: false }),
            ),
          );
          return;
      }
    }
    if (first.kind === 'at') {
      this.#decorated(line);
      return;
    }
    this.#simple(this.#place, line.tokens, this.#statements);
    const deeper = line.block[0];
    if (deeper !== undefined) {
      throw unexpectedIndentation(this.#place.source, deeper, line.indent);
    }
  }

  #reading({ tokens }: ProgramLine): ProgramReading {
    return { source: this.#place.source, scope: this.#place.scope, tokens };
  }

  /** The statements between the semicolons of a line. */
  #simple(place: Place, tokens: readonly Token[], into: Statement[]): void {
    for (const part of splitAt(tokens, 'semicolon')) {
      const header = formulaHeader(part);
      const reading = { source: place.source, scope: place.scope, tokens: part };
      if (header === undefined) {
        const statement = parseSimple(place, part);
        if (statement !== undefined) into.push(statement);
        continue;
      }
      refuseForeignSigns(reading);
      const formula = parseFormula(reading, header);
      if (formula.kind === 'definition') into.push(formula);
      else this.#derivatives.push(formula.derivative);
    }
  }

  /** What a header rules: the rest of its line behind the colon, or the lines below. */
  #suite(line: ProgramLine, colon: number, place: Place): readonly Statement[] {
    const { source } = place;
    const rest = line.tokens.slice(colon + 1);
    const [deeper] = line.block;
    const header = { from: line.from, to: (line.tokens[colon] as Token).to };
    let statements: readonly Statement[];
    if (rest.length > 0) {
      if (deeper !== undefined) throw unexpectedIndentation(source, deeper, line.indent);
      const read: Statement[] = [];
      this.#simple(place, rest, read);
      statements = read;
    } else {
      if (deeper === undefined) {
        throw missingBlock(source, header, this.#lines[this.#index], line.indent);
      }
      statements = parseBlock(place, line.block);
    }
    if (statements.length > 0) return statements;
    // Nothing but a docstring or the like.
    const to = endOf(line);
    const from = rest[0]?.from ?? deeper?.from ?? to;
    return [{ kind: 'pass', span: { from, to } }];
  }

  #if(line: ProgramLine): Statement {
    const arms: IfArm[] = [this.#arm(line)];
    let otherwise: readonly Statement[] | undefined;
    let last = line;
    for (;;) {
      const next = this.#lines[this.#index];
      const word = next?.tokens[0];
      if (next === undefined || word?.kind !== 'keyword' || !/^el(?:if|se)$/.test(word.text)) break;
      if (otherwise !== undefined) throw wrong.behindElse(this.#place.source, word);
      this.#index += 1;
      refuseForeignSigns(this.#reading(next));
      if (word.text === 'elif') arms.push(this.#arm(next));
      else otherwise = this.#else(next);
      last = next;
    }
    return { kind: 'if', arms, otherwise, span: { from: line.from, to: endOf(last) } };
  }

  #arm(line: ProgramLine): IfArm {
    const { test, header, colon } = testHeader(this.#reading(line));
    return { test, header, body: this.#suite(line, colon, this.#place) };
  }

  #else(line: ProgramLine): readonly Statement[] {
    const [word, second] = line.tokens as readonly [Token, Token | undefined];
    if (second?.text === 'if') throw wrong.elseIf(this.#place.source, word, second);
    if (second?.kind !== 'colon') throw wrong.missingColon(this.#reading(line), 1);
    return this.#suite(line, 1, this.#place);
  }

  #while(line: ProgramLine): Statement {
    const { test, header, colon } = testHeader(this.#reading(line));
    const body = this.#suite(line, colon, { ...this.#place, inLoop: true });
    this.#refuseLoopElse();
    return { kind: 'while', test, body, header, span: { from: line.from, to: endOf(line) } };
  }

  #for(line: ProgramLine): Statement {
    const { target, iterable, header, colon } = forHeader(this.#reading(line));
    const body = this.#suite(line, colon, { ...this.#place, inLoop: true });
    this.#refuseLoopElse();
    const span = { from: line.from, to: endOf(line) };
    return { kind: 'for', target, iterable, body, header, span };
  }

  #refuseLoopElse(): void {
    const word = this.#lines[this.#index]?.tokens[0];
    if (word?.kind === 'keyword' && word.text === 'else') {
      throw wrong.loopElse(this.#place.source, word);
    }
  }

  /** `@derivative(g)` and the `def` below it. */
  #decorated(line: ProgramLine): void {
    const { source } = this.#place;
    const given = parseDecorator(this.#reading(line));
    const next = this.#next();
    if (next?.tokens[0]?.text !== 'def') {
      const cause = 'no `def` stands below this line';
      const move = 'Write the derivative below it, as in `def g_prime(t):`.';
      throw new SourceError(source, { from: line.from, to: line.to }, cause, move);
    }
    const definition = parseDef(
      this.#reading(next),
      bodyBindings(next),
      endOf(next),
      (scope, colon) =>
        this.#suite(next, colon, { ...this.#place, scope, inFunction: true, inLoop: false }),
    );
    const { parameters, body } = definition;
    const span = { from: line.from, to: definition.span.to };
    this.#derivatives.push({ ...given, parameters, body, span });
  }
}
