/** The outline of a node: square for an input, circle for an operation, a ring for the output. */
import { memo } from 'react';
import type { NodeState } from '../../core/frames';
import type { TraceNode } from '../../core/trace';
import { type Metrics, outlineOf } from './outline';

export interface NodeShapeProps {
  readonly x: number;
  readonly y: number;
  readonly kind: TraceNode['kind'];
  readonly isOutput: boolean;
  readonly state: NodeState;
  readonly isHovered: boolean;
  readonly isSelected: boolean;
  readonly metrics: Metrics;
}

export const NodeShape = memo(function NodeShape(props: NodeShapeProps) {
  const { x, y, kind, isOutput, state, isHovered, isSelected, metrics } = props;
  const outline = outlineOf(kind, isOutput, metrics);
  return (
    <g
      className="graph-shape"
      data-kind={kind}
      data-state={state}
      data-hovered={isHovered || undefined}
      data-selected={isSelected || undefined}
      transform={`translate(${x} ${y})`}
    >
      {(isHovered || isSelected) && (
        <Outline className="graph-mark" isRound={outline.isRound} half={outline.mark} corner={17} />
      )}
      <Outline className="graph-body" isRound={outline.isRound} half={outline.half} corner={9} />
      {outline.ring !== undefined && (
        <Outline className="graph-ring" isRound={outline.isRound} half={outline.ring} corner={13} />
      )}
    </g>
  );
});

export interface HaloProps {
  readonly x: number;
  readonly y: number;
  readonly kind: TraceNode['kind'];
  readonly isOutput: boolean;
  readonly metrics: Metrics;
}

/** Around the node that the step changes; it lies under the edges, so that no arrowhead is hidden. */
export function Halo({ x, y, kind, isOutput, metrics }: HaloProps) {
  const { isRound, halo } = outlineOf(kind, isOutput, metrics);
  return (
    <g transform={`translate(${x} ${y})`}>
      <Outline className="graph-halo" isRound={isRound} half={halo} corner={14} />
    </g>
  );
}

interface OutlineProps {
  readonly className: string;
  readonly isRound: boolean;
  readonly half: number;
  readonly corner: number;
}

function Outline({ className, isRound, half, corner }: OutlineProps) {
  if (isRound) return <circle className={className} r={half} />;
  const side = 2 * half;
  return <rect className={className} x={-half} y={-half} width={side} height={side} rx={corner} />;
}
