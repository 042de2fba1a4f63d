/** What to say of loops: that the values fixed how often one ran, or that one ran no iteration. */
import type { Run } from '../../core/modes';
import type { LoopScope } from '../../core/trace';
import { loopsOf } from './loops';
import { type ProgramNote, times } from './note';
import { lineOf } from './place';

/** One note at most for each loop of the text. */
export function loopNotes({ trace, program }: Run): readonly ProgramNote[] {
  const byPlace = new Map<number, LoopScope[]>();
  for (const loop of loopsOf(trace)) {
    const alike = byPlace.get(loop.span.from) ?? [];
    byPlace.set(loop.span.from, alike);
    alike.push(loop);
  }
  return [...byPlace].flatMap(([from, loops]): readonly ProgramNote[] => {
    const where = `The loop on line ${lineOf(program.source, from)}`;
    if (loops.every(({ iterations }) => iterations === 0)) return [emptyNote(where, loops)];
    return loops.some(({ dependsOnInput }) => dependsOnInput) ? [countNote(where, loops)] : [];
  });
}

function emptyNote(where: string, loops: readonly LoopScope[]): ProgramNote {
  const met = loops.length > 1 ? `, each time it was met` : '';
  return {
    key: `empty ${loops[0]?.span.from}`,
    heading: 'A loop that ran no iteration',
    sentence: `${where} ran zero times${met}: nothing in it is on the graph, and what went in comes out unchanged.`,
  };
}

function countNote(where: string, loops: readonly LoopScope[]): ProgramNote {
  // Spread over arguments, the counts of a loop that was met very often would be too many.
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  for (const { iterations } of loops) {
    least = Math.min(least, iterations);
    most = Math.max(most, iterations);
  }
  const ran = least === most ? times(least) : `${least} to ${times(most)}`;
  return {
    key: `count ${loops[0]?.span.from}`,
    heading: 'The values fix the number of iterations',
    sentence: `${where} ran ${ran} because of the values. AD differentiates these iterations; that another input may change their number has no part in the derivative.`,
  };
}
