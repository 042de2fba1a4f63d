/** The local partial beside an edge; where there is no room for it, a dot that tells it on hover. */
import { memo } from 'react';
import type { NodeId } from '../../core/trace';
import type { Point } from '../../layout';
import { Formula } from '../math/Formula';
import type { Spot } from './Labels';

export interface PartialLabelProps {
  readonly at: Point;
  readonly node: NodeId;
  readonly slot: number;
  /** Undefined for a dot. */
  readonly latex: string | undefined;
  readonly isActive: boolean;
  readonly isKnown: boolean;
  /** Whether Tab stops here; in a large graph it stops at nodes alone. */
  readonly isReachable: boolean;
  readonly spoken: string;
  readonly onSelect: (node: NodeId) => void;
  readonly onSpot: (spot: Spot | undefined) => void;
}

export const PartialLabel = memo(function PartialLabel(props: PartialLabelProps) {
  const { at, node, slot, latex, isActive, isKnown, isReachable, spoken, onSelect, onSpot } = props;
  const enter = (): void => onSpot({ kind: 'edge', node, slot });
  const leave = (): void => onSpot(undefined);
  return (
    <button
      type="button"
      className={latex === undefined ? 'graph-dot' : 'graph-partial'}
      data-active={isActive || undefined}
      data-known={isKnown || undefined}
      style={{ transform: `translate(${at.x}px, ${at.y}px) translate(-50%, -50%)` }}
      tabIndex={isReachable ? 0 : -1}
      aria-label={spoken}
      onClick={() => onSelect(node)}
      onPointerEnter={enter}
      onPointerLeave={leave}
      onFocus={enter}
      onBlur={leave}
    >
      {latex !== undefined && <Formula latex={latex} form="label" />}
    </button>
  );
});
