/** The header of a group's frame: a button that folds and unfolds it. */
import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo } from 'react';
import type { Point } from '../../../layout';
import { Formula } from '../../math/Formula';
import { centred } from '../places';
import type { PlannedFrame } from './extra';
import { speakHeader } from './speakGroup';

export interface GroupHeaderProps {
  readonly frame: PlannedFrame;
  readonly at: Point;
  /** Whether text is too small to read at this zoom. */
  readonly isTiny: boolean;
  readonly fold: ((key: string, folded: boolean) => void) | undefined;
}

export const GroupHeader = memo(function GroupHeader({
  frame,
  at,
  isTiny,
  fold,
}: GroupHeaderProps) {
  const { group, isOpen, header, variables } = frame;
  return (
    <button
      type="button"
      className="graph-header"
      style={{ transform: centred(at), width: header.width, height: header.height }}
      aria-expanded={isOpen}
      aria-label={speakHeader(group, isOpen)}
      title={isOpen ? 'Fold' : 'Unfold'}
      onClick={() => fold?.(group.key, isOpen)}
    >
      {!isTiny && (
        <>
          {isOpen ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
          <b>{group.title}</b>
          {variables !== '' && <Formula latex={variables} form="label" />}
        </>
      )}
    </button>
  );
});
