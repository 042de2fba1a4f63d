import { describe, expect, it } from 'vitest';
import type { PackedAnswer, Question } from './question';
import type { ReadingWorker } from './readingClient';
import { READY, type Ticketed, type TicketedAnswer } from './ticketed';
import { createWorkerLine } from './workerLine';

function question(source: string, point: Question['point'] = {}): Question {
  return { kind: 'read', source, point, budget: 1000, completes: true };
}

const said = (name: string): PackedAnswer => ({ kind: 'unreadInput', name });

/** Workers that answer when they are told to, and a clock that moves when it is told to. */
function bench(canWork = true) {
  const workers: {
    asked: Ticketed<Question>[];
    ended: boolean;
    ready(): void;
    answer(name: string): void;
    fail(): void;
  }[] = [];
  const timers: { at: number; act: () => void }[] = [];
  let time = 0;
  const startWorker = (): ReadingWorker | undefined => {
    if (!canWork) return undefined;
    const asked: Ticketed<Question>[] = [];
    const listeners: ((event: {
      readonly data: TicketedAnswer<PackedAnswer> | typeof READY;
    }) => void)[] = [];
    const failures: (() => void)[] = [];
    const started = {
      asked,
      ended: false,
      ready() {
        for (const listen of listeners) listen({ data: READY });
      },
      answer(name: string) {
        const { ticket } = asked.at(-1) as Ticketed<Question>;
        for (const listen of listeners) listen({ data: { ticket, answer: said(name) } });
      },
      fail() {
        for (const listen of failures) listen();
      },
    };
    workers.push(started);
    return {
      postMessage: (ticketed) => asked.push(ticketed),
      addEventListener: (type: 'message' | 'error', listener: never) => {
        if (type === 'message') listeners.push(listener);
        else failures.push(listener);
      },
      terminate: () => {
        started.ended = true;
      },
    };
  };
  const line = createWorkerLine({
    startWorker,
    answerHere: async ({ source }) => said(`${source} here`),
    now: () => time,
    later: (ms, act) => {
      const timer = { at: time + ms, act };
      timers.push(timer);
      return () => timers.splice(timers.indexOf(timer), 1);
    },
  });
  const pass = (ms: number): void => {
    time += ms;
    for (const timer of timers.filter(({ at }) => at <= time)) {
      timers.splice(timers.indexOf(timer), 1);
      timer.act();
    }
  };
  return { line, workers, pass };
}

describe('the line of questions', () => {
  it('answers on the spot where there are no workers', async () => {
    const { line } = bench(false);
    expect(await line.ask(question('a'))).toEqual(said('a here'));
  });

  it('uses one worker for one question after the other', async () => {
    const { line, workers } = bench();
    const first = line.ask(question('a'));
    workers[0]?.answer('a');
    expect(await first).toEqual(said('a'));
    const second = line.ask(question('b'));
    workers[0]?.answer('b');
    expect(await second).toEqual(said('b'));
    expect(workers).toHaveLength(1);
  });

  it('lets the latest question win, and leaves those in between', async () => {
    const { line, workers } = bench();
    const answers = ['a', 'b', 'c'].map((source) => line.ask(question(source)));
    workers[0]?.answer('a');
    workers[0]?.answer('c');
    expect(await Promise.all(answers)).toEqual([said('a'), undefined, said('c')]);
    expect(workers[0]?.asked.map((asked) => asked.question.source)).toEqual(['a', 'c']);
  });

  it('ends the worker of an old text that goes on for 100 ms, and starts another', async () => {
    const { line, workers, pass } = bench();
    const endless = line.ask(question('a'));
    workers[0]?.ready();
    pass(60);
    const later = line.ask(question('b'));
    pass(39);
    expect(workers).toHaveLength(1);
    pass(1);
    expect(await endless).toBeUndefined();
    expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
    workers[1]?.answer('b');
    expect(await later).toEqual(said('b'));
  });

  it('gives the same text at an earlier point longer, so that a drag shows what is between', async () => {
    const { line, workers, pass } = bench();
    const first = line.ask(question('a', { x: '1' }));
    workers[0]?.ready();
    const second = line.ask(question('a', { x: '2' }));
    pass(300);
    workers[0]?.answer('1');
    workers[0]?.answer('2');
    expect(await first).toEqual(said('1'));
    expect(await second).toEqual(said('2'));
  });

  it('waits for a worker that is still being fetched, and counts from when it is ready', async () => {
    const { line, workers, pass } = bench();
    const endless = line.ask(question('a'));
    const later = line.ask(question('b'));
    pass(5_000);
    workers[0]?.ready();
    pass(99);
    expect(workers).toHaveLength(1);
    pass(1);
    expect(await endless).toBeUndefined();
    workers[1]?.answer('b');
    expect(await later).toEqual(said('b'));
  });

  it('is stopped at once, and starts anew with the next question', async () => {
    const { line, workers } = bench();
    const answers = [line.ask(question('a')), line.ask(question('b'))];
    line.stop();
    expect(await Promise.all(answers)).toEqual([undefined, undefined]);
    const next = line.ask(question('c'));
    workers[1]?.answer('c');
    expect(await next).toEqual(said('c'));
    expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
  });

  it('answers on the spot where the worker could not start', async () => {
    const { line, workers } = bench();
    const answer = line.ask(question('a'));
    workers[0]?.fail();
    expect(await answer).toEqual(said('a here'));
  });

  it('says that it failed where a question broke the worker, and starts another for the next', async () => {
    const { line, workers } = bench();
    const fine = line.ask(question('a'));
    workers[0]?.ready();
    workers[0]?.answer('a');
    await fine;
    const broken = line.ask(question('b'));
    workers[0]?.fail();
    expect((await broken)?.kind).toBe('failed');
    const next = line.ask(question('c'));
    workers[1]?.answer('c');
    expect(await next).toEqual(said('c'));
  });
});
