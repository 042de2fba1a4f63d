import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printProgram } from '../printProgram';
import { randomPrograms } from '../randomPrograms';
import { SourceError } from '../source';
import type { Program } from '../syntax';
import { testVocabulary } from '../testVocabulary';
import { parseSource } from './index';

const PIECES = [
  ...[
    'x',
    'y',
    'f',
    'g',
    'xs',
    'rate',
    'sin',
    'sqrt',
    'max',
    'sum',
    'len',
    'pi',
    'e',
    'np',
    'math',
  ],
  ...[
    '1',
    '2.5',
    '.5',
    '1e',
    '²',
    '√',
    '(',
    ')',
    '(',
    ')',
    '[',
    ']',
    '[',
    ']',
    ',',
    '=',
    '=',
    '==',
  ],
  ...[
    '+',
    '-',
    '*',
    '/',
    '//',
    '%',
    '^',
    '**',
    '<',
    '<=',
    '!=',
    '+=',
    '**=',
    ':',
    ':',
    ':',
    '.',
    '@',
  ],
  ...[
    ' if ',
    ' else ',
    ' elif ',
    ' and ',
    ' not ',
    ' in ',
    ' is ',
    ' for ',
    ' while ',
    ' def ',
    '_',
  ],
  ...[
    ' return ',
    ' lambda ',
    ' break ',
    ' continue ',
    ' pass ',
    ' import ',
    ' from ',
    ' as ',
    ' with ',
  ],
  ...[
    ' class ',
    ' yield ',
    ' True ',
    ' None ',
    ' print(',
    ' def f(x):',
    ' for i in range(3):',
    '->',
  ],
  ...[
    '\n',
    '\n',
    '\n    ',
    '\n    ',
    '\n        ',
    '\n\t',
    ' ',
    ';',
    '#',
    "'",
    '"',
    '"""',
    '\\',
    '\\\n',
  ],
  ...[
    '{',
    '}',
    '&&',
    '!',
    '$',
    ':=',
    '@derivative(g)\n',
    "g'(t) = ",
    '\r\n',
    '\u00a0',
    '\u200b',
    '“',
  ],
];

const VALID = [
  'def f(x, y=2):\n    s = 0\n    for i in range(3):\n        s += x*i\n    return s if s > y else -s\n',
  'import numpy as np\ndef f(x):\n    xs = [x, 2, np.exp(x)]\n    xs[0] = xs[-1]\n    return sum(xs[1:])\n',
  "g(t) = t^2\ng'(t) = 2t\nwhile y < 3:\n    y = g(y)\n",
  'y = x\nif y > 0:\n\ty = 2y\nelif y < -1: y = 3\nelse:\n\ty = [v**2 for v in [y, x] if v > 0][0]\n',
  '@derivative(g, x)\ndef gx(x, y):\n    """one"""\n    return y\ng(x, y) = x*y\ng\'y(x, y) = x\ng(a, b)\n',
  'def f(x: float) -> float:\n    h = lambda t, k=1: (t +\n        k)\n    return h(x) \\\n        + h(2, k=x)\n',
  'a, b = x, y\na, b = b, a; c = a\n(a + b)*c\n',
];

/** Either a program, or a SourceError whose places lie inside the text. */
function check(source: string): void {
  try {
    parseSource(source, testVocabulary);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const { position, fix, cause, nextMove } = error;
    expectInside(position, source);
    if (fix) expectInside(fix, source);
    expect(cause).toMatch(/^(?:[^A-Z]|`).*[^.]$/s);
    expect(nextMove).toMatch(/[.?]$/);
  }
}

function expectInside(span: { readonly from: number; readonly to: number }, source: string): void {
  expect(span.from).toBeGreaterThanOrEqual(0);
  expect(span.to).toBeGreaterThanOrEqual(span.from);
  expect(span.to).toBeLessThanOrEqual(source.length);
}

function parsed(source: string): Program | undefined {
  try {
    return parseSource(source, testVocabulary);
  } catch {
    return undefined;
  }
}

const soup = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 40 })
  .map((pieces) => pieces.join(''));

const valid = fc.oneof(
  fc.constantFrom(...VALID),
  randomPrograms().map(({ source }) => source),
);

const mutated = fc
  .record({
    source: valid,
    changes: fc.array(
      fc.record({ at: fc.nat(300), remove: fc.nat(6), insert: fc.constantFrom('', ...PIECES) }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ source, changes }) =>
    changes.reduce((text, { at, remove, insert }) => {
      const from = at % (text.length + 1);
      return text.slice(0, from) + insert + text.slice(from + remove);
    }, source),
  );

describe('any text parses or gives an error with a place inside it', () => {
  it('made of characters of all kinds', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), check), { numRuns: 500 });
    fc.assert(fc.property(fc.string({ maxLength: 80 }), check), { numRuns: 500 });
  });

  it('made of pieces of the language', () => {
    fc.assert(fc.property(soup, check), { numRuns: 4_000 });
  });

  it('made of a good program by small changes', () => {
    fc.assert(fc.property(mutated, check), { numRuns: 1_500 });
  });

  it('that is the beginning of a good program', () => {
    for (const source of VALID) {
      for (let end = 0; end <= source.length; end++) check(source.slice(0, end));
    }
  });

  it('made of one piece, over and over, up to the greatest length', () => {
    for (const piece of PIECES) {
      for (const [start, end] of [
        ['', ''],
        ['def f(x):\n    return ', 'x'],
      ] as const) {
        const count = Math.floor((10_000 - start.length - end.length) / piece.length);
        check(start + piece.repeat(count) + end);
      }
    }
  }, 120_000);

  it('however much of the stack is used up', () => {
    const deep = (frames: number): void => {
      if (frames > 0) deep(frames - 1);
      else {
        check(`y = ${'-----'.repeat(150)}${'[not x and ('.repeat(95)}x${')]'.repeat(95)}`);
        check(`y = ${'lambda x: '.repeat(900)}x`);
        check(`y = ${'[x for x in '.repeat(190)}x${']'.repeat(190)}`);
      }
    };
    deep(2_000);
  });
});

describe('a program that parses', () => {
  it('prints to a text that parses and prints alike', () => {
    fc.assert(
      fc.property(fc.oneof(soup, mutated), (source) => {
        const program = parsed(source);
        if (program === undefined) return;
        const printed = printProgram(program);
        const again = parseSource(printed, testVocabulary);
        expect(printProgram(again)).toBe(printed);
      }),
      { numRuns: 1_000 },
    );
  });
});
