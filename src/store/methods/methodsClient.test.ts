import { describe, expect, it } from 'vitest';
import { READY, type Ticketed, type TicketedAnswer } from '../reading/ticketed';
import { createMethodsClient, type MethodsWorker } from './methodsClient';
import type {
  MethodsAnswer,
  MethodsQuestion,
  NumericalQuestion,
  SymbolicQuestion,
} from './question';

const run = { source: 'x^2', point: { x: '3' }, budget: 1_000, input: 0, output: 0 };
const numerical: NumericalQuestion = { kind: 'numerical', ...run, difference: 'forward', h: 1e-5 };
const symbolic: SymbolicQuestion = { kind: 'symbolic', ...run };

const said = (reason: string): MethodsAnswer => ({ kind: 'failed', reason });

/** Workers that answer when they are told to, and a clock that moves when it is told to. */
function bench() {
  const workers: {
    asked: MethodsQuestion[];
    ended: boolean;
    ready(): void;
    answer(reason: string): void;
  }[] = [];
  const timers: { at: number; act: () => void }[] = [];
  let time = 0;
  const startWorker = (): MethodsWorker => {
    type Listener = (event: {
      readonly data: TicketedAnswer<MethodsAnswer> | typeof READY;
    }) => void;
    const asked: Ticketed<MethodsQuestion>[] = [];
    let tell: Listener = () => undefined;
    const started = {
      asked: [] as MethodsQuestion[],
      ended: false,
      ready: () => tell({ data: READY }),
      answer(reason: string) {
        tell({ data: { ticket: asked.at(-1)?.ticket ?? 0, answer: said(reason) } });
      },
    };
    workers.push(started);
    return {
      postMessage(ticketed) {
        asked.push(ticketed);
        started.asked.push(ticketed.question);
      },
      addEventListener: (type: 'message' | 'error', listener: never) => {
        if (type === 'message') tell = listener;
      },
      terminate: () => {
        started.ended = true;
      },
    };
  };
  const later = (ms: number, act: () => void) => {
    const timer = { at: time + ms, act };
    timers.push(timer);
    return () => timers.splice(timers.indexOf(timer), 1);
  };
  const pass = (ms: number): void => {
    time += ms;
    for (const timer of timers.filter(({ at }) => at <= time)) timer.act();
  };
  return { client: createMethodsClient({ startWorker, later, now: () => time }), workers, pass };
}

describe('the workers of the three methods', () => {
  it('start with the first question of their kind', () => {
    const { client, workers } = bench();
    expect(workers).toHaveLength(0);
    client.ask(numerical);
    client.ask({ ...numerical, h: 1e-6 });
    expect(workers).toHaveLength(1);
    client.ask({ kind: 'growth', family: 'speelpenning' });
    expect(workers.map(({ asked }) => asked[0]?.kind)).toEqual(['numerical', 'growth']);
  });

  it('answer a step h that is dragged while a derivation goes on', async () => {
    const { client, workers } = bench();
    const derived = client.ask(symbolic);
    const answer = client.ask(numerical);
    workers[1]?.answer('the quotient');
    expect(await answer).toEqual(said('the quotient'));
    workers[0]?.answer('the formula');
    expect(await derived).toEqual(said('the formula'));
  });

  it('leave out the steps h between the one that runs and the latest', async () => {
    const { client, workers } = bench();
    const answers = [1, 0.1, 0.01].map((h) => client.ask({ ...numerical, h }));
    workers[0]?.answer('first');
    workers[0]?.answer('last');
    expect(await Promise.all(answers)).toEqual([said('first'), undefined, said('last')]);
  });

  it('abandon a derivation when the text changes', async () => {
    const { client, workers, pass } = bench();
    const old = client.ask(symbolic);
    workers[0]?.ready();
    const next = client.ask({ ...symbolic, source: 'x^3' });
    pass(100);
    expect(await old).toBeUndefined();
    expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
    workers[1]?.answer('the new one');
    expect(await next).toEqual(said('the new one'));
  });

  it('all end when the view is closed, idle or not, and start again after that', async () => {
    const { client, workers } = bench();
    const idle = client.ask(numerical);
    workers[0]?.answer('done');
    await idle;
    const busy = client.ask(symbolic);
    client.close();
    expect(await busy).toBeUndefined();
    expect(workers.map(({ ended }) => ended)).toEqual([true, true]);
    const again = client.ask(numerical);
    workers[2]?.answer('again');
    expect(await again).toEqual(said('again'));
  });
});

it('is answered on the spot where there are no workers', async () => {
  const client = createMethodsClient({ startWorker: () => undefined });
  expect(await client.ask(numerical)).toMatchObject({
    kind: 'numerical',
    report: { automatic: 6, at: { x: 3, y: 9 } },
  });
});
