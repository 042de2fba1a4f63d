/**
 * Asks the layout worker for drawings. The latest request wins: while one is being drawn, later ones replace
 * each other, and a request that was replaced gets the drawing of the one that replaced it.
 * Without workers the layout runs on the spot.
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

interface Job {
  readonly ticket: number;
  readonly request: LayoutRequest;
  readonly waiting: Waiting[];
}

export function createLayoutClient(
  startWorker: () => LayoutWorker | undefined = startLayoutWorker,
): LayoutClient {
  // Started with the first job: a picture that is laid out on the spot needs no worker.
  let worker: LayoutWorker | undefined;
  let hasStarted = false;
  let tickets = 0;
  let running: Job | undefined;
  let next: Job | undefined;
  let closed = false;

  const finish = (job: Job, settle: (waiting: Waiting) => void): void => {
    job.waiting.forEach(settle);
    if (running === job) running = undefined;
    const following = next;
    next = undefined;
    if (following !== undefined) run(following);
  };

  const runHere = (job: Job): void => {
    try {
      const drawing = layoutGraph(job.request);
      finish(job, ({ resolve }) => resolve(drawing));
    } catch (error) {
      finish(job, ({ reject }) =>
        reject(error instanceof Error ? error : new Error(String(error))),
      );
    }
  };

  const run = (job: Job): void => {
    running = job;
    if (!hasStarted) start();
    if (worker === undefined) runHere(job);
    else worker.postMessage({ ticket: job.ticket, request: job.request });
  };

  function start(): void {
    hasStarted = true;
    worker = startWorker();
    worker?.addEventListener('message', ({ data }) => {
      const job = running;
      if (job === undefined || job.ticket !== data.ticket) return;
      const { drawing, error } = data;
      // A newer request makes this drawing stale: whoever waits for it gets the newer one.
      if (next !== undefined) next.waiting.unshift(...job.waiting.splice(0));
      finish(job, ({ resolve, reject }) => {
        if (drawing !== undefined) resolve(drawing);
        else reject(new Error(error ?? 'The layout failed.'));
      });
    });
    worker?.addEventListener('error', () => {
      worker?.terminate();
      worker = undefined;
      if (running !== undefined) runHere(running);
    });
  }

  return {
    layout(request) {
      if (closed) return Promise.reject(new Error('The layout client is closed.'));
      return new Promise((resolve, reject) => {
        tickets += 1;
        const job: Job = { ticket: tickets, request, waiting: [{ resolve, reject }] };
        if (running === undefined) return run(job);
        if (next !== undefined) job.waiting.unshift(...next.waiting);
        next = job;
      });
    },
    close() {
      closed = true;
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

function startLayoutWorker(): LayoutWorker | undefined {
  if (typeof Worker === 'undefined') return undefined;
  try {
    return new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return undefined;
  }
}
