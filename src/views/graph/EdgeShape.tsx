/** One edge: the thin line that values flow along, the tangent on it and the adjoint beside it. */
import { memo, useMemo } from 'react';
import type { EdgeState } from '../../core/frames';
import { arrowOn } from './arrow';
import { clipPath } from './clip';
import type { Area } from './viewport';

export interface EdgeShapeProps {
  readonly path: string;
  readonly adjointPath: string;
  /** What is out of this area is left out. */
  readonly area: Area | undefined;
  /** Scale of strokes and heads. */
  readonly unit: number;
  readonly isActive: boolean;
  /** Of a constant, or to a node that is not computed. */
  readonly isFaint: boolean;
  /** Undefined where none is ever shown. */
  readonly tangent: EdgeState | undefined;
  readonly adjoint: EdgeState | undefined;
}

export const EdgeShape = memo(function EdgeShape(props: EdgeShapeProps) {
  const { path, adjointPath, area, unit, isActive, isFaint, tangent, adjoint } = props;
  return (
    <g className="graph-edge" data-active={isActive || undefined} data-faint={isFaint || undefined}>
      <ArrowShape className="graph-base" path={path} area={area} head={9 * unit} />
      {tangent !== undefined && (
        <ArrowShape
          className="graph-tangent"
          path={path}
          area={area}
          head={(tangent === 'active' ? 14 : 12) * unit}
          state={tangent}
        />
      )}
      {adjoint !== undefined && (
        <ArrowShape
          className="graph-adjoint"
          path={adjointPath}
          area={area}
          head={(adjoint === 'active' ? 14 : 12) * unit}
          state={adjoint}
        />
      )}
    </g>
  );
});

interface ArrowShapeProps {
  readonly className: string;
  readonly path: string;
  readonly area: Area | undefined;
  readonly head: number;
  readonly state?: EdgeState;
}

function ArrowShape({ className, path, area, head, state }: ArrowShapeProps) {
  const arrow = useMemo(() => arrowOn(path, head, head), [path, head]);
  return (
    <g className={className} data-state={state}>
      <path className="graph-line" d={clipPath(arrow.line, area)} />
      <path className="graph-head" d={arrow.head} />
    </g>
  );
}
