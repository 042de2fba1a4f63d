import { describe, expect, it } from 'vitest';
import { exactRun, type Seed } from '../core/modes';
import type { Wording } from './explain';
import { narrateStep } from './narrate';
import { phraseText } from './phrase';
import { DECIMALS, distance, FRACTIONS, inLatex, OWN_NAMES, runOf } from './testRuns';

const reverse = runOf(distance, { x1: 3, x2: 4 });
const forward = runOf(distance, { x1: 3, x2: 4 }, 'forward');

/** The sentences of all steps that pull an adjoint back. */
function pullbackSentences(
  source: string,
  point: Readonly<Record<string, number>>,
  seed: Seed = 'each',
): readonly string[] {
  const run = runOf(source, point, 'reverse', { seed });
  return [...run.steps].flatMap((step, position) =>
    step.kind === 'pullback'
      ? [inLatex(narrateStep(run, position + 1, DECIMALS, undefined).sentence)]
      : [],
  );
}

function pushforwardSentences(
  source: string,
  point: Readonly<Record<string, number>>,
  direction?: readonly number[],
): readonly string[] {
  const run = runOf(source, point, 'forward', direction && { direction });
  return [...run.steps].flatMap((step, position) =>
    step.kind === 'pushforward'
      ? [inLatex(narrateStep(run, position + 1, DECIMALS, undefined).sentence)]
      : [],
  );
}

describe('a step of the reverse sweep', () => {
  const step = narrateStep(reverse, 11, DECIMALS, undefined);

  it('shows the chain rule in symbols, in numbers, and the result', () => {
    expect(inLatex(step.title)).toBe('edge $v_{-1} \\to v_{1}$, backwards');
    expect(step.lines).toEqual([
      '\\htmlClass{k-adj}{\\bar{v}_{-1}} & \\mathrel{+}= \\htmlClass{k-adj}{\\bar{v}_{1}} \\cdot \\tfrac{\\partial v_{1}}{\\partial v_{-1}} = \\htmlClass{k-adj}{\\bar{v}_{1}} \\cdot 2 v_{-1}',
      '& = \\htmlClass{k-adj}{0} + \\htmlClass{k-adj}{0.1} \\cdot 6',
      '& = \\htmlClass{k-hl}{\\htmlClass{k-adj}{0.6}}',
    ]);
  });

  it('says why', () => {
    expect(inLatex(step.sentence)).toBe(
      'At $v_{-1} = 3$, $v_{1} = v_{-1}^{2}$ changes $6$ times as fast as $v_{-1}$, so $v_{-1}$ receives $6$ times the adjoint of $v_{1}$.',
    );
    expect(phraseText(step.sentence)).toBe(
      'At v minus 1 equals 3, v 1 equals v minus 1 squared changes 6 times as fast as v minus 1, so v minus 1 receives 6 times the adjoint of v 1.',
    );
  });

  it('points at the piece of source', () => {
    expect(distance.slice(step.piece?.from, step.piece?.to)).toBe('x1^2');
    expect(inLatex(step.pieceCaption)).toBe(
      'The piece $v_{1} = x_{1}^{2}$, which this step differentiates',
    );
  });

  it('puts negative numbers in brackets', () => {
    const run = runOf('4y(1 - y)', { y: 0.8 });
    const lines = [...run.steps].flatMap(
      (_, k) => narrateStep(run, k + 1, DECIMALS, undefined).lines,
    );
    expect(lines).toContain('& = \\htmlClass{k-adj}{0} + \\htmlClass{k-adj}{3.2} \\cdot (-1)');
  });

  it('is exact in fractions', () => {
    const { lines } = narrateStep(reverse, 11, FRACTIONS, exactRun(reverse));
    expect(lines.at(-1)).toBe('& = \\htmlClass{k-hl}{\\htmlClass{k-adj}{\\tfrac{3}{5}}}');
  });
});

