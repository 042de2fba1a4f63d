/** An operation that the person defined, with a derivative of its own. */
import { describe, expect, it } from 'vitest';
import type { Expression } from '../core/language';
import { scheduleRun } from '../core/modes';
import { primitiveNamed } from '../core/primitives';
import { narrateStep } from './narrate';
import { numberOf } from './numberOf';
import { phraseText } from './phrase';
import { spokenRule } from './rules';
import { runOf } from './testRuns';
import { tidy } from './tidy';
import { typesetExpression } from './typeset';

/** The run of x*y, where the product is by a primitive `relu` that is not that of the table. */
function runOfOwn(mode: 'forward' | 'reverse') {
  const run = runOf('x*y', { x: 3, y: 2 }, mode);
  const nodes = run.trace.nodes.map((node) =>
    node.kind === 'operation'
      ? { ...node, primitive: { ...primitiveNamed('mul'), name: 'relu', isOwn: true as const } }
      : node,
  );
  return scheduleRun(run.recipe, run.program, { ...run.trace, nodes });
}

function sentences(mode: 'forward' | 'reverse'): string {
  const run = runOfOwn(mode);
  return Array.from({ length: run.steps.length }, (_, k) =>
    phraseText(narrateStep(run, k + 1, { naming: 'own', numbers: 'decimals' }, undefined).sentence),
  ).join('\n');
}

describe('an operation of the person’s own', () => {
  it('passes the adjoint on, times its own derivative, whatever its name', () => {
    expect(sentences('reverse')).toMatch(
      /relu passes the adjoint on, times its own derivative by x, 2: x receives 2\./,
    );
    expect(sentences('reverse')).not.toMatch(/above 0/);
  });

  it('passes the tangent on, times its own derivative', () => {
    expect(sentences('forward')).toMatch(
      /relu passes the tangent of y on, times its own derivative, 3: that is 3\./,
    );
  });

  it('is spoken by its own name', () => {
    expect(spokenRule(runOfOwn('reverse').trace, 2, 'own')).not.toMatch(/undefined/);
  });
});

describe('expressions of programs', () => {
  const span = { from: 0, to: 9 };
  const name = (text: string): Expression => ({ kind: 'name', name: text, span });
  const list: Expression = { kind: 'list', form: 'list', elements: [name('a'), name('b')], span };
  const inner: Expression = { kind: 'subscript', list: name('w'), index: name('i'), span };
  const nested: Expression = { kind: 'subscript', list: inner, index: name('j'), span };
  const method: Expression = {
    kind: 'method',
    object: name('xs'),
    method: 'append',
    arguments: [],
    span,
  };

  it('are set as lists, subscripts and quoted text', () => {
    expect(typesetExpression(list)).toBe('\\left[a, b\\right]');
    expect(typesetExpression(nested)).toBe('{w}_{i, j}');
    expect(typesetExpression(method, { source: 'x_s.f(#1)' })).toBe('\\text{x\\_s.f(\\#1)}');
    expect(typesetExpression({ kind: 'truth', value: true, span })).toBe('\\text{True}');
  });

  it('stay what they are where they have no number', () => {
    expect(tidy(list, new Map())).toBe(list);
    expect(numberOf(nested, new Map())).toBeNaN();
    expect(numberOf({ kind: 'truth', value: true, span }, new Map())).toBe(1);
  });
});
