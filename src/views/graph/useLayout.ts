/**
 * Plan → its drawing, laid out by the worker. Drawings are kept for a while: a sweep that opens and
 * folds groups comes back to the same ones.
 */
import { useLayoutEffect, useRef, useState } from 'react';
import {
  createLayoutClient,
  type Drawing,
  type LayoutClient,
  type LayoutRequest,
  layoutGraph,
  type Orientation,
  seedFrom,
} from '../../layout';
import { keepRooms } from './keepRooms';
import type { Plan } from './plan';

export interface Laid {
  readonly structure: string;
  readonly orientation: Orientation;
  readonly drawing: Drawing;
}

/** The first picture is laid out on the spot: a worker would still be starting. */
const LARGEST_ON_THE_SPOT = 60;

/** Drawings that are kept, the last ones. */
const MOST_KEPT = 40;

function keep(drawings: Map<string, Drawing>, signature: string, drawing: Drawing): void {
  drawings.delete(signature);
  drawings.set(signature, drawing);
  for (const oldest of drawings.keys()) {
    if (drawings.size <= MOST_KEPT) return;
    drawings.delete(oldest);
  }
}

/** The last question, and the drawing that answered it or stands until it is answered. */
interface Asked {
  readonly setting: string;
  readonly request: LayoutRequest;
  readonly signature: string;
  readonly drawing: Drawing | undefined;
}

export function useLayout(plan: Plan | undefined): Laid | undefined {
  const [laid, setLaid] = useState<Laid>();
  const client = useRef<LayoutClient>(undefined);
  const latest = useRef<Asked>(undefined);
  const drawings = useRef(new Map<string, Drawing>());
  // Before the layout below asks for it.
  useLayoutEffect(() => {
    const opened = createLayoutClient();
    client.current = opened;
    return () => {
      client.current = undefined;
      opened.close();
    };
  }, []);
  useLayoutEffect(() => {
    if (plan === undefined) return;
    const { structure, orientation, setting } = plan;
    const before = latest.current;
    const request =
      before?.setting === setting ? keepRooms(plan.request, before.request) : plan.request;
    const signature = JSON.stringify(request);
    if (before?.signature === signature) return;
    const adopt = (drawing: Drawing): void => {
      latest.current = { setting, request, signature, drawing };
      keep(drawings.current, signature, drawing);
      setLaid({ structure, orientation, drawing });
    };
    latest.current = { setting, request, signature, drawing: before?.drawing };
    const known = drawings.current.get(signature);
    if (known !== undefined) {
      adopt(known);
      return;
    }
    const seed =
      before?.drawing?.orientation === orientation ? seedFrom(before.drawing) : undefined;
    const seeded = seed === undefined ? request : { ...request, seed };
    const worker = client.current;
    if (
      worker === undefined ||
      (before === undefined &&
        request.groups === undefined &&
        plan.nodes.length <= LARGEST_ON_THE_SPOT)
    ) {
      adopt(layoutGraph(seeded));
      return;
    }
    worker.layout(seeded).then(
      (drawing) => {
        if (latest.current?.signature === signature) adopt(drawing);
      },
      () => {
        // The client was closed, or the layout failed: the picture before stays.
        if (latest.current?.signature === signature) latest.current = before;
      },
    );
  }, [plan]);
  return laid;
}
