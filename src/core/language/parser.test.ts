import { describe, expect, it } from 'vitest';
import { parseExpression, parseProgram } from './parser';
import { printExpression } from './print';
import type { Program } from './syntax';
import { testVocabulary } from './testVocabulary';
import { descendants } from './walk';

const parse = (source: string) => parseProgram(source, testVocabulary);
const inputs = (program: Program) => program.inputs.map(({ name }) => name);
const mainText = ({ source, main }: Program) => source.slice(main.span.from, main.span.to);

describe('what is drawn, and by what it is differentiated', () => {
  it.each([
    ['x*y + z', 'x*y + z', ['x', 'y', 'z']],
    ['b + a if c > 0 else a', 'b + a if c > 0 else a', ['b', 'a', 'c']],
    ['f(x1, x2) = sqrt(x1^2 + x2^2)', 'f(x1, x2) = sqrt(x1^2 + x2^2)', ['x1', 'x2']],
    ['f(x, unused) = x', 'f(x, unused) = x', ['x', 'unused']],
    ['y = x^2', 'y = x^2', ['x']],
    ['q = x + y\nf = q*z', 'f = q*z', ['x', 'y', 'z']],
    ['g(t) = t^2\ng(x) + 1', 'g(x) + 1', ['x']],
    ['g(t) = a t^2\ng(x) + 1', 'g(x) + 1', ['a', 'x']],
    ['f(x) = x^2\nf(3) + x', 'f(3) + x', ['x']],
    ['a = 2\nf(x) = a x', 'f(x) = a x', ['x']],
    ['g(t) = t^2\ny = g(x)', 'y = g(x)', ['x']],
    ['g(t) = b t\ny = g(2)', 'y = g(2)', ['b']],
    ['unused(t) = a t\nx^2', 'x^2', ['x']],
    ['a = 1\nf(x) = a x\na = 2', 'f(x) = a x', ['x']],
    ['a = x\na = a^2\nb = 2a', 'b = 2a', ['x']],
    ['a = x\na = 3\na + y', 'a + y', ['x', 'y']],
    ['unused = z\nx^2', 'x^2', ['z', 'x']],
    ['f(x) = 1 if x < 1 else x f(x - 1)', 'f(x) = 1 if x < 1 else x f(x - 1)', ['x']],
  ])('%j draws %s by %j', (source, main, names) => {
    const program = parse(source);
    expect(mainText(program)).toBe(main);
    expect(inputs(program)).toEqual(names);
  });

  it('knows the place of an input: where it comes first, or in the parameters', () => {
    expect(parse('2y + y').inputs).toEqual([{ name: 'y', span: { from: 1, to: 2 } }]);
    expect(parse('f(y) = y').inputs).toEqual([{ name: 'y', span: { from: 2, to: 3 } }]);
  });
});

describe('names that win over functions and constants', () => {
  const kinds = (source: string) => {
    const { main } = parse(source);
    const values = main.kind === 'definition' ? main.body : [main];
    return values.flatMap((statement) =>
      'value' in statement ? [...descendants(statement.value)] : [],
    );
  };

  it('are parameters', () => {
    expect(kinds('f(e) = e^2').map(({ kind }) => kind)).toEqual(['arithmetic', 'name', 'number']);
    expect(kinds('f(sin) = sin(2)')[0]).toMatchObject({ kind: 'arithmetic', implicit: true });
  });

  it('are assigned names', () => {
    expect(kinds('exp = 3\nexp(2) + x')[1]).toMatchObject({ kind: 'arithmetic', implicit: true });
    expect(kinds('e = x\n2e')[2]).toMatchObject({ kind: 'name', name: 'e' });
  });

  it('are definitions of the text', () => {
    expect(kinds('sin(t) = t - t^3/6\nsin(x)')[0]).toMatchObject({ target: 'definition' });
    expect(kinds('g(t) = t\nf(x) = g(x)')[0]).toMatchObject({ callee: 'g', target: 'definition' });
  });

  it('win in their own definition alone when they are parameters', () => {
    expect(kinds('g(exp) = exp^2\nf(x) = exp(x)')[0]).toMatchObject({ target: 'vocabulary' });
  });
});

describe('lines', () => {
  it('give statements their places', () => {
    const source = '# note\n\nq = (x + 1)\nf = (q)^2\n';
    const places = parse(source).statements.map(({ span }) => source.slice(span.from, span.to));
    expect(places).toEqual(['q = (x + 1)', 'f = (q)^2']);
  });

  it('go on inside brackets', () => {
    const program = parse('f(x,\n  y) = (x\n  + # more\n  y)');
    expect(program.statements).toHaveLength(1);
    expect(inputs(program)).toEqual(['x', 'y']);
  });

  it('may all be indented, and may end as in Windows', () => {
    expect(parse('  a = x\r\n  a^2\r\n').statements).toHaveLength(2);
  });

  it('have a definition with one return as its body', () => {
    expect(parse('f(x) = (x + 1)').main).toMatchObject({
      kind: 'definition',
      name: 'f',
      nameSpan: { from: 0, to: 1 },
      span: { from: 0, to: 14 },
      body: [{ kind: 'return', span: { from: 7, to: 14 }, value: { span: { from: 8, to: 13 } } }],
    });
  });
});

describe('parseExpression', () => {
  it('reads one expression with any names', () => {
    expect(printExpression(parseExpression('-u/v^2', testVocabulary))).toBe('-u/v^2');
    expect(printExpression(parseExpression('1 if u > 0 else 0', testVocabulary))).toBe(
      '1 if u > 0 else 0',
    );
  });

  it('needs no names', () => {
    expect(parseExpression(' pi/4 ', testVocabulary)).toMatchObject({ operator: '/' });
  });

  it.each([
    ['', 'nothing is written here yet'],
    ['x\ny', 'only one line is read here'],
    ['y = x', 'an expression has no `=`'],
    ['f(x) = x', 'an expression has no `=`'],
  ])('refuses %j', (source, cause) => {
    expect(() => parseExpression(source, testVocabulary)).toThrow(cause);
  });
});
