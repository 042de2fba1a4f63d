/** Under everything else: the frames of groups, and the lines at branch tests. */
import { useMemo } from 'react';
import { metricsFor, type PlacedEdge } from '../../../layout';
import { arrowOn } from '../arrow';
import { unitOf } from '../outline';
import { edgeName } from '../plan';
import { mayCross } from '../viewport';
import type { ExtraShapesProps, PlannedWay } from './extra';
import { isDecided } from './testState';
import { touches } from './touches';

const CORNER = 12;

export function Frames({ picture, drawing, area }: ExtraShapesProps) {
  const { plan, told } = picture;
  const { extra } = plan;
  const { frame, run } = told;
  const placed = useMemo(() => new Set(drawing.groups.map(({ key }) => key)), [drawing]);
  const current = extra?.framesAt(frame.step).find((key) => placed.has(key));
  const ways = useMemo(
    () =>
      drawing.edges.flatMap((edge) => {
        const way = extra?.ways.get(edgeName(edge));
        return way === undefined ? [] : [{ edge, way }];
      }),
    [drawing, extra],
  );
  const unit = unitOf(metricsFor(plan.orientation));
  return (
    <>
      {drawing.groups
        .filter((group) => area === undefined || touches(group, area))
        .map(({ key, x, y, width, height }) => (
          <rect
            key={key}
            className="graph-frame"
            data-current={key === current || undefined}
            x={x - width / 2}
            y={y - height / 2}
            width={width}
            height={height}
            rx={CORNER}
          />
        ))}
      {ways.map(({ edge, way }) => {
        if (area !== undefined && !mayCross(edge.along, area)) return null;
        return (
          <WayShape
            key={edgeName(edge)}
            edge={edge}
            kind={way.kind}
            isDecided={isDecided(run.trace, way.test.branch, frame)}
            head={9 * unit}
          />
        );
      })}
    </>
  );
}

interface WayShapeProps {
  readonly edge: PlacedEdge;
  readonly kind: PlannedWay['kind'];
  readonly isDecided: boolean;
  readonly head: number;
}

function WayShape({ edge, kind, isDecided, head }: WayShapeProps) {
  const arrow = useMemo(() => arrowOn(edge.path, head, head), [edge.path, head]);
  return (
    <g
      className="graph-edge graph-way"
      data-kind={kind === 'not taken' ? 'ghost' : kind}
      data-known={isDecided || undefined}
    >
      <g className="graph-base">
        <path className="graph-line" d={arrow.line} />
        <path className="graph-head" d={arrow.head} />
      </g>
    </g>
  );
}
