/** The SVG sheets: bands and halos, edges, nodes. Hidden from screen readers. */
import { memo, useMemo } from 'react';
import type { NodeId } from '../../core/trace';
import type { Drawing } from '../../layout';
import { metricsFor } from '../../layout';
import { Bands, Edges } from './Edges';
import { isOnEdge } from './edgeState';
import { LargeEdges } from './LargeEdges';
import { partInView } from './look';
import { Halos, Nodes } from './Nodes';
import { unitOf } from './outline';
import { edgeName } from './plan';
import { Sheet } from './Sheet';
import type { Picture } from './useDrawing';
import type { Area } from './viewport';

export interface ShapesProps {
  readonly picture: Picture;
  readonly drawing: Drawing;
  readonly area: Area | undefined;
  readonly isTiny: boolean;
  readonly hovered: NodeId | undefined;
  readonly selection: NodeId | undefined;
}

export const Shapes = memo(function Shapes(props: ShapesProps) {
  const { picture, drawing, area, isTiny, hovered, selection } = props;
  const { plan, told } = picture;
  const { frame } = told;
  const metrics = metricsFor(plan.orientation);
  const planned = useMemo(() => new Map(plan.nodes.map((node) => [node.id, node])), [plan]);
  const { nodes, edges } = useMemo(() => {
    const part = partInView(drawing, area);
    // What else there is, a program's own shapes draw.
    return {
      nodes: part.nodes.filter(({ id }) => planned.has(id)),
      edges: part.edges.filter((edge) => plan.edgeAt.has(edgeName(edge))),
    };
  }, [drawing, area, planned, plan]);
  const active = edges.filter((edge) => isOnEdge(frame, plan.edgeAt.get(edgeName(edge))));
  const shared = { planned, plan, frame, area, unit: unitOf(metrics) };
  const { extra } = plan;
  const extraProps = { picture, drawing, area };
  return (
    <>
      <Sheet>
        {extra !== undefined && <extra.Frames {...extraProps} />}
        <Halos {...{ nodes, planned, frame, metrics }} />
        <Bands {...shared} edges={active} />
      </Sheet>
      {plan.density === 'dots' ? (
        <LargeEdges {...shared} edges={edges} isTiny={isTiny}>
          <Edges {...shared} edges={active} />
        </LargeEdges>
      ) : (
        <Sheet>
          <Edges {...shared} edges={edges} />
        </Sheet>
      )}
      <Sheet>
        <Nodes {...{ nodes, planned, frame, hovered, selection, metrics }} />
        {extra !== undefined && <extra.Bodies {...extraProps} />}
      </Sheet>
    </>
  );
});
