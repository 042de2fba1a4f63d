/** Edges one by one, each with its own fading and gliding, and the bands under those in use. */
import type { Frame } from '../../core/frames';
import type { Edge } from '../../core/trace';
import type { PlacedEdge } from '../../layout';
import { clipPath } from './clip';
import { EdgeShape } from './EdgeShape';
import { edgeState, isOnEdge } from './edgeState';
import { edgeName, type Plan, type PlannedNode } from './plan';
import type { Area } from './viewport';

export interface EdgesProps {
  readonly edges: readonly PlacedEdge[];
  readonly planned: ReadonlyMap<number, PlannedNode>;
  readonly plan: Plan;
  readonly frame: Frame;
  readonly area: Area | undefined;
  readonly unit: number;
}

function keyOf({ node, slot }: Edge, { planned }: EdgesProps): string {
  return `${planned.get(node)?.key ?? node} ${slot}`;
}

export function Bands(props: EdgesProps) {
  return props.edges.map((edge) => (
    <path key={keyOf(edge, props)} className="graph-band" d={clipPath(edge.path, props.area)} />
  ));
}

export function Edges(props: EdgesProps) {
  const { edges, planned, plan, frame, area, unit } = props;
  return edges.map((edge) => (
    <EdgeShape
      key={keyOf(edge, props)}
      path={edge.path}
      adjointPath={edge.adjointPath}
      area={area}
      unit={unit}
      isActive={isOnEdge(frame, plan.edgeAt.get(edgeName(edge)))}
      isFaint={planned.get(edge.source)?.kind === 'constant'}
      tangent={edgeState(plan, frame, 'tangent', edge)}
      adjoint={edgeState(plan, frame, 'adjoint', edge)}
    />
  ));
}
