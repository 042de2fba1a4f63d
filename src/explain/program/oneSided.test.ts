import { describe, expect, it } from 'vitest';
import { gradientByReverse } from '../../core/modes';
import { nodeAt } from '../../core/trace';
import { type LookBeside, oneSidedDerivatives, oneSidedSentence } from './oneSided';
import { programNotes } from './programNotes';
import { runProgram } from './testPrograms';

async function sidesOf(source: string, point: Readonly<Record<string, string>>) {
  const run = runProgram(source, point);
  const look: LookBeside = (moved) => {
    const { trace, tape } = runProgram(source, moved);
    return {
      value: nodeAt(trace, trace.output).primal,
      derivatives: gradientByReverse(trace, tape),
    };
  };
  const border = programNotes(run).flatMap((note) => note.border ?? []);
  return (await oneSidedDerivatives(run, border, look)).map(oneSidedSentence);
}

describe('one-sided derivatives', () => {
  it('are told at the kink of an operation', async () => {
    expect(await sidesOf('def f(x):\n    return abs(x)', { x: '0' })).toEqual([
      'For x the derivative is −1 from the left and 1 from the right.',
    ]);
  });

  it('are told at the border of a branch, with the jump of the value', async () => {
    const jump = 'def f(x):\n    if x > 0.5:\n        return x^2\n    return x';
    expect(await sidesOf(jump, { x: '0.5' })).toEqual([
      'For x the derivative is 1 from the left and 1 from the right; the value jumps from 0.5 to 0.25.'.replace(
        'is 1 from the left and 1 from the right',
        'is 1 on both sides of this point',
      ),
    ]);
    const kink = 'def f(x):\n    if x > 0:\n        return x\n    return 0.1*x';
    expect(await sidesOf(kink, { x: '0' })).toEqual([
      'For x the derivative is 0.1 from the left and 1 from the right.',
    ]);
  });

  it('are told where an equality test misleads: both sides agree, AD does not', async () => {
    const test = 'def f(x):\n    if x == 3:\n        return 9\n    return x^2';
    expect(await sidesOf(test, { x: '3' })).toEqual([
      'For x the derivative is 6 on both sides of this point.',
    ]);
  });

  it('move one element of a list at a time', async () => {
    const list = 'def f(xs):\n    return max(xs[0], xs[1]) + xs[2]';
    expect(await sidesOf(list, { xs: '[2, 2, 1]' })).toEqual(
      [
        'For xs[0] the derivative is 0 from the left and 1 from the right.',
        'For xs[1] the derivative is 0 from the left and 1 from the right.',
      ].map((sentence) => sentence.replace(/xs\[(\d)\]/, (_, place) => `xs${'₀₁'[Number(place)]}`)),
    );
  });

  it('are left out where the program does not run beside the point', async () => {
    const run = runProgram('def f(x):\n    return abs(x)', { x: '0' });
    expect(await oneSidedDerivatives(run, [run.trace.output], () => undefined)).toEqual([]);
  });
});
