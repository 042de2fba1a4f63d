/**
 * A run → its gradient by three ways. Formulas are compared on the spot, by code that comes when
 * it is wanted; programs run again near their point, and do so in the worker.
 */
import { type Agreement, compareGradients, evaluatePoint, type Run } from '../core/modes';
import type { Reading } from './useReading';

export type Compare = (
  run: Run,
  seeds: readonly number[],
  budget: number,
) => Promise<Agreement | undefined>;

/** Nodes of the list of a formula that is compared on the spot. */
const ON_THE_SPOT = 5_000;

/** Remembers what it compared. */
export function createComparison(fetchReading: () => Promise<Reading>): Compare {
  const known = new WeakMap<Run, Map<string, Promise<Agreement | undefined>>>();
  const compare: Compare = async (run, seeds, budget) => {
    const { recipe, program, trace, tape } = run;
    const { source, point } = recipe;
    if (program.form === 'program' || trace.nodes.length > ON_THE_SPOT) {
      const { client } = await fetchReading();
      return client.compare({ kind: 'compare', source, point, budget, seeds });
    }
    return compareGradients(program, trace, tape, evaluatePoint(program, point), seeds);
  };
  return (run, seeds, budget) => {
    const key = seeds.join(';');
    const ofRun = known.get(run) ?? new Map<string, Promise<Agreement | undefined>>();
    known.set(run, ofRun);
    const compared = ofRun.get(key) ?? compare(run, seeds, budget).catch(() => undefined);
    ofRun.set(key, compared);
    // One that a later question replaced has no answer: it may be asked again.
    void compared.then((agreement) => {
      if (agreement === undefined && ofRun.get(key) === compared) ofRun.delete(key);
    });
    return compared;
  };
}
