/** The header of a group's frame: a button that folds and unfolds it, readable at every zoom. */
import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo } from 'react';
import type { PlacedGroup } from '../../../layout';
import { Formula } from '../../math/Formula';
import type { PlannedFrame } from './extra';
import { speakHeader } from './speakGroup';

/** Between a frame and the header in it, px. */
const INSET = 10;

export interface GroupHeaderProps {
  readonly frame: PlannedFrame;
  readonly placed: PlacedGroup;
  readonly fold: ((key: string, folded: boolean) => void) | undefined;
}

export const GroupHeader = memo(function GroupHeader({ frame, placed, fold }: GroupHeaderProps) {
  const { group, isOpen, header, variables } = frame;
  const { x, y } = placed.header;
  return (
    <button
      type="button"
      className="graph-header"
      style={{
        transform: `translate(${x - header.width / 2}px, ${y}px) translateY(-50%)`,
        minHeight: header.height,
        // As far as the frame reaches: where it is drawn small the title is cut off, not the chevron.
        maxWidth: Math.max(
          header.width,
          placed.x + placed.width / 2 - INSET - x + header.width / 2,
        ),
      }}
      aria-expanded={isOpen}
      aria-label={speakHeader(group, isOpen)}
      title={isOpen ? 'Fold' : 'Unfold'}
      onClick={() => fold?.(group.key, isOpen)}
    >
      {isOpen ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
      <b>{group.title}</b>
      {variables !== '' && <Formula latex={variables} form="label" />}
    </button>
  );
});
