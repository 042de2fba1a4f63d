/**
 * d3-zoom on the stage: listens for wheel, pinch and drag, reports numbers, and detaches.
 * A chunk of its own: it is fetched when there is a picture to move.
 */
import { select, type ZoomTransform, zoom, zoomIdentity } from 'd3';
import type { View } from './viewport';

const EXTENT = { least: 0.02, most: 4 } as const;

export interface ZoomListener {
  readonly onView: (view: View) => void;
  readonly onDrag: (isDragging: boolean) => void;
  /** Whether one finger is left to others: to a swipe, or to the page. */
  readonly leavesTouch: () => boolean;
}

export interface Zooming {
  /** Where the next gesture begins. No event is sent: that would count as the person's choice. */
  readonly place: (view: View) => void;
  /** Zooms by a factor around a point of the stage. */
  readonly scaleBy: (factor: number, around: [x: number, y: number]) => void;
  readonly detach: () => void;
}

export function attachZoom(stage: HTMLElement, listener: ZoomListener): Zooming {
  const behaviour = zoom<HTMLElement, unknown>()
    .scaleExtent([EXTENT.least, EXTENT.most])
    .filter((event: Event) => isGesture(event, listener.leavesTouch()) && !isOnMap(event))
    .on('start', ({ sourceEvent }) => listener.onDrag(sourceEvent?.type === 'mousedown'))
    .on('zoom', ({ transform }: { readonly transform: ZoomTransform }) =>
      listener.onView({ scale: transform.k, x: transform.x, y: transform.y }),
    )
    .on('end', () => listener.onDrag(false));
  const selection = select(stage);
  selection.call(behaviour).on('dblclick.zoom', null);
  return {
    place: ({ x, y, scale }) => {
      Object.assign(stage, { __zoom: zoomIdentity.translate(x, y).scale(scale) });
    },
    scaleBy: (factor, around) => behaviour.scaleBy(select(stage), factor, around),
    detach: () => {
      selection.on('.zoom', null);
    },
  };
}

/** The map moves the picture itself. */
function isOnMap({ target }: Event): boolean {
  return target instanceof Element && target.closest('.overview') !== null;
}

function isGesture(event: Event, leavesTouch: boolean): boolean {
  if (event instanceof WheelEvent) return true;
  if (event instanceof MouseEvent) return event.button === 0 && !event.ctrlKey;
  return !('touches' in event && leavesTouch && (event as TouchEvent).touches.length < 2);
}
