/**
 * Session → the picture that is drawn: the plan, laid out by the worker. While the worker draws a
 * graph of another shape, the picture before stays as it was, with the numbers it had.
 */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import {
  createLayoutClient,
  type Drawing,
  type LayoutClient,
  type LayoutRequest,
  layoutGraph,
  type Orientation,
  type Size,
  seedFrom,
} from '../../layout';
import type { Session } from '../../store';
import { measureFormulas } from '../math/measureFormulas';
import { keepRooms } from './keepRooms';
import { foretellLegibility } from './legibility';
import { type KeyedTrace, keyNodes } from './nodeKeys';
import { type Plan, planGraph } from './plan';

/** What of the session the picture is made of. */
export type Told = Pick<Session, 'run' | 'frames' | 'frame' | 'wording' | 'exact'>;

export interface Picture {
  readonly told: Told;
  readonly plan: Plan;
  readonly drawing: Drawing;
}

interface Laid {
  readonly structure: string;
  readonly orientation: Orientation;
  readonly drawing: Drawing;
}

/** The first picture is laid out on the spot: a worker would still be starting. */
const LARGEST_ON_THE_SPOT = 60;

export function useDrawing(
  session: Session,
  orientation: Orientation,
  window: Size,
  canMeasure: boolean,
): Picture | undefined {
  const { run, frames, frame, wording, exact } = session;
  const { shown } = session.choices;
  const keyed = useKeys(run.trace);
  const { hasNames, magnify } = useMemo(
    () => foretellLegibility(run.trace, orientation, window),
    [run.trace, orientation, window],
  );
  const plan = useMemo(
    () =>
      canMeasure
        ? planGraph(
            { run, frames, wording, exact, shown },
            keyed,
            orientation,
            { hasNames, magnify },
            measureFormulas,
          )
        : undefined,
    [run, frames, wording, exact, shown, keyed, orientation, hasNames, magnify, canMeasure],
  );
  const laid = useLayout(plan);
  const told = useMemo<Told>(
    () => ({ run, frames, frame, wording, exact }),
    [run, frames, frame, wording, exact],
  );
  const isCurrent =
    laid !== undefined && laid.structure === plan?.structure && laid.orientation === orientation;
  const current = useMemo<Picture | undefined>(
    () => (isCurrent && plan !== undefined ? { told, plan, drawing: laid.drawing } : undefined),
    [isCurrent, told, plan, laid],
  );
  const last = useRef(current);
  useEffect(() => {
    if (current !== undefined) last.current = current;
  }, [current]);
  return current ?? last.current;
}

/** Keys build on those of the trace before, whatever renders happen in between. */
function useKeys(trace: Told['run']['trace']): KeyedTrace {
  const [keyed, setKeyed] = useState(() => keyNodes(trace));
  if (keyed.trace === trace) return keyed;
  const next = keyNodes(trace, keyed);
  setKeyed(next);
  return next;
}

/** The last question, and the drawing that answered it or stands until it is answered. */
interface Asked {
  readonly setting: string;
  readonly request: LayoutRequest;
  readonly signature: string;
  readonly drawing: Drawing | undefined;
}

function useLayout(plan: Plan | undefined): Laid | undefined {
  const [laid, setLaid] = useState<Laid>();
  const client = useRef<LayoutClient>(undefined);
  const latest = useRef<Asked>(undefined);
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
      setLaid({ structure, orientation, drawing });
    };
    latest.current = { setting, request, signature, drawing: before?.drawing };
    const seed =
      before?.drawing?.orientation === orientation ? seedFrom(before.drawing) : undefined;
    const seeded = seed === undefined ? request : { ...request, seed };
    const worker = client.current;
    if (
      worker === undefined ||
      (before === undefined && plan.nodes.length <= LARGEST_ON_THE_SPOT)
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
