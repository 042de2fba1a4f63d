import { describe, expect, it } from 'vitest';
import { programNotes } from './programNotes';
import { logistic, runProgram } from './testPrograms';

const notesOf = (source: string, point: Readonly<Record<string, string>>) =>
  programNotes(runProgram(source, point));

const sentences = (source: string, point: Readonly<Record<string, string>>) =>
  notesOf(source, point).map(({ sentence }) => sentence);

const program = (...lines: readonly string[]): string => ['def f(x):', ...lines].join('\n    ');

describe('the remarks on a run', () => {
  it('say which path of a branch ran, with its lines and numbers', () => {
    expect(sentences(logistic, { x: '0.2' })).toEqual([
      'AD differentiates the path that ran: `y > 0.5` on line 5 is false (0.289 against 0.5); line 6 contributes nothing.',
    ]);
    const both = program('if x < 3:', '    return 3*x^2', 'else:', '    return -4*x');
    expect(sentences(both, { x: '2' })).toEqual([
      'AD differentiates the path that ran, line 3: `x < 3` on line 2 is true (2 against 3); line 5 contributes nothing.',
    ]);
  });

  it('count how often a test went each way in a loop', () => {
    const loop = program(
      'for i in range(4):',
      '    if x > 1:',
      '        x = x/2',
      '    else:',
      '        x = x*3',
      'return x',
    );
    expect(sentences(loop, { x: '4' })[0]).toBe(
      'AD differentiates the path that ran: `x > 1` on line 3 was true 3 times and false once, and each time counts for itself.',
    );
  });

  it('say that the values fixed the number of iterations', () => {
    const loop = program('y = x', 'while y < 100:', '    y = 2*y', 'return y');
    expect(notesOf(loop, { x: '3' })[0]).toMatchObject({
      heading: 'The values fix the number of iterations',
      sentence: expect.stringContaining('The loop on line 3 ran 6 times'),
    });
  });

  it('warn of an equality test, at its point and elsewhere', () => {
    const test = program('if x == 3:', '    return 9', 'return x^2');
    const [met] = notesOf(test, { x: '3' });
    expect(met?.sentence).toContain('AD differentiates line 3');
    expect(met?.border).toEqual([0]);
    expect(notesOf(test, { x: '2' }).map(({ heading }) => heading)).toContain(
      'An equality test on rounded numbers',
    );
  });

  it('say that a test stands at its border, and that an operation has a kink', () => {
    const border = program('if x > 0:', '    return x', 'return 0.1*x');
    expect(notesOf(border, { x: '0' }).map(({ heading }) => heading)).toContain(
      'A test exactly at its border',
    );
    const kinks = notesOf(program('y = 2*x', 'return abs(y)'), { x: '0' });
    expect(kinks[0]).toMatchObject({ heading: 'A kink at this point, line 3' });
    expect(kinks[0]?.border).toHaveLength(1);
  });

  it('name values and inputs that no output depends on, and loops that did not run', () => {
    const idle = program('z = x^3', 'for i in range(0):', '    z = z*x', 'return 2*x');
    expect(notesOf(idle, { x: '2' }).map(({ heading }) => heading)).toEqual([
      'A loop that ran no iteration',
      'A value that no output depends on',
    ]);
    expect(sentences('def f(x, y):\n    return 2*x', { x: '1', y: '2' })).toEqual([
      'Nothing on the way to an output uses y, so every derivative with respect to it is 0.',
    ]);
  });

  it('say nothing where there is nothing to say', () => {
    expect(notesOf(program('for i in range(2):', '    x = x*x', 'return x'), { x: '2' })).toEqual(
      [],
    );
  });

  it('have at most 30 words each', () => {
    const long = program(
      'y = a_rather_long_name_of_a_value = 1*x',
      'while y < 0 and y != a_rather_long_name_of_a_value + 5:',
      '    y = y + 1',
      'if a_rather_long_name_of_a_value == 2.123456789123456789:',
      '    y = y*2',
      'else:',
      '    y = y/2',
      'if y >= x/2:',
      '    y = y*1',
      'z = y*y',
      'return abs(y - x/2) + floor(x)',
    );
    for (const x of ['2', '-1', '2.123456789123456789']) {
      for (const { sentence } of notesOf(long, { x })) {
        // A piece of the program counts as one word.
        const words = sentence.replaceAll(/`[^`]*`/g, 'P').split(/\s+/);
        expect(words.length, sentence).toBeLessThanOrEqual(30);
      }
    }
  });
});
