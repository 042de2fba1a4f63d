/**
 * Questions → answers, one at a time, in a worker beside the page. The latest question wins: one
 * that waits is replaced, one that runs is abandoned with its worker after a while. Without
 * workers the same module answers on the spot.
 */
import {
  type PackedAnswer,
  type Question,
  READY,
  type Ticketed,
  type TicketedAnswer,
} from './question';

export interface WorkerLine {
  /** Undefined where a later question, or `stop`, came before the answer. */
  ask(question: Question): Promise<PackedAnswer | undefined>;
  /** Abandons what runs and what waits; the next question starts anew. */
  stop(): void;
}

/** What of a worker is used here; a test gives its own. */
export interface ReadingWorker {
  postMessage(question: Ticketed): void;
  addEventListener(
    type: 'message',
    listener: (event: { readonly data: TicketedAnswer | typeof READY }) => void,
  ): void;
  addEventListener(type: 'error', listener: () => void): void;
  terminate(): void;
}

export interface LineParts {
  readonly startWorker: () => ReadingWorker | undefined;
  readonly answerHere: (question: Question) => Promise<PackedAnswer>;
  /** Calls `act` in so many ms, unless it is cancelled. */
  readonly later: (ms: number, act: () => void) => () => void;
  /** ms */
  readonly now: () => number;
}

interface Job {
  readonly ticket: number;
  readonly question: Question;
  readonly resolve: (answer: PackedAnswer | undefined) => void;
  since: number;
}

/** What a question may go on running for when another text has come, in ms. */
const PATIENCE = 100;
/** When it is the same text at another point: what it finds is drawn on the way. */
const PATIENCE_WITH_POINTS = 1_000;

export function createWorkerLine({ startWorker, answerHere, later, now }: LineParts): WorkerLine {
  let worker: ReadingWorker | undefined;
  let isReady = false;
  let tickets = 0;
  let running: Job | undefined;
  let next: Job | undefined;
  let cancelImpatience = (): void => undefined;

  const finish = (job: Job, answer: PackedAnswer | undefined): void => {
    if (running !== job) return;
    running = undefined;
    cancelImpatience();
    job.resolve(answer);
    const following = next;
    next = undefined;
    if (following !== undefined) run(following);
  };

  const abandon = (): void => {
    worker?.terminate();
    worker = undefined;
    if (running !== undefined) finish(running, undefined);
  };

  const runHere = (job: Job): void => {
    answerHere(job.question).then(
      (answer) => finish(job, answer),
      (error: unknown) => finish(job, { kind: 'failed', reason: String(error) }),
    );
  };

  const start = (): ReadingWorker | undefined => {
    isReady = false;
    const started = startWorker();
    started?.addEventListener('message', ({ data }) => {
      if (worker !== started) return;
      if (data !== READY) {
        if (running?.ticket === data.ticket) finish(running, data.answer);
        return;
      }
      isReady = true;
      if (running === undefined) return;
      // The time that it took to be fetched is not the program's.
      running.since = now();
      if (next !== undefined) growImpatient(running, next.question);
    });
    started?.addEventListener('error', () => {
      if (worker !== started) return;
      worker?.terminate();
      worker = undefined;
      if (running === undefined) return;
      // One that is not ready could not start; one that was has been broken by this question.
      if (isReady) finish(running, { kind: 'failed', reason: 'the worker broke' });
      else runHere(running);
    });
    return started;
  };

  function run(job: Job): void {
    running = job;
    job.since = now();
    worker ??= start();
    if (worker === undefined) runHere(job);
    else worker.postMessage({ ticket: job.ticket, question: job.question });
  }

  function growImpatient(job: Job, question: Question): void {
    cancelImpatience();
    // What runs on the spot cannot be stopped, and what has not begun need not be.
    if (worker === undefined || !isReady) return;
    const patience = job.question.source === question.source ? PATIENCE_WITH_POINTS : PATIENCE;
    const left = Math.max(0, job.since + patience - now());
    cancelImpatience = later(left, () => {
      if (running === job) abandon();
    });
  }

  return {
    ask: (question) =>
      new Promise((resolve) => {
        tickets += 1;
        const job: Job = { ticket: tickets, question, resolve, since: 0 };
        if (running === undefined) return run(job);
        next?.resolve(undefined);
        next = job;
        growImpatient(running, question);
      }),
    stop() {
      next?.resolve(undefined);
      next = undefined;
      if (running !== undefined) abandon();
    },
  };
}
