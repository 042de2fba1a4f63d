/** What an edge's label says at a step: its partial, in the form that there is room for. */
import type { NodeId } from '../../core/trace';
import type { PlacedEdge } from '../../layout';
import { isOnEdge } from './edgeState';
import { firstForm, unknownForm } from './forms';
import type { Spot } from './Labels';
import { cullsLabels } from './look';
import { PartialLabel } from './PartialLabel';
import type { PlannedEdge } from './plan';
import { speakEdge } from './speakEdge';
import type { Picture } from './useDrawing';

export interface EdgeLabelProps {
  readonly placed: PlacedEdge;
  readonly planned: PlannedEdge | undefined;
  readonly picture: Picture;
  readonly onSelect: (node: NodeId) => void;
  readonly onSpot: (spot: Spot | undefined) => void;
}

export function EdgeLabel({ placed, planned, picture, onSelect, onSpot }: EdgeLabelProps) {
  const labels = planned?.labels;
  if (labels === undefined) return null;
  const { node, slot, label } = placed;
  const { plan, told } = picture;
  const { frame } = told;
  const isKnown = frame.primal(node) !== undefined;
  // While values travel, the partial is not what the step is about.
  const isActive = isOnEdge(frame, planned) && frame.step?.kind !== 'evaluate';
  const shortest = labels.forms.length - 1;
  const form =
    label.form !== 'dot'
      ? firstForm(labels, plan.density, plan.orientation) + label.form
      : isActive
        ? shortest
        : undefined;
  const unknown = form === undefined ? undefined : labels.unknownForms[unknownForm(labels, form)];
  return (
    <PartialLabel
      at={label.at}
      node={node}
      slot={slot}
      latex={isKnown && form !== undefined ? labels.forms[form] : unknown}
      isActive={isActive}
      isKnown={isKnown}
      isReachable={!cullsLabels(plan)}
      spoken={speakEdge(told, { node, slot })}
      onSelect={onSelect}
      onSpot={onSpot}
    />
  );
}
