/**
 * The HTML layer over the shapes, in list order, which is the order of Tab: for each node the
 * partials on the edges into it, then the node with its sign, value and derivatives.
 */
import { memo, useMemo } from 'react';
import type { Frame } from '../../core/frames';
import type { NodeId } from '../../core/trace';
import { speakNode, spokenName } from '../../explain';
import type { Drawing, Point } from '../../layout';
import { metricsFor } from '../../layout';
import { type Chip, chipAt } from './chips';
import { groupByNode, lookUp, valueText } from './drawnLabels';
import { EdgeLabel } from './EdgeLabel';
import { cullsLabels, nodesOfStep, partInView } from './look';
import { NodeLabel } from './NodeLabel';
import type { Picture } from './useDrawing';
import type { Area } from './viewport';

/** What the pointer or the focus is on. */
export type Spot =
  | { readonly kind: 'node'; readonly id: NodeId }
  | { readonly kind: 'edge'; readonly node: NodeId; readonly slot: number };

export interface LabelsProps {
  readonly picture: Picture;
  readonly drawing: Drawing;
  readonly area: Area | undefined;
  /** Whether text is too small to read at this zoom. */
  readonly isTiny: boolean;
  /** Whether the signs in the nodes can be read at it. */
  readonly showsSigns: boolean;
  /** Then the places of the current step's labels, larger than the others would be. */
  readonly cards: ReadonlyMap<NodeId, Point> | undefined;
  readonly hovered: NodeId | undefined;
  readonly selection: NodeId | undefined;
  readonly onSelect: (node: NodeId) => void;
  readonly onSpot: (spot: Spot | undefined) => void;
}

export const Labels = memo(function Labels(props: LabelsProps) {
  const { picture, drawing, area, isTiny, showsSigns, cards } = props;
  const { hovered, selection, onSelect, onSpot } = props;
  const { plan, told } = picture;
  const { frame, frames, run, wording } = told;
  const { nodes, edges } = useMemo(() => partInView(drawing, area), [drawing, area]);
  const metrics = metricsFor(plan.orientation);
  const placedEdges = useMemo(() => groupByNode(edges), [edges]);
  const planned = useMemo(() => lookUp(plan), [plan]);
  const ofStep = nodesOfStep(frame, told);
  const showsAll = plan.density !== 'dots' && !isTiny;
  const { extra } = plan;
  const headersOf = extra?.startHeaders(props);
  const huge = cullsLabels(plan);
  const before = frame.k > 0 ? frames.at(frame.k - 1) : frame;
  return nodes.flatMap((placed) => {
    const { id, key } = placed;
    const node = planned.nodes.get(id);
    const headers = headersOf?.(id) ?? [];
    if (node === undefined) {
      if (extra === undefined) return [];
      return [...headers, <extra.Label key={key} placed={placed} of={props} before={before} />];
    }
    const stands = ofStep.has(id) || hovered === id || selection === id;
    if (isTiny && huge && !stands) return headers;
    const hasText = cards === undefined ? showsAll || stands : cards.has(id);
    const isActive = frame.nodeState(id) === 'active';
    const chipsAt = (when: Frame): readonly Chip[] =>
      hasText && node.kind !== 'constant'
        ? plan.chips.map((kind) => chipAt(kind, when, id, told))
        : NO_CHIPS;
    return [
      ...headers,
      ...(cards === undefined ? (placedEdges.get(id) ?? []) : []).map((edge) => (
        <EdgeLabel
          key={`${key} ${edge.slot}`}
          placed={edge}
          planned={planned.edges.get(`${id}.${edge.slot}`)}
          picture={picture}
          onSelect={onSelect}
          onSpot={onSpot}
        />
      )),
      <NodeLabel
        key={key}
        placed={placed}
        node={node}
        metrics={metrics}
        showsSign={showsSigns}
        cardAt={cards?.get(id)}
        state={frame.nodeState(id)}
        isEvaluated={isActive && frame.step?.kind === 'evaluate'}
        value={hasText ? valueText(node, frame, plan) : undefined}
        chips={chipsAt(frame)}
        // Only what the step changes shows how it was before.
        valueBefore={isActive && hasText ? valueText(node, before, plan) : undefined}
        chipsBefore={isActive ? chipsAt(before) : NO_CHIPS}
        told={isActive ? told : undefined}
        isSelected={selection === id}
        spoken={
          huge && !stands
            ? spokenName(run.trace, id, wording.naming)
            : speakNode(frame, id, run, wording)
        }
        onSelect={onSelect}
        onSpot={onSpot}
      />,
    ];
  });
});

const NO_CHIPS: readonly Chip[] = [];
