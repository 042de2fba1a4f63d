import { describe, expect, it } from 'vitest';
import type { LayoutAnswer, LayoutQuestion } from './layout.worker';
import { createLayoutClient, type LayoutWorker } from './layoutClient';
import { layoutGraph } from './layoutGraph';
import { graphOfFormula } from './testGraphs';

const first = graphOfFormula('x*y', { x: 1, y: 2 });
const second = graphOfFormula('x*y + x', { x: 1, y: 2 });
const third = graphOfFormula('x*y + x + y', { x: 1, y: 2 });

/** A worker that answers when it is told to. */
function fakeWorker() {
  const questions: LayoutQuestion[] = [];
  const listeners: ((event: { readonly data: LayoutAnswer }) => void)[] = [];
  const failures: (() => void)[] = [];
  const worker: LayoutWorker = {
    postMessage: (question) => questions.push(question),
    addEventListener: (type: 'message' | 'error', listener: never) => {
      if (type === 'message') listeners.push(listener);
      else failures.push(listener);
    },
    terminate: () => undefined,
  };
  const answer = (): void => {
    const question = questions.at(-1) as LayoutQuestion;
    for (const listen of listeners)
      listen({ data: { ticket: question.ticket, drawing: layoutGraph(question.request) } });
  };
  const fail = (): void => {
    for (const listen of failures) listen();
  };
  return { worker, questions, answer, fail };
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
});
