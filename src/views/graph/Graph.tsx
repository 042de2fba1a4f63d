/**
 * The stage of the workbench: the function as a graph, at one step of its run. Everything drawn
 * is a function of (run, step); what lives here is only how the person looks at it.
 */
import './Graph.css';
import { useEffect, useMemo, useState } from 'react';
import type { Orientation, Size } from '../../layout';
import { useSession } from '../../store';
import { useMathFonts } from '../math/useMathFonts';
import { useShortcuts } from '../useShortcuts';
import { Legend } from './Legend';
import { Stage } from './Stage';
import { StageHeader } from './StageHeader';
import { useDrawing } from './useDrawing';
import { useGlide } from './useGlide';
import { useIsPainted } from './useIsPainted';
import { useReducedMotion } from './useReducedMotion';
import { useRefit } from './useRefit';
import { useSize } from './useSize';
import { useViewport } from './useViewport';
import { fitView } from './viewport';
import { ZoomButtons } from './ZoomButtons';

export interface GraphProps {
  /** 'down' on phones. */
  readonly orientation: Orientation;
  /** How large Fit may make the picture. */
  readonly maxScale: number;
  /** Called when the first picture has been painted: what comes later may be fetched then. */
  readonly onFirstPicture?: () => void;
}

const PADDING = { right: 24, down: 6 } as const;
const EMPTY: Size = { width: 0, height: 0 };
/** On a phone, zoom buttons are there only where the picture needs them. */
const COMFORTABLE = 0.75;

export function Graph({ orientation, maxScale, onFirstPicture }: GraphProps) {
  const session = useSession();
  const isStill = useReducedMotion();
  const [stage, setStage] = useState<HTMLDivElement | null>(null);
  const window = useSize(stage) ?? EMPTY;
  const picture = useDrawing(session, orientation, window, useMathFonts());
  const isPainted = useIsPainted(picture !== undefined);
  const drawing = useGlide(picture?.drawing, !isStill && isPainted);
  const fitted = useMemo(
    () => fitView(drawing ?? { x: 0, y: 0, ...EMPTY }, window, PADDING[orientation], maxScale),
    [drawing, window, orientation, maxScale],
  );
  useEffect(() => {
    if (isPainted) onFirstPicture?.();
  }, [isPainted, onFirstPicture]);
  const isPhone = orientation === 'down';
  const viewport = useViewport({
    stage: isPainted ? stage : null,
    fitted,
    window,
    leavesTouch: isPhone,
  });
  const { zoomIn, zoomOut, fit, isFitted } = viewport;
  useRefit(picture?.drawing, fit);
  useShortcuts({ '+': zoomIn, '=': zoomIn, '-': zoomOut, '−': zoomOut, '0': fit });
  const zoom = { zoomIn, zoomOut, fit };
  const needsZoom = !isFitted || fitted.scale < COMFORTABLE;
  return (
    <div className="graph" data-orientation={orientation}>
      {!isPhone && <StageHeader zoom={zoom} />}
      <Stage
        ref={setStage}
        picture={picture}
        drawing={drawing}
        viewport={viewport}
        window={window}
        stage={stage}
      />
      {isPhone && needsZoom && <ZoomButtons {...zoom} />}
      {!isPhone && <Legend />}
    </div>
  );
}
