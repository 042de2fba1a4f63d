/** Folded groups as stacked boxes, branch tests as diamonds, branches not taken as ghosts. */
import type { NodeState } from '../../../core/frames';
import { type Metrics, metricsFor } from '../../../layout';
import type { Told } from '../useDrawing';
import { isInside } from '../viewport';
import type { ExtraShapesProps, PlannedFolded, PlannedItem } from './extra';
import { foldedState } from './itemState';
import { isDecided } from './testState';

const CORNER = 12;
/** The lines above a box: how far off, and how much shorter, px. */
const STACK = [
  { off: 5.5, inset: 8 },
  { off: 10.5, inset: 16 },
] as const;

export function Bodies({ picture, drawing, area }: ExtraShapesProps) {
  const { plan, told } = picture;
  const metrics = metricsFor(plan.orientation);
  return drawing.nodes.map((placed) => {
    const item = plan.extra?.items.get(placed.id);
    if (item === undefined || (area !== undefined && !isInside(placed, area))) return null;
    return (
      <g
        key={placed.key}
        className="graph-shape"
        data-kind={item.kind}
        data-state={stateOf(item, told)}
        transform={`translate(${placed.x} ${placed.y})`}
      >
        <ItemShape item={item} metrics={metrics} isActive={stateOf(item, told) === 'active'} />
      </g>
    );
  });
}

function stateOf(item: PlannedItem, { run, frame }: Told): NodeState | 'ghost' {
  switch (item.kind) {
    case 'folded':
      return foldedState(item, frame);
    case 'test':
      return isDecided(run.trace, item.branch, frame) ? 'done' : 'idle';
    case 'ghost':
      return 'ghost';
  }
}

interface ItemShapeProps {
  readonly item: PlannedItem;
  readonly metrics: Metrics;
  readonly isActive: boolean;
}

function ItemShape({ item, metrics, isActive }: ItemShapeProps) {
  switch (item.kind) {
    case 'folded':
      return <BoxShape box={item} ring={metrics.ring} isActive={isActive} />;
    case 'test': {
      const half = metrics.testHalf;
      return <path className="graph-body" d={`M${-half},0L0,${-half}L${half},0L0,${half}Z`} />;
    }
    case 'ghost':
      return <circle className="graph-body" r={metrics.radius} />;
  }
}

interface BoxShapeProps {
  readonly box: PlannedFolded;
  readonly ring: number;
  readonly isActive: boolean;
}

function BoxShape({ box, ring, isActive }: BoxShapeProps) {
  const { width, height } = box.body;
  // Above the ring of an output.
  const top = -height / 2 - (box.isOutput ? ring : 0);
  const around = (off: number, className: string) => (
    <rect
      className={className}
      x={-width / 2 - off}
      y={-height / 2 - off}
      width={width + 2 * off}
      height={height + 2 * off}
      rx={CORNER + off}
    />
  );
  return (
    <>
      {isActive && around(box.isOutput ? ring + 6 : 6, 'graph-halo')}
      {STACK.map(({ off, inset }) => (
        <path
          key={off}
          className="graph-stack"
          d={`M${inset - width / 2},${top - off}H${width / 2 - inset}`}
        />
      ))}
      {around(0, 'graph-body')}
      {box.isOutput && around(ring, 'graph-ring')}
    </>
  );
}
