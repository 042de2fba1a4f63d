import { describe, expect, it } from 'vitest';
import { startRun } from '../../core/modes';
import { changeBetween } from './change';
import { nodeAtText } from './nodeAtText';
import { wordsFor } from './words';

describe('changeBetween', () => {
  it.each([
    ['sin x', 'sin(x)'],
    ['', 'x'],
    ['x*x', 'x*x*x'],
    ['aaa', 'aa'],
    ['same', 'same'],
  ])('makes %j of %j again', (before, after) => {
    const { from, to, insert } = changeBetween(before, after);
    expect(before.slice(0, from) + insert + before.slice(to)).toBe(after);
  });

  it('leaves what is the same at both ends alone', () => {
    expect(changeBetween('sqr(x1)', 'sqrt(x1)')).toEqual({ from: 3, to: 3, insert: 't' });
  });
});

describe('nodeAtText', () => {
  //  x ─▶ (·)² ─▶ sin
  const source = 'f(x) = sin(x^2)';
  const { trace } = startRun({
    source,
    point: { x: '3' },
    mode: 'reverse',
    direction: 'each',
    seed: 'each',
  });
  const nodeAtChar = (position: number, withConstants = false) => {
    const id = nodeAtText(trace, position, withConstants);
    const span = id === undefined ? undefined : trace.nodes[id]?.span;
    return span && source.slice(span.from, span.to);
  };

  it('finds the smallest piece around a character', () => {
    expect(nodeAtChar(source.indexOf('sin'))).toBe('sin(x^2)');
    expect(nodeAtChar(source.indexOf('^'))).toBe('x^2');
    expect(nodeAtChar(2)).toBe('x');
  });

  it('finds a constant only where constants are drawn', () => {
    expect(nodeAtChar(source.indexOf('2'))).toBe('x^2');
    expect(nodeAtChar(source.indexOf('2'), true)).toBe('2');
  });

  it('finds nothing beside the pieces', () => {
    expect(nodeAtChar(source.indexOf('='))).toBeUndefined();
  });
});

describe('nodeAtText in a loop', () => {
  it('finds the node nearest to the current step', () => {
    const { trace } = startRun({
      source: 'g(t) = t^2\nf(x) = g(g(g(x)))',
      point: { x: '2' },
      mode: 'reverse',
      direction: 'each',
      seed: 'each',
    });
    const operations = trace.nodes.filter(({ kind }) => kind === 'operation').map(({ id }) => id);
    const found = operations.map((near) => nodeAtText(trace, 8, false, near));
    expect(found).toEqual(operations);
  });
});

describe('wordsFor', () => {
  const words = (start: string, source = start) =>
    wordsFor(start, source, source.length).map(({ word }) => word);

  it('completes functions by every spelling, with use and rule', () => {
    expect(words('sq')).toEqual(['sqrt']);
    expect(words('arct')).toEqual(['arctan', 'arctan2', 'arctanh']);
    expect(wordsFor('sq', 'sq', 2)[0]).toMatchObject({
      use: 'sqrt(x)',
      about: expect.stringContaining('derivative 1/(2·sqrt(x))'),
    });
  });

  it('writes a minus as one', () => {
    expect(wordsFor('arcc', 'arcc', 4)[0]?.about).toContain('derivative −1/sqrt((1 − x)·(1 + x))');
    const rules = wordsFor('', '', 0).map(({ about }) => about.split('; ')[1] ?? '');
    expect(rules.join(' ')).not.toContain('-');
  });

  it('puts the names of the text first, and leaves out the one being typed', () => {
    expect(words('si', 'size = 2*x\nsi')).toEqual(['size', ...words('si')]);
    expect(words('zz', 'zzz')).toEqual([]);
  });

  it('completes constants', () => {
    expect(words('ta')).toContain('tau');
  });

  it('completes the words of Python, and functions for lists', () => {
    expect(words('whi')).toEqual(['while']);
    expect(words('ran')).toEqual(['range']);
    expect(wordsFor('el', 'el', 2).map(({ word }) => word)).toContain('else');
  });
});
