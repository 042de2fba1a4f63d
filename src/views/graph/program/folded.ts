/** Folded groups → boxes with the values and derivatives of their outputs, and the room for these. */
import type { NodeId } from '../../../core/trace';
import type { Group } from '../../../core/trace/groups';
import { nodeLabels } from '../../../explain';
import type { Size } from '../../../layout';
import { chipSizes, NONE, valueSizes } from '../labelSizes';
import type { Measure, Plan, Shown } from '../plan';
import type { PlannedFolded } from './extra';
import { boxSize, contentOf } from './frames';
import type { PickedProgram } from './pickProgram';

/** Outputs that are written at a box, and px between them and for the dots after them. */
const MOST_OUTPUTS = 3;
const GAP = 5;
const DOTS = 16;

export function planFolded(
  session: Shown,
  { folded, firstId }: PickedProgram,
  plan: Plan,
  measure: Measure,
): readonly PlannedFolded[] {
  const { style, chips, showsValues } = plan;
  const { run, wording, exact } = session;
  const { nodes, outputs: ends } = run.trace;
  const shown = folded.flatMap(({ outputs }) => outputs.slice(0, MOST_OUTPUTS));
  const outputs = shown.flatMap((id) => nodes[id] ?? []);
  const labels = nodeLabels(run, wording, exact, outputs);
  const values = showsValues ? valueSizes(labels, style, measure) : [];
  const rooms = chipSizes(outputs, session, chips, style, measure);
  const sizes = new Map<NodeId, { readonly value: Size; readonly chip: Size }>(
    shown.map((id, i) => [id, { value: values[i] ?? NONE, chip: rooms[i] ?? NONE }]),
  );
  const labelOf = new Map(labels.map((label) => [label.id, label]));
  return folded.map((group): PlannedFolded => {
    const own = group.outputs.slice(0, MOST_OUTPUTS);
    const hasMore = group.outputs.length > own.length;
    const stackOf = (part: 'value' | 'chip'): Size =>
      stack(
        own.map((id) => sizes.get(id)?.[part] ?? NONE),
        part === 'value' && hasMore && showsValues ? DOTS : 0,
      );
    return {
      kind: 'folded',
      id: firstId + group.id,
      key: `${group.key} folded`,
      group,
      body: boxSize(linesOf(group), plan),
      outputs: own.flatMap((id) => labelOf.get(id) ?? []),
      hasMore,
      isOutput: group.outputs.some((id) => ends.includes(id)),
      size: { value: stackOf('value'), chip: stackOf('chip') },
    };
  });
}

/** What is written in a box. */
export function linesOf(group: Group): readonly [string, string] {
  return [contentOf(group), 'folded'];
}

function stack(sizes: readonly Size[], more: number): Size {
  const there = sizes.filter(({ height }) => height > 0);
  if (there.length === 0) return NONE;
  return {
    width: Math.max(...there.map(({ width }) => width)),
    height: there.reduce((sum, { height }) => sum + height + GAP, more - GAP),
  };
}
