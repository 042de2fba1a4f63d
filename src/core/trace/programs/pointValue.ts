/** The text of an input → its value: a number as `pi/4`, or a list as `[1, 2, 3]`, nested or not. */
import { SourceError } from '../../language';
import { evaluateNumber } from '../traceProgram';

export type PointValue = number | readonly PointValue[];

/** Elements of all lists of one input together. */
const MOST_ELEMENTS = 10_000;
const DEEPEST = 8;

/** @throws SourceError where the text is no number and no list of numbers */
export function readPointValue(text: string): PointValue {
  if (!text.trimStart().startsWith('[')) return evaluateNumber(text);
  const reader = new ListReader(text);
  return reader.readAll();
}

/** Lists are cut at commas outside of brackets; what stands between is read as a number. */
class ListReader {
  readonly #text: string;
  #at = 0;
  #count = 0;

  constructor(text: string) {
    this.#text = text;
  }

  readAll(): PointValue {
    const value = this.#value(0);
    this.#skip();
    if (this.#at < this.#text.length) throw this.#error('this stands behind the list');
    return value;
  }

  #value(depth: number): PointValue {
    this.#skip();
    if (this.#text[this.#at] !== '[') return this.#number();
    if (depth >= DEEPEST) throw this.#error('lists stand too deep inside each other');
    this.#at += 1;
    const elements: PointValue[] = [];
    this.#skip();
    while (this.#text[this.#at] !== ']') {
      elements.push(this.#value(depth + 1));
      this.#skip();
      if (this.#text[this.#at] === ',') this.#at += 1;
      else if (this.#text[this.#at] !== ']') throw this.#error('a closing bracket `]` is missing');
      this.#skip();
    }
    this.#at += 1;
    return elements;
  }

  #number(): number {
    const from = this.#at;
    let depth = 0;
    for (; this.#at < this.#text.length; this.#at += 1) {
      const sign = this.#text[this.#at];
      if (sign === '(') depth += 1;
      if (sign === ')') depth -= 1;
      if (depth === 0 && (sign === ',' || sign === ']' || sign === '[')) break;
    }
    this.#count += 1;
    if (this.#count > MOST_ELEMENTS) throw this.#error('the list is too long');
    return evaluateNumber(this.#text.slice(from, this.#at));
  }

  #skip(): void {
    while (/\s/.test(this.#text[this.#at] ?? '')) this.#at += 1;
  }

  #error(cause: string): SourceError {
    const at = Math.min(this.#at, this.#text.length);
    return new SourceError(this.#text, { from: at, to: at }, cause, 'Write a list as `[1, 2, 3]`.');
  }
}
