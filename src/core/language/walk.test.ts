import { describe, expect, it } from 'vitest';
import { parseExpression } from './parser';
import { parseSource } from './programs';
import { testVocabulary } from './testVocabulary';
import { children, descendants, freeNames, heightOf } from './walk';

const parse = (source: string) => parseExpression(source, testVocabulary);

const value = (source: string) => {
  const { main } = parseSource(`xs = [a]\n${source}`, testVocabulary);
  return 'value' in main ? main.value : undefined;
};

describe('walks', () => {
  it('leaves out the names that a lambda or a comprehension binds', () => {
    const free = (source: string) => {
      const expression = value(source);
      return expression && freeNames(expression).map(({ name }) => name);
    };
    expect(free('(lambda u, k=b: u*c + k)(d)')).toEqual(['b', 'c', 'd']);
    expect(free('[v*w for v, w in xs if v > t] + [a]')).toEqual(['xs', 't', 'a']);
    expect(free('xs[i](xs[j:k:-1].copy(), t=n)')).toEqual(['xs', 'i', 'j', 'k', 'n']);
  });

  it('lists free names once, in the order of the text', () => {
    const names = freeNames(parse('b*a + 1 if c > pi else sin(a + d)'));
    expect(names.map(({ name }) => name)).toEqual(['b', 'a', 'c', 'd']);
    expect(names[1]?.span).toEqual({ from: 2, to: 3 });
  });

  it('counts operations on the longest way down', () => {
    expect(heightOf(parse('x'))).toBe(0);
    expect(heightOf(parse('x + y*z^2'))).toBe(3);
  });

  it('visits every part, each before its own parts', () => {
    const kinds = [...descendants(parse('-x if not x > 1 else max(x, 2)'))].map(({ kind }) => kind);
    expect(kinds).toEqual([
      'conditional',
      'not',
      'comparison',
      'name',
      'number',
      'negation',
      'name',
      'call',
      'name',
      'number',
    ]);
  });

  it('has the parts of an operation in the order of its slots', () => {
    expect(children(parse('x/2')).map(({ kind }) => kind)).toEqual(['name', 'number']);
    expect(children(parse('x'))).toEqual([]);
  });
});