describe('sentences of the reverse sweep', () => {
  it.each<readonly [string, string, Readonly<Record<string, number>>, RegExp]>([
    [
      'a sum passes its adjoint on',
      'x + y',
      { x: 1, y: 2 },
      /^A sum passes its adjoint on unchanged/,
    ],
    [
      'what is subtracted changes sign',
      'x - y',
      { x: 1, y: 2 },
      /with its sign turned: \$v_\{0\}\$ receives \$-1\$/,
    ],
    [
      'a factor gets the other factor',
      'x*y',
      { x: 4, y: -3 },
      /other factor, \$v_\{-1\} = 4\$: here that is \$4\$/,
    ],
    ['a constant factor scales', '4x', { x: 2 }, /^A constant factor scales/],
    [
      'max passes all to one operand',
      'max(x, y)',
      { x: 1, y: 2 },
      /^max passes its whole adjoint .*\$v_\{0\} = 2\$/,
    ],
    ['max passes nothing to the other', 'max(x, y)', { x: 1, y: 2 }, /that is not \$v_\{-1\}\$/],
    ['max shares a tie', 'max(x, y)', { x: 2, y: 2 }, /tie here, so they share .* \$0.5\$ of it/],
    ['relu lets nothing through below 0', 'relu(x)', { x: -2 }, /flat and lets nothing through/],
    [
      'relu passes on above 0',
      'relu(x)',
      { x: 2 },
      /above 0, relu passes its adjoint on unchanged/,
    ],
    ['a 0 partial blocks', 'x^2', { x: 0 }, /its partial is 0, so the adjoint stops here/],
    ['the other factor may be 0', 'x*y', { x: 1, y: 0 }, /other factor is \$v_\{0\} = 0\$/],
    ['a 0 adjoint carries nothing', '0*sin(x)', { x: 1 }, /^The adjoint of \$v_\{1\}\$ is 0/],
    ['a rate of −1 is as fast', '1/x', { x: 1 }, /moves against \$v_\{0\}\$, exactly as fast, so/],
    ['a rate that rounds to 1', 'tanh(x)', { x: 1e-3 }, /changes about as fast as \$v_\{0\}\$/],
    ['exp is its own partial', 'exp(x)', { x: 1 }, /is its own value/],
    ['an infinite partial is said', 'sqrt(x)', { x: 0 }, /local partial is \$\\infty\$/],
    ['NaN is said', 'sqrt(x^2)', { x: 0 }, /no value, so .* NaN/],
  ])('%s', (_, source, point, sentence) => {
    expect(pullbackSentences(source, point).join('\n')).toMatch(new RegExp(sentence, 'm'));
  });

  it('say that contributions add up', () => {
    expect(pullbackSentences('ln(x1) + x1*x2 - sin(x2)', { x1: 2, x2: 5 }).at(-1)).toBe(
      '$v_{-1}$ feeds two operations: this second contribution, $0.5$, is added to the first, not written over it, and completes $\\frac{\\partial f}{\\partial x_{1}} = 5.5$.',
    );
  });

  it('say that more contributions will come', () => {
    expect(pullbackSentences('sin(x) + cos(x)', { x: 1 })[2]).toMatch(
      /; one more contribution will be added\.$/,
    );
  });

  it('tell the two edges of a square apart', () => {
    const [first, second] = pullbackSentences('x*x', { x: 3 });
    expect(first).toMatch(/takes \$v_\{0\}\$ twice, on two edges/);
    expect(second).toMatch(/another \$3\$, which is added .* = 6\$\.$/);
  });

  it('do not call a scaled adjoint the derivative', () => {
    expect(pullbackSentences('x*x', { x: 3 }, [10]).join()).not.toContain('partial f');
  });
});

