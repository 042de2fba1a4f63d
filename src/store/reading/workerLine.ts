/**
 * Questions → answers, one at a time, in a worker beside the page. The latest question wins: one
 * that waits is replaced, one that runs is abandoned with its worker after a while. Without
 * workers the same module answers on the spot.
 */
import { READY, type Ticketed, type TicketedAnswer } from './ticketed';

/** Questions about a text; those without one are all about the same. */
export interface Asked {
  readonly kind: string;
  readonly source?: string;
}

/** A question broke the worker, or what answers it here. */
export interface Failed {
  readonly kind: 'failed';
  /** A sentence or two. */
  readonly reason: string;
}

/** Where it is not the program that is wrong. */
export const BROKE =
  'This could not be computed here. Make the function smaller, or reload the page.';

export interface WorkerLine<Question extends Asked, Answer> {
  /** Undefined where a later question, or `stop`, came before the answer. */
  ask(question: Question): Promise<Answer | Failed | undefined>;
  /** Abandons what runs and what waits; the next question starts anew. */
  stop(): void;
  /** Stops, and ends the worker though it is idle; the next question starts another. */
  close(): void;
}

/** What of a worker is used here; a test gives its own. */
export interface LineWorker<Question, Answer> {
  postMessage(question: Ticketed<Question>): void;
  addEventListener(
    type: 'message',
    listener: (event: { readonly data: TicketedAnswer<Answer> | typeof READY }) => void,
  ): void;
  addEventListener(type: 'error', listener: () => void): void;
  terminate(): void;
}

export interface LineParts<Question extends Asked, Answer> {
  readonly startWorker: () => LineWorker<Question, Answer> | undefined;
  readonly answerHere: (question: Question) => Promise<Answer>;
  /** Calls `act` in so many ms, unless it is cancelled. */
  readonly later: (ms: number, act: () => void) => () => void;
  /** ms */
  readonly now: () => number;
}

interface Job<Question, Answer> {
  readonly ticket: number;
  readonly question: Question;
  readonly resolve: (answer: Answer | Failed | undefined) => void;
  since: number;
}

/** What a question may go on running for when another text has come, in ms. */
const PATIENCE = 100;
/** When it is the same text at another point: what it finds is drawn on the way. */
const PATIENCE_WITH_POINTS = 1_000;

export function createWorkerLine<Question extends Asked, Answer>({
  startWorker,
  answerHere,
  later,
  now,
}: LineParts<Question, Answer>): WorkerLine<Question, Answer> {
  type OwnJob = Job<Question, Answer>;
  let worker: LineWorker<Question, Answer> | undefined;
  let isReady = false;
  let tickets = 0;
  let running: OwnJob | undefined;
  let next: OwnJob | undefined;
  let cancelImpatience = (): void => undefined;

  const finish = (job: OwnJob, answer: Answer | Failed | undefined): void => {
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

  const runHere = (job: OwnJob): void => {
    answerHere(job.question).then(
      (answer) => finish(job, answer),
      () => finish(job, { kind: 'failed', reason: BROKE }),
    );
  };

  const start = (): LineWorker<Question, Answer> | undefined => {
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
      if (isReady) finish(running, { kind: 'failed', reason: BROKE });
      else runHere(running);
    });
    return started;
  };

  function run(job: OwnJob): void {
    running = job;
    job.since = now();
    worker ??= start();
    if (worker === undefined) runHere(job);
    else worker.postMessage({ ticket: job.ticket, question: job.question });
  }

  function growImpatient(job: OwnJob, question: Question): void {
    cancelImpatience();
    // What runs on the spot cannot be stopped, and what has not begun need not be.
    if (worker === undefined || !isReady) return;
    const patience = job.question.source === question.source ? PATIENCE_WITH_POINTS : PATIENCE;
    const left = Math.max(0, job.since + patience - now());
    cancelImpatience = later(left, () => {
      if (running === job) abandon();
    });
  }

  const stop = (): void => {
    next?.resolve(undefined);
    next = undefined;
    if (running !== undefined) abandon();
  };

  return {
    ask: (question) =>
      new Promise((resolve) => {
        tickets += 1;
        const job: OwnJob = { ticket: tickets, question, resolve, since: 0 };
        if (running === undefined) return run(job);
        next?.resolve(undefined);
        next = job;
        growImpatient(running, question);
      }),
    stop,
    close() {
      stop();
      worker?.terminate();
      worker = undefined;
    },
  };
}

/** The browser's own clock. */
export const usualTiming: Pick<LineParts<Asked, unknown>, 'later' | 'now'> = {
  later: (ms, act) => {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
  now: () => performance.now(),
};
