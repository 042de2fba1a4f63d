/**
 * Asks the layout worker for drawings. The latest request wins: while one is being drawn, later ones replace
 * each other, and a request that was replaced gets the drawing of the one that replaced it. A worker that has
 * been busy for long with a stale request is given up for a new one.
 * Without workers the layout runs on the spot; the part that draws open groups is loaded when it is first needed.
 */
import type { Drawing, LayoutRequest } from './drawing';
import type { LayoutAnswer, LayoutQuestion } from './layout.worker';
import { layoutGraph } from './layoutGraph';

export interface LayoutClient {
  /** Rejects when the layout fails or the client is closed. */
  layout(request: LayoutRequest): Promise<Drawing>;
  close(): void;
}

/** What of a worker is used here; a test gives its own. */
export interface LayoutWorker {
  postMessage(question: LayoutQuestion): void;
  addEventListener(
    type: 'message',
    listener: (event: { readonly data: LayoutAnswer }) => void,
  ): void;
  addEventListener(type: 'error', listener: () => void): void;
  terminate(): void;
}

interface Waiting {
  readonly resolve: (drawing: Drawing) => void;
  readonly reject: (error: Error) => void;
}

/** How long a worker may go on with a request that a newer one has made stale, ms. */
const PATIENCE = 300;

/** The time and a timer; a test gives its own. */
export interface Clock {
  /** ms from any fixed moment. */
  now(): number;
  /** Answers a function that stops it. */
  after(delay: number, act: () => void): () => void;
}

const SYSTEM_CLOCK: Clock = {
  now: () => performance.now(),
  after: (delay, act) => {
    const timer = setTimeout(act, delay);
    return () => clearTimeout(timer);
  },
};

interface Job {
  readonly ticket: number;
  readonly request: LayoutRequest;
  readonly waiting: Waiting[];
}

export function createLayoutClient(
  startWorker: () => LayoutWorker | undefined = startLayoutWorker,
  clock: Clock = SYSTEM_CLOCK,
): LayoutClient {
  // Started with the first job: a picture that is laid out on the spot needs no worker.
  let worker: LayoutWorker | undefined;
  let hasStarted = false;
  let tickets = 0;
  let running: Job | undefined;
  let runningSince = 0;
  let next: Job | undefined;
  let stopWaiting = (): void => undefined;
  let closed = false;

  const finish = (job: Job, settle: (waiting: Waiting) => void): void => {
    stopWaiting();
    // A newer request makes this drawing stale: whoever waits for it gets the newer one.
    if (next !== undefined) next.waiting.unshift(...job.waiting.splice(0));
    job.waiting.forEach(settle);
    running = undefined;
    const following = next;
    next = undefined;
    if (following !== undefined) run(following);
  };

  const runHere = async (job: Job): Promise<void> => {
    try {
      const drawing = await drawHere(job.request);
      if (running === job) finish(job, ({ resolve }) => resolve(drawing));
    } catch (error) {
      const reason = error instanceof Error ? error : new Error(String(error));
      if (running === job) finish(job, ({ reject }) => reject(reason));
    }
  };

  const run = (job: Job): void => {
    running = job;
    runningSince = clock.now();
    if (!hasStarted) start();
    if (worker === undefined) void runHere(job);
    else worker.postMessage({ ticket: job.ticket, request: job.request });
  };

  function start(): void {
    hasStarted = true;
    const started = startWorker();
    worker = started;
    started?.addEventListener('message', ({ data }) => {
      const job = running;
      if (job === undefined || job.ticket !== data.ticket) return;
      const { drawing, error } = data;
      finish(job, ({ resolve, reject }) => {
        if (drawing !== undefined) resolve(drawing);
        else reject(new Error(error ?? 'The layout failed.'));
      });
    });
    started?.addEventListener('error', () => {
      if (worker !== started) return;
      started.terminate();
      worker = undefined;
      if (running !== undefined) void runHere(running);
    });
  }

  /** Gives the worker up, once it has had its time, if a newer request still waits for it. */
  function overtake(): void {
    const stale = running;
    if (stale === undefined || worker === undefined) return;
    stopWaiting();
    stopWaiting = clock.after(Math.max(0, runningSince + PATIENCE - clock.now()), () => {
      if (running !== stale || next === undefined || worker === undefined) return;
      worker.terminate();
      start();
      finish(stale, () => undefined);
    });
  }

  return {
    layout(request) {
      if (closed) return Promise.reject(new Error('The layout client is closed.'));
      return new Promise((resolve, reject) => {
        tickets += 1;
        const job: Job = { ticket: tickets, request, waiting: [{ resolve, reject }] };
        if (running === undefined) return run(job);
        if (next === undefined && running.request === request) {
          running.waiting.push(...job.waiting);
          return;
        }
        if (next !== undefined) job.waiting.unshift(...next.waiting);
        next = job;
        overtake();
      });
    },
    close() {
      closed = true;
      stopWaiting();
      worker?.terminate();
      worker = undefined;
      const jobs = [running, next];
      running = undefined;
      next = undefined;
      for (const job of jobs)
        for (const { reject } of job?.waiting ?? [])
          reject(new Error('The layout client is closed.'));
    },
  };
}

function drawHere(request: LayoutRequest): Drawing | Promise<Drawing> {
  if ((request.groups?.length ?? 0) === 0) return layoutGraph(request);
  return import('./layoutGrouped').then(({ layoutGrouped }) => layoutGrouped(request));
}

function startLayoutWorker(): LayoutWorker | undefined {
  if (typeof Worker === 'undefined') return undefined;
  try {
    return new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return undefined;
  }
}
