/** What stands in and at a node: its sign on a button that selects it, its value, its derivatives. */
import { memo } from 'react';
import type { NodeState } from '../../core/frames';
import type { NodeId } from '../../core/trace';
import type { Metrics, PlacedNode, Point } from '../../layout';
import { Formula } from '../math/Formula';
import { type Chip, sameChips } from './chips';
import type { Spot } from './Labels';
import { Chips, Value } from './NodeTexts';
import { outlineOf } from './outline';
import { centred, placeBeside } from './places';
import type { PlannedNode } from './plan';
import type { Told } from './useDrawing';

export interface NodeLabelProps {
  readonly placed: PlacedNode;
  readonly node: PlannedNode;
  readonly metrics: Metrics;
  readonly showsSign: boolean;
  /** Where the labels stand together on a card, in a picture too small for them. */
  readonly cardAt: Point | undefined;
  readonly state: NodeState;
  /** Whether the step computes this value and nothing else. */
  readonly isEvaluated: boolean;
  readonly value: string | undefined;
  readonly chips: readonly Chip[];
  readonly valueBefore: string | undefined;
  readonly chipsBefore: readonly Chip[];
  /** For a node that the current step changes. */
  readonly told: Told | undefined;
  readonly isSelected: boolean;
  readonly spoken: string;
  readonly onSelect: (node: NodeId) => void;
  readonly onSpot: (spot: Spot | undefined) => void;
}

export const NodeLabel = memo(function NodeLabel(props: NodeLabelProps) {
  const { placed, node, metrics, state, value, chips, isSelected, spoken } = props;
  const outline = outlineOf(node.kind, node.isOutput, metrics);
  const reach = 2 * (outline.ring ?? outline.half);
  const enter = (): void => props.onSpot({ kind: 'node', id: node.id });
  const leave = (): void => props.onSpot(undefined);
  const { cardAt } = props;
  return (
    <div className="graph-label" data-state={state} onPointerEnter={enter} onPointerLeave={leave}>
      <button
        type="button"
        className="graph-node"
        data-round={outline.isRound || undefined}
        style={{
          transform: centred(placed),
          width: reach,
          height: reach,
          fontSize: node.glyphFont,
        }}
        aria-label={spoken}
        aria-pressed={isSelected}
        onClick={() => props.onSelect(node.id)}
        onFocus={enter}
        onBlur={leave}
      >
        {props.showsSign && <Formula latex={node.glyph} form="label" />}
      </button>
      {cardAt === undefined ? (
        <>
          {chips.length > 0 && (
            <div
              className="graph-chips"
              style={placeBeside(placed.chip, placed, node.size.chip, metrics)}
            >
              <Chips {...props} />
            </div>
          )}
          {value !== undefined && (
            <div
              className="graph-value"
              style={placeBeside(placed.value, placed, node.size.value, metrics)}
            >
              <Value {...props} />
            </div>
          )}
        </>
      ) : (
        <div className="graph-card" style={{ transform: `${centred(cardAt)} scale(var(--boost))` }}>
          <Chips {...props} />
          <div className="graph-value">
            <Value {...props} />
          </div>
        </div>
      )}
    </div>
  );
}, isSame);

/** Chips are made anew for each step, mostly with what they said before. */
function isSame(before: NodeLabelProps, after: NodeLabelProps): boolean {
  const { chips: a, chipsBefore: b, ...rest } = before;
  const { chips, chipsBefore, ...others } = after;
  const names = Object.keys({ ...rest, ...others }) as (keyof typeof rest)[];
  return (
    names.every((name) => Object.is(rest[name], others[name])) &&
    sameChips(a, chips) &&
    sameChips(b, chipsBefore)
  );
}
