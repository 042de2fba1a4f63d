/**
 * The stage of the workbench: the function as a graph, at one step of its run. Everything drawn
 * is a function of (run, step); what lives here is only how the person looks at it.
 */
import './Graph.css';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { Orientation, Size } from '../../layout';
import { useSession } from '../../store';
import { LoadBoundary } from '../LoadBoundary';
import { useMathFonts } from '../math/useMathFonts';
import { useShortcuts } from '../useShortcuts';
import { Legend } from './Legend';
import { FOLLOWED } from './legibility';
import { exceedsWindow } from './overview';
import { Stage } from './Stage';
import { StageHeader } from './StageHeader';
import { useDrawing } from './useDrawing';
import { useFolding } from './useFolding';
import { useGlide } from './useGlide';
import { useIsPainted } from './useIsPainted';
import { useReducedMotion } from './useReducedMotion';
import { useSize } from './useSize';
import { useView } from './useView';
import { ZoomButtons } from './ZoomButtons';

export interface GraphProps {
  /** 'down' on phones. */
  readonly orientation: Orientation;
  /** How large Fit may make the picture. */
  readonly maxScale: number;
  /** Programs that would be smaller than this, as a whole, are looked at step by step. */
  readonly followsBelow?: number;
  /** Called when the first picture has been painted: what comes later may be fetched then. */
  readonly onFirstPicture?: () => void;
}

/** Nothing exceeds the window in the first picture. */
const OverviewMap = lazy(async () => ({ default: (await import('./OverviewMap')).OverviewMap }));

const EMPTY: Size = { width: 0, height: 0 };
/** On a phone, zoom buttons are there only where the picture needs them. */
const COMFORTABLE = 0.75;

export function Graph({
  orientation,
  maxScale,
  followsBelow = FOLLOWED[orientation],
  onFirstPicture,
}: GraphProps) {
  const session = useSession();
  const isStill = useReducedMotion();
  const [stage, setStage] = useState<HTMLDivElement | null>(null);
  const window = useSize(stage) ?? EMPTY;
  const control = useFolding(session);
  const picture = useDrawing(session, control, orientation, window, followsBelow, useMathFonts());
  const isPainted = useIsPainted(picture !== undefined);
  const drawing = useGlide(picture?.drawing, !isStill && isPainted);
  useEffect(() => {
    if (isPainted) onFirstPicture?.();
  }, [isPainted, onFirstPicture]);
  const isPhone = orientation === 'down';
  const viewport = useView({
    ...{ picture, parts: control.parts, drawing, window },
    ...{ orientation, maxScale, followsBelow, isStill },
    stage: isPainted ? stage : null,
  });
  const { zoomIn, zoomOut, fit, isFitted } = viewport;
  useShortcuts({ '+': zoomIn, '=': zoomIn, '-': zoomOut, '−': zoomOut, '0': fit });
  const zoom = { zoomIn, zoomOut, fit };
  const needsZoom = !isFitted || viewport.scaleOfWhole < COMFORTABLE;
  const { Tools, FoldToggle } = control.parts ?? {};
  return (
    <div className="graph" data-orientation={orientation}>
      {!isPhone && (
        <StageHeader zoom={zoom}>
          {Tools !== undefined && <Tools {...{ control, picture, viewport, window }} />}
        </StageHeader>
      )}
      <Stage
        ref={setStage}
        picture={picture}
        drawing={drawing}
        viewport={viewport}
        window={window}
        stage={stage}
      >
        {!isPhone && drawing !== undefined && exceedsWindow(drawing, viewport.view, window) && (
          <LoadBoundary fallback={null}>
            <Suspense>
              <OverviewMap {...{ drawing, window, view: viewport.view, onView: viewport.show }} />
            </Suspense>
          </LoadBoundary>
        )}
      </Stage>
      {isPhone && (needsZoom || control.hasGroups) && (
        <div className="graph-buttons">
          {FoldToggle !== undefined && control.hasGroups && <FoldToggle control={control} />}
          {needsZoom && <ZoomButtons {...zoom} />}
        </div>
      )}
      {!isPhone && <Legend />}
    </div>
  );
}
