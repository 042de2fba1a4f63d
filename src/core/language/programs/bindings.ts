/**
 * The lines of one function, or of the whole text → what each name in it is bound to. Read from
 * the tokens before the grammar, since `a(x)` is a call, a product or an application according to
 * what the lines of the scope do with `a`.
 */
import type { Token } from '../lexer';
import { type FunctionShape, formulaHeader, shapeOf } from './headers';
import type { ProgramLine } from './layout';
import { closing, colonOf, indexAtDepth0, splitAt } from './tokenRanges';

export interface Binding {
  /** Whether it has a value by assignment, as a parameter or as a target. */
  variable: boolean;
  /** The definitions of this name, in the order of the text. */
  readonly functions: FunctionShape[];
  /** The module that the name stands for, or the function out of a module. */
  imported: string | undefined;
}

export class Bindings {
  readonly names = new Map<string, Binding>();
  /** Names that are used as numbers somewhere in the scope. */
  readonly numbers = new Set<string>();

  static of(lines: readonly ProgramLine[]): Bindings {
    const bindings = new Bindings();
    bindings.#readBlock(lines);
    return bindings;
  }

  binding(name: string): Binding {
    const known = this.names.get(name);
    if (known !== undefined) return known;
    const made: Binding = { variable: false, functions: [], imported: undefined };
    this.names.set(name, made);
    return made;
  }

  bindVariable(name: string): void {
    this.binding(name).variable = true;
  }

