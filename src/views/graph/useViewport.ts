/**
 * Pan and zoom, as `zooming` reports them; until the person moves the
 * picture, and again after Fit, it is fitted to the stage whenever either of them changes.
 */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Size } from '../../layout';
import type { View } from './viewport';
import type { Zooming } from './zooming';

const ZOOM_STEP = 1.25;

export interface Viewport {
  readonly view: View;
  /** Whether the picture is as Fit shows it. */
  readonly isFitted: boolean;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: () => void;
  readonly isDragging: boolean;
  /** Looks at the picture in this way. */
  readonly show: (view: View) => void;
}

export interface ViewportOptions {
  readonly stage: HTMLElement | null;
  readonly fitted: View;
  readonly window: Size;
  /** Whether one finger on the fitted picture is left to others: to a swipe, or to the page. */
  readonly leavesTouch: boolean;
}

export function useViewport({ stage, fitted, window, leavesTouch }: ViewportOptions): Viewport {
  const [chosen, choose] = useState<View>();
  const [isDragging, setDragging] = useState(false);
  const [zooming, setZooming] = useState<Zooming>();
  const isLeft = leavesTouch && chosen === undefined;
  const leaves = useRef(isLeft);
  useEffect(() => {
    leaves.current = isLeft;
  });

  useEffect(() => {
    if (stage === null) return;
    const attached: Zooming[] = [];
    let isOpen = true;
    import('./zooming').then(
      ({ attachZoom }) => {
        if (!isOpen) return;
        const attachment = attachZoom(stage, {
          onView: choose,
          onDrag: setDragging,
          leavesTouch: () => leaves.current,
        });
        attached.push(attachment);
        setZooming(attachment);
      },
      () => {
        // Without a connection the picture stays fitted, which shows all of it.
      },
    );
    return () => {
      isOpen = false;
      for (const attachment of attached) attachment.detach();
      setZooming(undefined);
    };
  }, [stage]);

  const view = chosen ?? fitted;
  useLayoutEffect(() => zooming?.place(view), [zooming, view]);

  const { width, height } = window;
  const zoomBy = useCallback(
    (factor: number) => {
      zooming?.scaleBy(factor, [width / 2, height / 2]);
    },
    [zooming, width, height],
  );
  const zoomIn = useCallback(() => zoomBy(ZOOM_STEP), [zoomBy]);
  const zoomOut = useCallback(() => zoomBy(1 / ZOOM_STEP), [zoomBy]);
  const fit = useCallback(() => choose(undefined), []);
  return { view, isFitted: chosen === undefined, isDragging, zoomIn, zoomOut, fit, show: choose };
}
