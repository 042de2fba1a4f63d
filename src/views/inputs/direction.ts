/** Which way the tangents of a run go: the vector of the pass that is shown, and its input. */
import { firstDirection, type Recipe, type Run, type Step } from '../../core/modes';
import { type NodeId, nodeAt, type Trace } from '../../core/trace';

/** ẋ of the pass that `step` belongs to; of the first pass before it, and beside a reverse sweep. */
export function currentDirection(run: Run, step: Step | undefined): readonly number[] {
  const shown = step === undefined ? undefined : run.phases[step.phase]?.direction;
  return shown ?? firstDirection(run.recipe.direction, run.trace.inputs.length);
}

/** The position of the input that the tangents follow alone; undefined along any other vector. */
export function chosenInput(
  { mode, direction }: Recipe,
  vector: readonly number[],
): number | undefined {
  // Forward mode goes to an input by its pass: a vector is one pass of its own.
  if (mode === 'forward' && direction !== 'each') return undefined;
  const position = vector.indexOf(1);
  const isUnit = vector.every((component, index) => component === (index === position ? 1 : 0));
  return isUnit && position >= 0 ? position : undefined;
}

/** The name of an input as it was typed. */
export function inputName(trace: Trace, id: NodeId): string {
  const node = nodeAt(trace, id);
  return node.kind === 'input' ? node.name : '';
}
