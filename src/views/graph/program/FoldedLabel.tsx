/** A folded group: a button that opens it, and the values and derivatives of its outputs. */

import { metricsFor } from '../../../layout';
import { Formula } from '../../math/Formula';
import { ArrivingChip } from '../Arriving';
import { ChipLabel } from '../ChipLabel';
import { type Chip, chipAt } from '../chips';
import { centred, placeBeside } from '../places';
import type { ExtraLabelProps, PlannedFolded } from './extra';
import { linesOf } from './folded';
import { foldedState } from './itemState';
import { speakGroup } from './speakGroup';

export interface FoldedLabelProps extends ExtraLabelProps {
  readonly box: PlannedFolded;
}

export function FoldedLabel({
  placed,
  box,
  of: { picture, isTiny, cards },
  before,
}: FoldedLabelProps) {
  const { plan, told, fold } = picture;
  const { frame } = told;
  const metrics = metricsFor(plan.orientation);
  const cardAt = cards?.get(box.id);
  const showsText = cards === undefined ? !isTiny : cardAt !== undefined;
  const [content, word] = linesOf(box.group);
  const chips = box.outputs.flatMap(({ id }) =>
    plan.chips.map((kind) => ({ id, chip: chipAt(kind, frame, id, told) })),
  );
  const writeChip = ({ id, chip }: { readonly id: number; readonly chip: Chip }) =>
    chip.state === 'active' ? (
      <ArrivingChip
        key={`${id} ${chip.kind}`}
        chip={chip}
        before={chipAt(chip.kind, before, id, told)}
        node={id}
        told={told}
      />
    ) : (
      <ChipLabel key={`${id} ${chip.kind}`} {...chip} />
    );
  const values = !plan.showsValues
    ? []
    : box.outputs.map(({ id, value, valueUnknown }) => (
        <Formula
          key={id}
          latex={frame.primal(id) === undefined ? valueUnknown : value}
          form="label"
        />
      ));
  return (
    <div className="graph-label" data-state={foldedState(box, frame)}>
      <button
        type="button"
        className="graph-node graph-folded"
        style={{ transform: centred(placed), ...box.body }}
        aria-label={speakGroup(box, told)}
        aria-expanded={false}
        onClick={() => fold?.(box.group.key, false)}
      >
        {!isTiny && (
          <>
            <b>{content}</b>
            <span>{word}</span>
          </>
        )}
      </button>
      {showsText && cardAt === undefined && (
        <>
          <div
            className="graph-chips"
            style={placeBeside(placed.chip, placed, box.size.chip, metrics)}
          >
            {chips.map(writeChip)}
          </div>
          <div
            className="graph-value graph-values"
            style={placeBeside(placed.value, placed, box.size.value, metrics)}
          >
            {values}
            {box.hasMore && plan.showsValues && <span>…</span>}
          </div>
        </>
      )}
      {cardAt !== undefined && (
        <div className="graph-card" style={{ transform: `${centred(cardAt)} scale(var(--boost))` }}>
          {chips.map(writeChip)}
          <div className="graph-value graph-values">{values}</div>
        </div>
      )}
    </div>
  );
}
