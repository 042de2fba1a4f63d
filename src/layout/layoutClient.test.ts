import { describe, expect, it } from 'vitest';
import type { LayoutAnswer, LayoutQuestion } from './layout.worker';
import { type Clock, createLayoutClient, type LayoutWorker } from './layoutClient';
import { layoutGraph } from './layoutGraph';
import { layoutGrouped } from './layoutGrouped';
import { graphOfFormula } from './testGraphs';
import { calledTwice } from './testGroups';

const first = graphOfFormula('x*y', { x: 1, y: 2 });
const second = graphOfFormula('x*y + x', { x: 1, y: 2 });
const third = graphOfFormula('x*y + x + y', { x: 1, y: 2 });

/** A worker that answers when it is told to. */
function fakeWorker() {
  const questions: LayoutQuestion[] = [];
  const listeners: ((event: { readonly data: LayoutAnswer }) => void)[] = [];
  const failures: (() => void)[] = [];
  let isTerminated = false;
  const worker: LayoutWorker = {
    postMessage: (question) => questions.push(question),
    addEventListener: (type: 'message' | 'error', listener: never) => {
      if (type === 'message') listeners.push(listener);
      else failures.push(listener);
    },
    terminate: () => {
      isTerminated = true;
    },
  };
  const answer = (): void => {
    const question = questions.at(-1) as LayoutQuestion;
    for (const listen of listeners)
      listen({ data: { ticket: question.ticket, drawing: layoutGraph(question.request) } });
  };
  const fail = (): void => {
    for (const listen of failures) listen();
  };
  return { worker, questions, answer, fail, isTerminated: () => isTerminated };
}

/** A clock that stands still until it is moved on. */
function fakeClock() {
  let time = 0;
  const timers = new Set<{ at: number; act: () => void }>();
  const clock: Clock = {
    now: () => time,
    after: (delay, act) => {
      const timer = { at: time + delay, act };
      timers.add(timer);
      return () => timers.delete(timer);
    },
  };
  const pass = (duration: number): void => {
    time += duration;
    for (const timer of [...timers]) {
      if (timer.at > time) continue;
      timers.delete(timer);
      timer.act();
    }
  };
  return { clock, pass };
}

describe('the layout client', () => {
  it('draws on the spot where there are no workers', async () => {
    const client = createLayoutClient(() => undefined);
    expect(await client.layout(first)).toEqual(layoutGraph(first));
  });

  it('lets the latest request win, and skips those in between', async () => {
    const { worker, questions, answer } = fakeWorker();
    const client = createLayoutClient(() => worker);
    const drawings = [client.layout(first), client.layout(second), client.layout(third)];
    answer();
    answer();
    const latest = layoutGraph(third);
    for (const drawing of await Promise.all(drawings)) expect(drawing).toEqual(latest);
    expect(questions.map(({ request }) => request)).toEqual([first, third]);
  });

  it('draws on the spot when the worker breaks', async () => {
    const { worker, fail } = fakeWorker();
    const client = createLayoutClient(() => worker);
    const drawing = client.layout(first);
    fail();
    expect(await drawing).toEqual(layoutGraph(first));
    expect(await client.layout(second)).toEqual(layoutGraph(second));
  });

  it('rejects what is under way when it is closed, and what comes later', async () => {
    const client = createLayoutClient(() => fakeWorker().worker);
    const drawing = client.layout(first);
    client.close();
    await expect(drawing).rejects.toThrow('closed');
    await expect(client.layout(second)).rejects.toThrow('closed');
  });

  it('draws open groups on the spot too', async () => {
    const client = createLayoutClient(() => undefined);
    const drawing = await client.layout(calledTwice());
    expect(drawing).toEqual(layoutGrouped(calledTwice()));
    expect(drawing.groups).toHaveLength(2);
  });

  it('gives a worker up that is busy with a stale request for more than 300 ms', async () => {
    const { clock, pass } = fakeClock();
    const workers = [fakeWorker(), fakeWorker()] as const;
    let started = 0;
    const client = createLayoutClient(() => workers[started++]?.worker, clock);
    const drawings = [client.layout(first)];
    pass(200);
    drawings.push(client.layout(second));
    pass(50);
    drawings.push(client.layout(third));
    pass(40);
    expect(workers[0].isTerminated()).toBe(false);
    pass(20);
    expect(workers[0].isTerminated()).toBe(true);
    workers[0].answer();
    workers[1].answer();
    for (const drawing of await Promise.all(drawings)) expect(drawing).toEqual(layoutGraph(third));
    expect(workers[1].questions.map(({ request }) => request)).toEqual([third]);
  });

  it('leaves a worker its time when nothing newer waits for it', async () => {
    const { clock, pass } = fakeClock();
    const { worker, answer, isTerminated, questions } = fakeWorker();
    const client = createLayoutClient(() => worker, clock);
    const drawings = [client.layout(first), client.layout(first)];
    pass(5000);
    expect(isTerminated()).toBe(false);
    answer();
    for (const drawing of await Promise.all(drawings)) expect(drawing).toEqual(layoutGraph(first));
    expect(questions).toHaveLength(1);
    const later = client.layout(second);
    pass(250);
    answer();
    pass(5000);
    expect(isTerminated()).toBe(false);
    expect(await later).toEqual(layoutGraph(second));
  });
});
