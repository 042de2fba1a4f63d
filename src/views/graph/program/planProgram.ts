/** The plan of a program: what `planGraph` plans, with frames, folded boxes and branch tests. */
import type { GroupTree } from '../../../core/trace/groups';
import type { DrawingGroup, DrawingNode, LayoutRequest, Orientation } from '../../../layout';
import type { Legibility } from '../legibility';
import { type Measure, namesOf, type Plan, planGraph, type Shown } from '../plan';
import { Bodies } from './Bodies';
import type { PlannedFolded, PlannedGhost, PlannedItem, PlannedTest } from './extra';
import { Frames } from './Frames';
import { planFolded } from './folded';
import { frameAround, framesAt, planFrames } from './frames';
import { startHeaders } from './headers';
import { ItemLabel } from './ItemLabel';
import type { PickedProgram } from './pickProgram';
import { planTests } from './tests';
import { planWays } from './ways';

export function planProgram(
  session: Shown,
  picked: PickedProgram,
  orientation: Orientation,
  legibility: Legibility,
  measure: Measure,
): Plan {
  const base = planGraph(session, picked, orientation, legibility, measure);
  const { tree, itemOf } = picked;
  const frames = planFrames(picked, base, measure);
  const folded = planFolded(session, picked, base, measure);
  const tests = planTests(session, picked, base, measure);
  const items = new Map<number, PlannedItem>([...folded, ...tests].map((item) => [item.id, item]));
  const { edges: wayEdges, ways } = planWays(tests, items, base.magnify);
  const request: LayoutRequest = {
    ...base.request,
    nodes: inOrder([
      ...base.request.nodes.map((node) => ({
        node: within(node, tree.ofNode[node.id], tree),
        at: node.id,
      })),
      ...folded.map((box) => ({ node: drawBox(box), at: box.group.from })),
      ...tests.map((item) => {
        const { branch } = item.kind === 'test' ? item : item.test;
        return {
          node: within(drawTest(item), tree.ofScope[branch.scope], tree),
          at: branch.at - 0.5,
        };
      }),
    ]),
    edges: [...base.request.edges, ...wayEdges],
    ...(frames.length > 0 && {
      groups: frames.map(({ group, header }): DrawingGroup => {
        const parent = frameAround(tree, group.parent);
        return { key: group.key, header, ...(parent !== undefined && { parent }) };
      }),
    }),
  };
  return {
    ...base,
    request,
    ...namesOf(request, session, base.magnify),
    extra: {
      ...{ tree, items, ways, itemOf, Frames, Bodies, Label: ItemLabel, startHeaders },
      framesAt: (step) => framesAt(tree, step),
      frameOf: new Map(frames.map((frame) => [frame.group.key, frame])),
    },
  };
}

/** As they stand in the list; a test stands before the first node that comes after it. */
function inOrder(
  placed: readonly { readonly node: DrawingNode; readonly at: number }[],
): readonly DrawingNode[] {
  return [...placed].sort((a, b) => a.at - b.at).map(({ node }) => node);
}

function within(node: DrawingNode, group: number | undefined, tree: GroupTree): DrawingNode {
  const frame = frameAround(tree, group);
  return frame === undefined ? node : { ...node, group: frame };
}

function drawBox(box: PlannedFolded): DrawingNode {
  const { id, key, isOutput, body, size, group } = box;
  const node: DrawingNode = { id, key, kind: 'folded', isOutput, body, ...size };
  return { ...node, group: group.key };
}

function drawTest({ id, key, kind, size }: PlannedTest | PlannedGhost): DrawingNode {
  return { id, key, kind, isOutput: false, ...size };
}
