import { describe, expect, it } from 'vitest';
import { parseProgram, SourceError } from '../language';
import { vocabulary } from '../primitives';
import { traceProgram } from './traceProgram';

function errorOf(source: string): SourceError {
  const program = parseProgram(source, vocabulary);
  const point = Object.fromEntries(program.inputs.map(({ name }) => [name, 1]));
  try {
    traceProgram(program, point);
  } catch (error) {
    if (error instanceof SourceError) return error;
    throw error;
  }
  throw new Error(`${JSON.stringify(source)} runs`);
}

describe('a function that calls itself without end', () => {
  it.each([
    ['f(x) = f(x)', 'f', 'f(x)', 7],
    ['g(t) = g(t - 1)\ng(x)', 'g', 'g(t - 1)', 7],
    ['h(s) = s + 1\ng(t) = 2*g(h(t))\ng(x)', 'g', 'g(h(t))', 22],
  ])('is named, and its call marked, in %j', (source, name, call, from) => {
    const { cause, nextMove, position } = errorOf(source);
    expect(cause).toBe(`\`${name}\` calls itself without end, or too many times`);
    expect(nextMove).toBe('Give it a case in which it does not, such as `1 if n < 1 else …`.');
    expect(source.slice(position.from, position.to)).toBe(call);
    expect(position.from).toBe(from);
  });
});

describe('a text that is deep without calling itself', () => {
  it('is told so', () => {
    const deep = (body: string) => `${'('.repeat(199)}${body}${'+1)^2'.repeat(199)}`;
    const source = `a(t) = ${deep('t')}\nb(t) = ${deep('a(t)')}\nc(t) = ${deep('b(t)')}\nf(x) = ${deep('c(x)')}`;
    expect(errorOf(source).cause).toBe('calls and brackets stand too deep inside each other');
  });
});

describe('a line that the last one does not need', () => {
  it('runs on inputs of its own', () => {
    const program = parseProgram('y = x + z\nz', vocabulary);
    expect(program.inputs.map(({ name }) => name)).toEqual(['x', 'z']);
    expect(traceProgram(program, { x: 1, z: 2 }).nodes).toHaveLength(3);
  });
});
