import { describe, expect, test } from 'vitest';
import { searchNodes } from './search';
import { logistic, tell } from './testPrograms';
import { comparisonOf, typesetSource, valueIn } from './typesetSource';

const { run, wording } = tell(`${logistic(3)} + sin(y)`);
const find = (query: string) => searchNodes(run, wording, query).found.map(({ name }) => name);

describe('the search for a node', () => {
  test('finds it by its place in the list, however that is written', () => {
    for (const query of ['v2', 'v_2', 'V₂', 'v_{2}']) expect(find(query)).toEqual(['v_{2}']);
  });

  test('finds all nodes that had a name', () => {
    expect(find('y')).toEqual(['v_{0}', 'v_{3}', 'v_{6}', 'v_{9}']);
  });

  test('finds what a line computes', () => {
    expect(find('line 4')).toHaveLength(9);
    expect(find('line 7')).toEqual(['v_{10}', 'v_{11}']);
  });

  test('finds operations by name and by sign', () => {
    expect(find('sin')).toEqual(['v_{10}']);
    expect(find('*')).toHaveLength(6);
  });

  test('finds iterations, outputs and pieces of the text', () => {
    expect(find('iteration 2')).toEqual(['v_{4}', 'v_{5}', 'v_{6}']);
    expect(find('output')).toEqual(['v_{11}']);
    expect(find('1 - y')).toEqual(['v_{2}', 'v_{5}', 'v_{8}']);
  });

  test('says how many more there are than it shows', () => {
    const long = tell(logistic(60));
    expect(searchNodes(long.run, long.wording, 'line 4')).toMatchObject({ more: 168 });
  });

  test('says what a node is, where it is written and what it came to', () => {
    expect(searchNodes(run, wording, 'v3').found[0]).toMatchObject({ line: 4, value: '0.64' });
  });

  test('finds nothing where nothing is looked for', () => {
    expect(find('  ')).toEqual([]);
    expect(find('cosh')).toEqual([]);
  });
});

describe('source text in a node', () => {
  test('is set as a formula where it is short and plain', () => {
    expect(typesetSource('y > 0.5')).toBe('y>0.5');
    expect(typesetSource('y^2')).toBe('y^{2}');
    expect(typesetSource('a <= 2*b')).toBe('a\\le 2\\cdot b');
  });

  test('is left to words where it is not', () => {
    expect(typesetSource('x > 1 and y > 2')).toBeUndefined();
    expect(typesetSource('a[0] > 1')).toBeUndefined();
    expect(typesetSource('x^-2')).toBeUndefined();
  });

  test('of a statement is its value', () => {
    expect(valueIn('return y^2')).toBe('y^2');
    expect(valueIn('z = 2*y')).toBe('2*y');
    expect(valueIn('y == 2')).toBe('y == 2');
  });

  test('of a comparison takes numbers for its sides', () => {
    expect(comparisonOf('y > 0.5', ['0.289', '0.5'])).toBe('0.289 > 0.5');
    expect(comparisonOf('0 < y < 1', ['0', '2'])).toBeUndefined();
  });
});
