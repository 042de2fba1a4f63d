/** Runs the program of a recipe at another point, and takes its gradient by reverse mode. */
import { SourceError } from '../../core/language';
import { parseSource } from '../../core/language/programs';
import { gradientByReverse, type Recipe, tapeOf } from '../../core/modes';
import { vocabulary } from '../../core/primitives';
import { nodeAt } from '../../core/trace';
import { traceAnyProgram } from '../../core/trace/programs';
import type { LookBeside } from '../../explain/program/oneSided';
import { readPoint, UnreadInput } from '../../store/reading/programPoint';

export function lookBesideOf({ source }: Recipe, budget: number): LookBeside {
  const program = parseSource(source, vocabulary);
  return (point) => {
    try {
      const trace = traceAnyProgram(program, readPoint(program, point), { budget });
      return {
        value: nodeAt(trace, trace.output).primal,
        derivatives: gradientByReverse(trace, tapeOf(trace)),
      };
    } catch (error) {
      if (error instanceof SourceError || error instanceof UnreadInput) return undefined;
      throw error;
    }
  };
}
