import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readsAsFormulas } from './formulas';
import { parseExpression, parseProgram } from './parser';
import { printProgram } from './printProgram';
import { readExpression, readProgram, Unexplained } from './readFormulas';
import { SourceError } from './source';
import type { Program } from './syntax';
import { testVocabulary } from './testVocabulary';
import { descendants } from './walk';

const PIECES = [
  ...['x', 'y', 'f', 'g', 'a1', 'rate', 'sin', 'sqrt', 'sqr', 'max', 'log', 'pi', 'e', 'π', 'λ'],
  ...['1', '2.5', '.5', '1e', '1.2.3', '²', '⁻¹', '√', '(', ')', '(', ')', ',', '=', '=', '=='],
  ...['+', '-', '*', '/', '//', '%', '^', '**', '<', '<=', '!=', '·', '−', ' if ', ' else '],
  ...[
    ' and ',
    ' or ',
    ' not ',
    ' def ',
    ' return ',
    ' lambda ',
    ' in ',
    ' for ',
    '\n',
    '\n',
    '\n  ',
  ],
  ...[
    ' ',
    '#',
    '|',
    '!',
    "'",
    '"',
    '[',
    ']',
    ';',
    ':',
    '.',
    '$',
    '&&',
    '+=',
    '\r\n',
    '\u00a0',
    '_',
  ],
];

const VALID = [
  'f(x1, x2) = sqrt(x1^2 + x2^2)',
  'g(t) = t^2\na = 3x\ny = g(a) + max(x, 2, -a)',
  'f(x) = 1 if x < 1 and not x == 0 else x f(x - 1)',
  'sin(2pi x)(x+1) # wave\n',
];

/** Either a program, or a SourceError whose places lie inside the text. */
function check(source: string): void {
  for (const parse of [parseProgram, parseExpression]) {
    try {
      parse(source, testVocabulary);
    } catch (error) {
      expect(error).toBeInstanceOf(SourceError);
      const { position, fix, cause, nextMove } = error as SourceError;
      expectInside(position, source);
      if (fix) expectInside(fix, source);
      expect(cause).toMatch(/^(?:[^A-Z]|`).*[^.]$/s);
      expect(nextMove).toMatch(/[.?]$/);
    }
  }
}

function expectInside(span: { readonly from: number; readonly to: number }, source: string): void {
  expect(span.from).toBeGreaterThanOrEqual(0);
  expect(span.to).toBeGreaterThanOrEqual(span.from);
  expect(span.to).toBeLessThanOrEqual(source.length);
}

function parsed(source: string): Program | undefined {
  try {
    return parseProgram(source, testVocabulary);
  } catch {
    return undefined;
  }
}

const soup = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 30 })
  .map((pieces) => pieces.join(''));

const mutated = fc
  .record({
    source: fc.constantFrom(...VALID),
    changes: fc.array(
      fc.record({ at: fc.nat(80), remove: fc.nat(4), insert: fc.constantFrom('', ...PIECES) }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ source, changes }) =>
    changes.reduce(
      (text, { at, remove, insert }) => text.slice(0, at) + insert + text.slice(at + remove),
      source,
    ),
  );

describe('any text parses or gives an error with a place inside it', () => {
  it('made of characters of all kinds', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), check), { numRuns: 1_000 });
    fc.assert(fc.property(fc.string({ maxLength: 80 }), check), { numRuns: 1_000 });
  });

  it('made of pieces of the language', () => {
    fc.assert(fc.property(soup, check), { numRuns: 5_000 });
  });

  it('made of a good text by small changes', () => {
    fc.assert(fc.property(mutated, check), { numRuns: 5_000 });
  });

  it('made of one piece, over and over, up to the greatest length', () => {
    for (const piece of PIECES) {
      for (const end of ['', 'x', `x${')'.repeat(200)}`]) {
        check(piece.repeat(Math.floor((10_000 - end.length) / piece.length)) + end);
      }
    }
  }, 120_000);

  it('however much of the stack is used up', () => {
    const deep = (frames: number): void => {
      if (frames > 0) deep(frames - 1);
      else check(`${'-----'.repeat(150)}${'sin(not x and '.repeat(190)}x${')'.repeat(190)}`);
    };
    deep(2_000);
  });
});

describe('a text that parses', () => {
  it('has every part inside its text and inside what it is a part of', () => {
    fc.assert(
      fc.property(fc.oneof(soup, mutated), (source) => {
        for (const statement of parsed(source)?.statements ?? []) {
          expectInside(statement.span, source);
          const values = statement.kind === 'definition' ? statement.body : [statement];
          for (const value of values) {
            if (!('value' in value)) continue;
            for (const part of descendants(value.value)) {
              expect(part.span.from).toBeGreaterThanOrEqual(value.span.from);
              expect(part.span.to).toBeLessThanOrEqual(value.span.to);
            }
          }
        }
      }),
      { numRuns: 3_000 },
    );
  });

  it('prints to a text that parses to the same program', () => {
    fc.assert(
      fc.property(fc.oneof(soup, mutated), (source) => {
        const program = parsed(source);
        if (program === undefined) return;
        const printed = printProgram(program);
        const again = parseProgram(printed, testVocabulary);
        expect(printProgram(again)).toBe(printed);
        expect(again.inputs.map(({ name }) => name)).toEqual(
          program.inputs.map(({ name }) => name),
        );
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('a text that is read without a word', () => {
  const silently = (read: () => unknown): unknown => {
    try {
      return read();
    } catch (error) {
      expect(error).toBeInstanceOf(SourceError);
      return undefined;
    }
  };

  it('has the tree that the parser finds, and none where the parser has an error', () => {
    fc.assert(
      fc.property(fc.oneof(soup, mutated, fc.string({ maxLength: 80 })), (source) => {
        const program = readsAsFormulas(source)
          ? silently(() => parseProgram(source, testVocabulary))
          : undefined;
        expect(silently(() => readProgram(source, testVocabulary))).toEqual(program);
        const expression = silently(() => parseExpression(source, testVocabulary));
        expect(silently(() => readExpression(source, testVocabulary))).toEqual(expression);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is refused at once where it is too long or goes too deep', () => {
    for (const source of ['x+'.repeat(6_000), '('.repeat(9_000), `${'-'.repeat(9_000)}x`]) {
      expect(() => readProgram(source, testVocabulary)).toThrow(Unexplained);
      expect(() => readExpression(source, testVocabulary)).toThrow(Unexplained);
    }
  });

  it('may have a name that stands between two values elsewhere, and is then left unread', () => {
    expect(() => readProgram('mod = 3\nx mod', testVocabulary)).toThrow(Unexplained);
  });
});
