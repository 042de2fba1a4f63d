import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isName, tokenize } from './lexer';

const read = (source: string) => tokenize(source).map(({ kind, text }) => `${kind} ${text}`);

describe('tokenize', () => {
  it('reads numbers, names, signs and comments', () => {
    expect(read('f(x) = 3x^2 # square')).toEqual([
      'name f',
      'open (',
      'name x',
      'close )',
      'equals =',
      'number 3',
      'name x',
      'operator ^',
      'number 2',
      'comment # square',
    ]);
  });

  it.each(['3', '.5', '5.', '0.25', '1e-3', '2E5', '1.5e+10'])('reads the number %s', (text) => {
    expect(read(text)).toEqual([`number ${text}`]);
  });

  it('reads 2e as 2 and e where no exponent follows', () => {
    expect(read('2e')).toEqual(['number 2', 'name e']);
    expect(read('2e-x')).toEqual(['number 2', 'name e', 'operator -', 'name x']);
    expect(read('2e1x')).toEqual(['number 2e1', 'name x']);
  });

  it.each(['1.2.3', '1..2', '1e5.2', '1_000'])('leaves %s unread as one piece', (text) => {
    expect(read(text)).toEqual([`unknown ${text}`]);
  });

  it.each([
    ['x₁', 'x1'],
    ['x_max', 'x_max'],
    ['αβ', 'αβ'],
    ['𝑥', 'x'],
    ['𝛼', 'α'],
    ['ϕ', 'φ'],
    ['µ', 'μ'],
    ['ŀ', 'ŀ'],
    ['größe', 'größe'],
  ])('reads %s as the name %s', (source, name) => {
    expect(read(source)).toEqual([`name ${name}`]);
    expect(isName(name)).toBe(true);
  });

  it.each([
    ['a·b', '*'],
    ['a×b', '*'],
    ['a∗b', '*'],
    ['a⋅b', '*'],
    ['a÷b', '/'],
    ['a−b', '-'],
    ['a≤b', '<='],
    ['a≥b', '>='],
    ['a≠b', '!='],
    ['a**b', '^'],
    ['a//b', '//'],
    ['a==b', '=='],
  ])('reads the sign in %s as %s', (source, sign) => {
    expect(read(source)).toEqual(['name a', `operator ${sign}`, 'name b']);
  });

  it('reads superscripts, roots and a pasted minus in an exponent', () => {
    expect(read('x²')).toEqual(['name x', 'superscript 2']);
    expect(read('x⁻¹⁰')).toEqual(['name x', 'superscript -10']);
    expect(read('√2')).toEqual(['root sqrt', 'number 2']);
    expect(read('1e−3')).toEqual(['number 1e-3']);
  });

  it('passes over blanks of all kinds, and keeps newlines', () => {
    expect(read('a\u00a0\u2009b\u200b\r\n c')).toEqual([
      'name a',
      'name b',
      'newline \n',
      'name c',
    ]);
  });

  it('tells reserved words from names', () => {
    expect(read('a if not lambda else andy')).toEqual([
      'name a',
      'keyword if',
      'keyword not',
      'keyword lambda',
      'keyword else',
      'name andy',
    ]);
    expect(isName('lambda')).toBe(false);
    expect(isName('x y')).toBe(false);
  });

  it('reads what programs have', () => {
    expect(read('xs[-1] **= 2')).toEqual([
      'name xs',
      'openSquare [',
      'operator -',
      'number 1',
      'closeSquare ]',
      'augmented ^',
      'number 2',
    ]);
    expect(read('@d\ndef f(x) -> float: np.exp; y')).toEqual([
      'at @',
      'name d',
      'newline \n',
      'keyword def',
      'name f',
      'open (',
      'name x',
      'close )',
      'arrow ->',
      'name float',
      'colon :',
      'name np',
      'dot .',
      'name exp',
      'semicolon ;',
      'name y',
    ]);
    expect(read('x + \\ \n y')).toEqual(['name x', 'operator +', 'continuation \\', 'name y']);
  });

  it.each([
    ['"a b"', '"a b"'],
    ["'def'", "'def'"],
    ['f"{x}"', 'f"{x}"'],
    ["r'a'", "r'a'"],
    ['"a', '"a'],
    ['"a\\"b"', '"a\\"b"'],
    ['"""a\nb"""', '"""a\nb"""'],
    ["'''a", "'''a"],
    ['"""a"b"""', '"""a"b"""'],
  ])('reads %s as one text in quotes', (source, text) => {
    expect(read(source)).toEqual([`string ${text}`]);
  });

  it('tells the mark of a derivative from a quote', () => {
    expect(read("f'(x) = 'a'").slice(0, 3)).toEqual(['name f', "prime '", 'open (']);
    expect(read("f'y(x, y) = f'y(x)").slice(0, 3)).toEqual(['name f', "prime '", 'name y']);
    expect(read("print('a')")[2]).toBe("string 'a'");
    expect(read('g′(t)')[1]).toBe('prime ′');
  });

  it('covers any text in order, leaving out blanks alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (source) => {
        let end = 0;
        for (const { from, to } of tokenize(source)) {
          expect(source.slice(end, from)).toMatch(/^[\s\u200B-\u200D\u2060-\u2064\uFEFF]*$/);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(source.length);
      }),
    );
  });
});
