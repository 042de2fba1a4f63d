/**
 * The page "Compare" while h or the point is dragged, for 100 operations: what its workers compute,
 * beside one evaluation of the same function. The page as a whole is timed in `browser.bench.ts`.
 */
import { createAnswering } from '../../src/store/methods/answerMethods';
import type { NumericalQuestion } from '../../src/store/methods/question';
import { formulaOf } from './formulaOf';
import { programOf } from './programOf';
import type { Row } from './rows';
import { time } from './time';

const OPERATIONS = 100;

export async function benchMethods(): Promise<readonly Row[]> {
  const sources = [
    ['a formula', formulaOf(OPERATIONS), { x: '1.2', y: '0.7' }],
    ['a loop', programOf(OPERATIONS), { x: '0.3' }],
  ] as const;
  return sources.flatMap(([name, source, point]): readonly Row[] => {
    const answer = createAnswering();
    const asked = { source, point, budget: 250_000, input: 0, output: 0 };
    const numerical: NumericalQuestion = {
      kind: 'numerical',
      ...asked,
      difference: 'central',
      h: 1e-5,
    };
    const moved = moving();
    const parts: readonly (readonly [string, () => unknown])[] = [
      ['h dragged', () => answer({ ...numerical, h: 1e-5 * (1 + moved()) })],
      [
        'point dragged',
        () => answer({ ...numerical, point: { ...point, x: String(0.3 + moved() / 10) } }),
      ],
      ['symbolic, once a text', () => answer({ kind: 'symbolic', ...asked })],
    ];
    const group = `Compare: ${name} of ${OPERATIONS} operations`;
    return parts.map(([what, run]) => {
      const each = time(run);
      return {
        group,
        what,
        figure: `${each.toFixed(2)} ms`,
        ratio: `${(each / 100).toFixed(3)} × the aim of 100 ms`,
      };
    });
  });
}

/** Numbers from 0 to 1, each unlike the one before. */
function moving(): () => number {
  const count = { of: 0 };
  return () => {
    count.of = (count.of + 1) % 97;
    return count.of / 97;
  };
}