describe('a step of a forward pass', () => {
  const step = narrateStep(forward, 4, DECIMALS, undefined);

  it('computes value and tangent together', () => {
    expect(inLatex(step.title)).toBe('node $v_{3}$, value and tangent together');
    expect(step.lines[0]).toBe('v_{3} & = v_{1} + v_{2} = 9 + 16 = 25');
    expect(step.lines[2]).toBe(
      '& = 1 \\cdot \\htmlClass{k-tan}{6} + 1 \\cdot \\htmlClass{k-tan}{0}',
    );
    expect(step.lines[3]).toBe('& = \\htmlClass{k-hl}{\\htmlClass{k-tan}{6}}');
  });

  it('says which operand moves', () => {
    expect(inLatex(step.sentence)).toBe(
      'A sum changes by the sum of the changes of its parts; only $v_{1}$ moves in this direction, so $v_{3}$ moves exactly as fast.',
    );
  });

  it.each<readonly [string, string, Readonly<Record<string, number>>, readonly number[], RegExp]>([
    ['both factors', 'x*y', { x: 2, y: 5 }, [1, 1], /^Both factors move.* \$7\$/],
    ['one factor', 'x*y', { x: 2, y: 5 }, [1, 0], /^Only the factor \$v_\{-1\}\$ moves.*\$5\$/],
    ['the same factor twice', 'x*x', { x: 3 }, [1], /counts twice.*\$6\$/],
    ['a constant factor', '4x', { x: 2 }, [1], /\$4\$ times as fast/],
    ['rest', 'sin(x) + y', { x: 2, y: 1 }, [0, 1], /^\$v_\{-1\}\$ is at rest/],
    ['max', 'max(x, y)', { x: 1, y: 2 }, [0, 1], /follows the operand that it takes/],
    [
      'the loser of max',
      'max(x, y)',
      { x: 1, y: 2 },
      [1, 0],
      /follows only the operand that it takes/,
    ],
    ['a flat place', 'relu(x)', { x: -1 }, [1], /is flat: its partial is 0/],
  ])('tells %s', (_, source, point, direction, sentence) => {
    expect(pushforwardSentences(source, point, direction).join('\n')).toMatch(
      new RegExp(sentence, 'm'),
    );
  });
});

describe('seeds, values and the beginning', () => {
  it('invites to the first step', () => {
    const before = narrateStep(reverse, 0, DECIMALS, undefined);
    expect(before.piece).toBeUndefined();
    expect(phraseText(before.sentence)).toMatch(/^First the values travel/);
    expect(phraseText(narrateStep(forward, 0, DECIMALS, undefined).sentence)).toMatch(/two passes/);
  });

  it('seeds the output with 1, or with what was chosen', () => {
    expect(phraseText(narrateStep(reverse, 6, DECIMALS, undefined).sentence)).toMatch(
      /starts at 1/,
    );
    const tenfold = runOf(distance, { x1: 3, x2: 4 }, 'reverse', { seed: [10] });
    expect(phraseText(narrateStep(tenfold, 6, DECIMALS, undefined).sentence)).toMatch(
      /10 times as large/,
    );
  });

  it('names the derivative that a pass gives, or the direction', () => {
    expect(inLatex(narrateStep(forward, 6, DECIMALS, undefined).sentence)).toContain(
      '\\frac{\\partial f}{\\partial x_{2}}',
    );
    const along = runOf(distance, { x1: 3, x2: 4 }, 'forward', { direction: [3, 4] });
    expect(inLatex(narrateStep(along, 1, DECIMALS, undefined).sentence)).toContain(
      '\\dot{x} = (3, 4)',
    );
  });

  it('shows the inputs under both names, or under their own alone', () => {
    const lines = (wording: Wording) => narrateStep(reverse, 1, wording, undefined).lines[0];
    expect(lines(DECIMALS)).toBe('v_{-1} & = x_{1} = \\htmlClass{k-hl}{3}');
    expect(lines(OWN_NAMES)).toBe('x_{1} & = \\htmlClass{k-hl}{3}');
  });
});

describe('notes', () => {
  it('name kinks and poles at the node', () => {
    const run = runOf('abs(x)', { x: 0 });
    expect(narrateStep(run, 2, DECIMALS, undefined).notes.join()).toMatch(/kink/);
  });

  it('name the path that ran, and a border', () => {
    const run = runOf('3x^2 if x < 3 else -4x', { x: 2 });
    expect(narrateStep(run, 4, DECIMALS, undefined).notes).toEqual([
      'AD differentiates the path that ran: “3x^2”, since “x < 3” is true; “-4x” contributes nothing.',
    ]);
    const border = runOf('3x^2 if x < 3 else -4x', { x: 3 });
    expect(narrateStep(border, 3, DECIMALS, undefined).notes.join()).toMatch(
      /exactly at its border/,
    );
  });

  it('explain an overflow', () => {
    expect(narrateStep(runOf('exp(x)', { x: 1000 }), 2, DECIMALS, undefined).notes.join()).toMatch(
      /overflows to ∞/,
    );
  });

  it('name inputs that are not used', () => {
    const run = runOf('f(x, y) = x^2', { x: 1, y: 2 });
    expect(narrateStep(run, 1, DECIMALS, undefined).notes.join()).toMatch(
      /uses v₀, so the derivative for it is 0/,
    );
  });
});