  #readBlock(lines: readonly ProgramLine[]): void {
    for (const [index, line] of lines.entries()) {
      const isDerivative = lines[index - 1]?.tokens[0]?.kind === 'at';
      if (line.tokens[0]?.text === 'def' && line.tokens[0].kind === 'keyword') {
        if (!isDerivative) this.#readDef(line);
        continue;
      }
      this.#readStatement(line.tokens);
      this.#readBlock(line.block);
    }
  }

  #readDef({ tokens, block }: ProgramLine): void {
    const name = tokens[1];
    if (name?.kind !== 'name' || tokens[2]?.kind !== 'open') return;
    const close = closing(tokens, 2);
    const words = (line: ProgramLine): boolean =>
      line.tokens.some(({ kind, text }) => kind === 'keyword' && /^(?:lambda|def)$/.test(text)) ||
      line.block.some(words);
    this.binding(name.text).functions.push({
      ...shapeOf(tokens.slice(3, close)),
      makesFunctions:
        block.some(words) || tokens.slice(close).some(({ text }) => text === 'lambda'),
    });
  }

  #readStatement(tokens: readonly Token[]): void {
    const first = tokens[0];
    if (first === undefined) return;
    if (first.kind === 'keyword') {
      switch (first.text) {
        case 'for': {
          const end = indexAtDepth0(tokens, (token) => token.text === 'in');
          this.#readTargets(tokens.slice(1, end));
          const target = tokens[1];
          if (end === 2 && target && tokens[3]?.text === 'range') this.numbers.add(target.text);
          break;
        }
        case 'import':
        case 'from':
          this.#readImport(tokens);
          return;
        case 'if':
        case 'elif':
        case 'else':
        case 'while':
          break;
        default:
          this.#noteNumbers(tokens);
          return;
      }
      const colon = colonOf(tokens);
      this.#noteNumbers(tokens.slice(0, colon));
      this.#readStatement(tokens.slice(colon + 1));
      return;
    }
    for (const part of splitAt(tokens, 'semicolon')) this.#readSimple(part);
  }

  #readSimple(tokens: readonly Token[]): void {
    const [first, second] = tokens;
    if (first === undefined) return;
    const header = formulaHeader(tokens);
    if (header !== undefined) {
      if (header.prime === undefined) {
        this.binding(header.name.text).functions.push({
          ...shapeOf(tokens.slice(header.open + 1, header.close)),
          makesFunctions: false,
        });
      }
      return;
    }
    this.#noteNumbers(tokens);
    if (first.kind === 'name' && second?.kind === 'colon') this.bindVariable(first.text);
    if (first.kind === 'name' && second?.kind === 'augmented') {
      this.bindVariable(first.text);
      this.numbers.add(first.text);
    }
    // The `=` of a default in a lambda gives nothing a value.
    const lambda = indexAtDepth0(tokens, (token) => isWord(token, 'lambda'));
    const parts = splitAt(tokens.slice(0, lambda), 'equals');
    const value = [...(parts.at(-1) ?? []), ...tokens.slice(lambda)];
    if (parts.length === 2 && first.kind === 'name' && second?.kind === 'equals') {
      if (lambda === 2) {
        const colon = indexAtDepth0(value, ({ kind }) => kind === 'colon');
        const isAlone = indexAtDepth0(value, ({ kind }) => kind === 'comma', colon) >= value.length;
        if (!isAlone) {
          this.bindVariable(first.text);
          return;
        }
        const makesFunctions = value.slice(colon).some(({ text }) => text === 'lambda');
        const shape = { ...shapeOf(value.slice(1, colon)), makesFunctions };
        this.binding(first.text).functions.push(shape);
        return;
      }
    }
    for (const target of parts.slice(0, -1)) {
      this.#readTargets(target);
      const only = target[0];
      if (target.length === 1 && only && isNumber(value)) this.numbers.add(only.text);
    }
  }

  /** Elements and attributes that get a value bind no name: `xs[i]` leaves `xs` and `i` as they are. */
  #readTargets(tokens: readonly Token[]): void {
    const colon = indexAtDepth0(tokens, ({ kind }) => kind === 'colon');
    for (let index = 0; index < Math.min(colon, tokens.length); index += 1) {
      const [before, token, next] = [tokens[index - 1], tokens[index], tokens[index + 1]];
      if (next?.kind === 'openSquare' && token?.kind === 'name') index = closing(tokens, index + 1);
      if (token?.kind !== 'name' || before?.kind === 'dot') continue;
      if (/^(?:openSquare|dot|open)$/.test(next?.kind ?? '')) continue;
      this.bindVariable(token.text);
    }
  }

  /** `import a.b as c, d` and `from m import a as b, c` */
  #readImport(tokens: readonly Token[]): void {
    const at = tokens.findIndex(({ text, kind }) => text === 'import' && kind === 'keyword');
    const module = tokens.slice(1, Math.max(at, 1)).map(({ text }) => text);
    const listed = tokens.slice(at + 1).filter(({ kind }) => kind !== 'open' && kind !== 'close');
    for (const part of splitAt(listed, 'comma')) {
      const as = part.findIndex(({ text }) => text === 'as');
      const path = [...module, ...(module.length > 0 ? ['.'] : [])];
      const full = [...path, ...part.slice(0, as < 0 ? undefined : as).map(({ text }) => text)];
      const name = as < 0 ? (module.length > 0 ? part.at(-1) : part[0]) : part[as + 1];
      if (name?.kind !== 'name') continue;
      // Without `as`, `import a.b` gives the name `a`.
      const whole = as < 0 && module.length === 0 ? name.text : full.join('');
      this.binding(name.text).imported = whole;
    }
  }

  /** `1 - x`, `x > 0`, `2x`: what stands beside a sign of arithmetic is a number. */
  #noteNumbers(tokens: readonly Token[]): void {
    for (const [index, token] of tokens.entries()) {
      const next = tokens[index + 1]?.kind ?? '';
      if (token.kind !== 'name' || /^(?:open|openSquare|dot)$/.test(next)) continue;
      const before = tokens[index - 1];
      const beside = before?.kind === 'operator' || before?.kind === 'number';
      if (next === 'operator' || next === 'superscript' || beside) this.numbers.add(token.text);
    }
  }
}

function isWord({ kind, text }: Token, word: string): boolean {
  return kind === 'keyword' && text === word;
}

/** A number alone, or arithmetic at its top. */
function isNumber(value: readonly Token[]): boolean {
  if (value.length === 1) return value[0]?.kind === 'number';
  if (value.some(({ kind, text }) => kind === 'keyword' && /^(?:lambda|if)$/.test(text)))
    return false;
  return value[0]?.kind === 'number' || hasOperatorAtDepth0(value);
}

function hasOperatorAtDepth0(tokens: readonly Token[]): boolean {
  return indexAtDepth0(tokens, ({ kind }) => kind === 'operator') < tokens.length;
}
