/** The window that the picture is looked at through: its gestures, its keys, its name. */
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
  useCallback,
  useMemo,
  useState,
} from 'react';
import type { NodeId } from '../../core/trace';
import type { Drawing, Size } from '../../layout';
import { useSession } from '../../store';
import type { Spot } from './Labels';
import { Layers } from './Layers';
import { styleVariables } from './labelStyle';
import { speakStage } from './speakStage';
import type { Picture } from './useDrawing';
import { useSwipe } from './useSwipe';
import type { Looked } from './useView';

export interface StageProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly stage: HTMLElement | null;
  readonly picture: Picture | undefined;
  readonly drawing: Drawing | undefined;
  readonly viewport: Looked;
  readonly window: Size;
  /** What lies over the picture and does not move with it. */
  readonly children?: ReactNode;
}

export function Stage(props: StageProps) {
  const { ref, stage, picture, drawing, viewport, window, children } = props;
  const { dispatch, draftError, run, frame } = useSession();
  const { view, isFitted, isDragging, isFollowing } = viewport;
  const [spot, setSpot] = useState<Spot>();
  const isPhone = drawing?.orientation === 'down';
  useSwipe(stage, isPhone && isFitted, (count) => dispatch({ type: 'stepBy', count }));

  const onSelect = useCallback((node: NodeId) => dispatch({ type: 'select', node }), [dispatch]);
  const onSpot = useCallback(
    (next: Spot | undefined) => {
      setSpot(next);
      dispatch({ type: 'hover', node: next?.kind === 'node' ? next.id : undefined });
    },
    [dispatch],
  );
  const clear = (): void => {
    setSpot(undefined);
    dispatch({ type: 'select', node: undefined });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') clear();
  };
  const onClick = (event: MouseEvent): void => {
    if (event.target === event.currentTarget) clear();
  };

  const style = picture?.plan.style;
  const variables = useMemo(
    () => (style === undefined ? undefined : styleVariables(style, isPhone ? 0.84 : 1)),
    [style, isPhone],
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form.
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: its nodes are buttons; a click beside them clears.
    <div
      className="graph-stage"
      ref={ref}
      role="group"
      aria-label={speakStage(run, frame.k, draftError !== undefined)}
      data-stale={draftError !== undefined || undefined}
      data-follows={isFollowing || undefined}
      data-dragging={isDragging || undefined}
      data-gliding={drawing !== picture?.drawing || undefined}
      data-swipes={(isPhone && isFitted) || undefined}
      style={variables}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      {picture !== undefined && drawing !== undefined && (
        <Layers
          {...{ picture, drawing, view, window, onSelect, onSpot }}
          spot={isDragging ? undefined : spot}
        />
      )}
      {children}
    </div>
  );
}
