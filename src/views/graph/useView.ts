/**
 * How the picture is looked at: as a whole, or, where that is too small to be read, at the frame of
 * the current step. Fit shows the whole, and again the frame; what the person moves stays.
 */
import { useCallback, useMemo, useState } from 'react';
import type { Drawing, Orientation, Size } from '../../layout';
import type { Picture } from './useDrawing';
import type { ProgramParts } from './useFolding';
import { useGlidingView } from './useGlidingView';
import { useRefit } from './useRefit';
import { useViewport, type Viewport } from './useViewport';
import { fitView } from './viewport';

export interface ViewOptions {
  readonly picture: Picture | undefined;
  /** Looks at the current step where the whole is too small; there where a program is. */
  readonly parts: ProgramParts | undefined;
  readonly drawing: Drawing | undefined;
  readonly stage: HTMLElement | null;
  readonly window: Size;
  readonly orientation: Orientation;
  readonly maxScale: number;
  /** Scale of the whole below which the view goes along with the steps. */
  readonly followsBelow: number;
  readonly isStill: boolean;
}

export interface Looked extends Viewport {
  /** Whether the view goes along with the steps. */
  readonly isFollowing: boolean;
  /** Of the whole picture, fitted. */
  readonly scaleOfWhole: number;
}

const PADDING = { right: 24, down: 6 } as const;
const NOTHING = { x: 0, y: 0, width: 0, height: 0 } as const;

export function useView(options: ViewOptions): Looked {
  const { picture, parts, drawing, stage, window, orientation } = options;
  const { maxScale, followsBelow, isStill } = options;
  const [isWhole, setWhole] = useState(false);
  const whole = useMemo(
    () => fitView(drawing ?? NOTHING, window, PADDING[orientation], maxScale),
    [drawing, window, orientation, maxScale],
  );
  const focus = useMemo(
    () =>
      whole.scale < followsBelow && drawing && picture
        ? parts?.focusOn(picture, drawing, window, maxScale, whole.scale)
        : undefined,
    [picture, parts, drawing, window, maxScale, followsBelow, whole],
  );
  const shown = isWhole ? undefined : focus;
  const fitted = useGlidingView(shown?.view ?? whole, shown?.name ?? '', !isStill);
  const leavesTouch = orientation === 'down';
  const viewport = useViewport({ stage, fitted, window, leavesTouch });
  const { isFitted, fit: fitAgain } = viewport;
  const refit = useCallback(() => {
    setWhole(false);
    fitAgain();
  }, [fitAgain]);
  useRefit(picture, refit);
  const hasFocus = focus !== undefined;
  const fit = useCallback(() => {
    setWhole(hasFocus && !(isFitted && isWhole));
    fitAgain();
  }, [hasFocus, isFitted, isWhole, fitAgain]);
  const isFollowing = isFitted && shown !== undefined;
  return { ...viewport, fit, isFollowing, scaleOfWhole: whole.scale };
}
