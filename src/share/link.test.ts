import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Recipe } from '../core/modes';
import { decodeLink } from './decodeLink';
import { encodeLink, type Shared } from './encodeLink';

const recipe: Recipe = {
  source: 'f(x1, x2) = sqrt(x1^2 + x2^2)',
  point: { x1: '3', x2: 'pi/4' },
  mode: 'reverse',
  direction: 'each',
  seed: 'each',
};
const shared: Shared = { recipe, step: 9, naming: 'own', view: 'workbench' };

describe('a link', () => {
  it.each<[string, Shared]>([
    ['a formula', shared],
    ['the other view', { ...shared, view: 'compare' }],
    [
      'a direction',
      { ...shared, step: 3, recipe: { ...recipe, mode: 'forward', direction: [0.5, -2e-7] } },
    ],
    ['a seed', { ...shared, recipe: { ...recipe, mode: 'both', seed: [-0.25] } }],
    [
      'Greek letters and lines',
      {
        step: 0,
        naming: 'list',
        view: 'workbench',
        recipe: {
          ...recipe,
          source: 'q = α*β # 100 % & more = fine\nf = q + α',
          point: { α: '1', β: '2' },
        },
      },
    ],
  ])('brings back %s', (_, wanted) => {
    expect(decodeLink(encodeLink(wanted))).toEqual({ kind: 'shared', shared: wanted });
  });

  it('opens the workbench where it names no view', () => {
    expect(decodeLink('#1&f=x%5E2&at=x:1')).toMatchObject({ shared: { view: 'workbench' } });
    expect(encodeLink(shared)).not.toContain('view');
  });

  it('stays short enough to read', () => {
    expect(encodeLink(shared)).toBe(
      '#1&f=f(x1,%20x2)%20%3D%20sqrt(x1%5E2%20%2B%20x2%5E2)&at=x1:3;x2:pi/4&m=r&k=9&n=own',
    );
  });

  it('brings a step beyond the run back to its end', () => {
    const decoded = decodeLink(encodeLink({ ...shared, step: 4000 }));
    expect(decoded).toMatchObject({ shared: { step: 11 } });
  });

  it.each([
    ['#2&f=x', 'it is not a link of this version of Wengert'],
    ['#1&at=x:1', 'it holds no function'],
    ['#1&f=%E0%A4%A', 'a part of it is damaged'],
    ['#1&f=x%5E2&at=x:1&m=z', 'it names a mode that is not known'],
    ['#1&f=x%5E2&at=x:1&k=two', 'its step is no whole number'],
    ['#1&f=x%5E2&at=x:1&k=1.5', 'its step is no whole number'],
    ['#1&f=x%5E2&at=x:1&n=zzz', 'it asks for names that are not known'],
    ['#1&f=x%5E2&at=x:1&view=zzz', 'it asks for a view that is not known'],
    ['#1&f=x%5E2&at=x:1&at=x:2', 'a part of it stands in it twice'],
    ['#1&f=x%5E2&at=x:2;x:3', 'its point has two values for `x`'],
    ['#1&f=x%5E2&at=x:2;w:3', 'its point names something that is no input of its function'],
    ['#1&f=x%5E2&at=y:2', 'its point names something that is no input of its function'],
    ['#1&f=x', 'its point has no value for `x`'],
    ['#1&f=x*y&at=x:1', 'its point has no value for `y`'],
    ['#1&f=x&at=x:abc', 'the value of `x` in its point is no finite number'],
    ['#1&f=x&at=x:', 'the value of `x` in its point is no finite number'],
    ['#1&f=x&at=x:1e999', 'the value of `x` in its point is no finite number'],
    ['#1&f=x&at=x:1/0', 'the value of `x` in its point is no finite number'],
    ['#1&f=x*x&at=x:NaN', 'the value of `x` in its point is no finite number'],
    ['#1&f=x%5E2&at=x:1&s=1;alert(1)', 'its output seed is no list of numbers'],
    ['#1&f=x%5E2&at=x:1&d=1;NaN', 'its tangent direction is no list of numbers'],
    ['#1&f=x%5E2&at=1', 'its point is damaged'],
    ['#1&f=x%5E2&at=x:1&s=1e999', 'its output seed is no list of numbers'],
    ['#1&f=x%5E2&at=x:1&m=constructor', 'it names a mode that is not known'],
    ['#1&f=x*y&at=x:1;y:2&d=1', 'its tangent direction has not a number for each input'],
    [`#1&f=${'x'.repeat(210_000)}`, 'it is too long'],
  ])('answers %s with a sentence', (fragment, cause) => {
    expect(decodeLink(fragment)).toEqual({
      kind: 'broken',
      reason: `This link could not be opened: ${cause}.`,
    });
  });

  it('writes any text that the language reads, of any alphabet, with half a character in a comment', () => {
    for (const comment of ['変'.repeat(9_000), 'half \ud83d']) {
      const source = `# ${comment}\nx^2`;
      const recipe: Recipe = {
        source,
        point: { x: '3' },
        mode: 'reverse',
        direction: 'each',
        seed: 'each',
      };
      const decoded = decodeLink(
        encodeLink({ recipe, step: 0, naming: 'list', view: 'workbench' }),
      );
      expect(decoded).toMatchObject({ kind: 'shared', shared: { recipe: { point: { x: '3' } } } });
    }
  });

  it('ends with one full stop where the function does not read', () => {
    const decoded = decodeLink('#1&f=sqrt(x&at=x:1');
    expect(decoded.kind === 'broken' ? decoded.reason : '').toMatch(/[^.]\.$/);
  });

  it('counts a line end as one character, whatever system it comes from', () => {
    const decoded = decodeLink('#1&f=u%3Dx%0D%0Au*2&at=x:1');
    expect(decoded).toMatchObject({ shared: { recipe: { source: 'u=x\nu*2' } } });
  });

  it('keeps a number that holds the signs of the list', () => {
    const point = { x1: '3 # 100 %; or so', x2: '4' };
    const odd: Shared = { ...shared, recipe: { ...recipe, point } };
    expect(decodeLink(encodeLink(odd))).toEqual({ kind: 'shared', shared: odd });
  });

  it('says what is wrong with a function that does not read', () => {
    const decoded = decodeLink('#1&f=sqr(x)&at=x:1');
    expect(decoded.kind === 'broken' && decoded.reason).toMatch(/does not read: Line 1/);
  });

  it('says so where a number of the point is missing or is no number', () => {
    expect(decodeLink('#1&f=x*y&at=x:1').kind).toBe('broken');
    expect(decodeLink('#1&f=x&at=x:import(1)').kind).toBe('broken');
  });

  it('passes over fields that a later version may add', () => {
    expect(decodeLink('#1&f=x%5E2&at=x:1&zz=1').kind).toBe('shared');
  });

  it('brings back any program, any lists, and vectors of any length', () => {
    const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
    const list = fc.array(number, { maxLength: 5 });
    const text = fc.oneof(
      number.map(String),
      list.map((numbers) => JSON.stringify(numbers)),
      fc.array(list, { maxLength: 3 }).map((lists) => JSON.stringify(lists)),
    );
    // As text, −0 is 0.
    const vector = fc.array(
      number.map((n) => n + 0),
      { minLength: 1, maxLength: 4 },
    );
    const program = fc
      .array(fc.constantFrom('    y += xs[i]*2', '    # 100 % & ä = fine', '\ty = [y, 1][0]'))
      .map((lines) => ['def f(xs):', '    y = 0', ...lines, '    return y'].join('\n'));
    fc.assert(
      fc.property(
        program,
        fc.dictionary(fc.constantFrom('xs', 'w', 'α'), text),
        fc.oneof(vector, fc.constant('each' as const)),
        fc.oneof(vector, fc.constant('each' as const)),
        fc.nat(),
        fc.constantFrom('workbench' as const, 'compare' as const),
        (source, point, direction, seed, step, view) => {
          const wanted: Shared = {
            recipe: { source, point: { ...point }, mode: 'forward', direction, seed },
            step,
            naming: 'list',
            view,
          };
          expect(decodeLink(encodeLink(wanted))).toEqual({ kind: 'unread', shared: wanted });
        },
      ),
    );
  });

  it('leaves a program to be read, with its fields checked', () => {
    expect(decodeLink('#1&f=def f(x): return x&at=x:[1,%202]')).toMatchObject({
      kind: 'unread',
      shared: { recipe: { point: { x: '[1, 2]' } } },
    });
    expect(decodeLink('#1&f=def f(x): return x&at=x:1;x:2').kind).toBe('broken');
    expect(decodeLink('#1&f=def f(x): return x&at=x:1&m=z').kind).toBe('broken');
  });

  it('never throws, whatever stands in the fragment', () => {
    const piece = fc.constantFrom(
      '#',
      '1',
      '&',
      'f=',
      'at=',
      ':',
      ';',
      '%',
      'k=',
      'x',
      '-1',
      '__proto__',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
        expect(['none', 'shared', 'broken']).toContain(decodeLink(pieces.join('')).kind);
      }),
    );
  });
});
