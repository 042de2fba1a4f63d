/** The headers of frames, each before the first of its nodes in the order of Tab. */
import type { ReactNode } from 'react';
import { groupsAround } from '../../../core/trace/groups';
import type { PlacedGroup } from '../../../layout';
import type { LabelsProps } from '../Labels';
import type { PlannedExtra } from './extra';
import { GroupHeader } from './GroupHeader';
import { touches } from './touches';

/** Called for what is drawn, in order: the headers of the frames that begin with it. */
export function startHeaders({ picture, drawing, area }: LabelsProps) {
  const { plan, fold, told } = picture;
  const { extra } = plan;
  const placed = new Map(drawing.groups.map((group) => [group.key, group]));
  const shown = new Set<string>();
  return (id: number): readonly ReactNode[] => {
    if (extra === undefined) return [];
    const headers: ReactNode[] = [];
    for (const group of groupsAround(extra.tree, groupOf(extra, id, told.run.trace.nodes.length))) {
      if (shown.has(group.key)) continue;
      shown.add(group.key);
      const frame = extra.frameOf.get(group.key);
      const at: PlacedGroup | undefined = placed.get(group.key);
      if (frame === undefined || at === undefined) continue;
      if (area !== undefined && !touches(at, area)) continue;
      headers.unshift(
        <GroupHeader key={`header ${group.key}`} frame={frame} placed={at} fold={fold} />,
      );
    }
    return headers;
  };
}

/** The innermost group of what is drawn, with a folded group itself. */
function groupOf({ tree, items }: PlannedExtra, id: number, nodes: number): number | undefined {
  if (id < nodes) return tree.ofNode[id];
  const item = items.get(id);
  switch (item?.kind) {
    case 'folded':
      return item.group.id;
    case 'test':
      return tree.ofScope[item.branch.scope];
    case 'ghost':
      return tree.ofScope[item.test.branch.scope];
    default:
      return undefined;
  }
}
