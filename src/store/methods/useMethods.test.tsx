// @vitest-environment jsdom
import { act, StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Ticketed } from '../reading/ticketed';
import { createAnswering } from './answerMethods';
import type { MethodsQuestion, NumericalQuestion, SymbolicQuestion } from './question';
import { useNumerical, useSymbolic } from './useMethods';

const run = { source: 'x^2', point: { x: '3' }, budget: 1_000, input: 0, output: 0 };
const numerical: NumericalQuestion = { kind: 'numerical', ...run, difference: 'forward', h: 1 };
const symbolic: SymbolicQuestion = { kind: 'symbolic', ...run };

type Hook<Question, Brought> = (question: Question) => Brought;

const asked: MethodsQuestion[] = [];
const waiting: (() => void)[] = [];
const living = new Set<object>();
const roots: Root[] = [];

/** Answers when it is told to. */
class SlowWorker {
  private listeners: ((event: { readonly data: unknown }) => void)[] = [];
  private readonly answer = createAnswering();

  constructor() {
    living.add(this);
  }

  addEventListener(type: string, listener: (event: { readonly data: unknown }) => void): void {
    if (type === 'message') this.listeners.push(listener);
  }

  postMessage({ ticket, question }: Ticketed<MethodsQuestion>): void {
    asked.push(question);
    waiting.push(() => {
      for (const listen of this.listeners)
        listen({ data: { ticket, answer: this.answer(question) } });
    });
  }

  terminate(): void {
    this.listeners = [];
    living.delete(this);
  }
}

/** Renders a hook as React's development does, twice; answers what it brings now. */
function show<Question, Brought>(hook: Hook<Question, Brought>) {
  const seen: { now?: Brought } = {};
  const root = createRoot(document.createElement('div'));
  roots.push(root);
  function Probe({ question }: { readonly question: Question }) {
    seen.now = hook(question);
    return null;
  }
  return (question: Question): Brought | undefined => {
    act(() =>
      root.render(
        <StrictMode>
          <Probe question={question} />
        </StrictMode>,
      ),
    );
    return seen.now;
  };
}

async function answerAll(): Promise<void> {
  await act(async () => {
    for (const answer of waiting.splice(0)) answer();
  });
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('Worker', SlowWorker);
});
afterEach(() => {
  act(() => {
    for (const root of roots.splice(0)) root.unmount();
  });
  asked.length = 0;
  waiting.length = 0;
  living.clear();
  vi.unstubAllGlobals();
});

it('shows the last report with its own question while a newer one is awaited', async () => {
  const ask = show(useNumerical);
  expect(ask(numerical)).toMatchObject({ report: undefined, isStale: false, failed: undefined });
  await answerAll();
  expect(ask({ ...numerical })).toMatchObject({
    report: { quotient: { value: 7 } },
    isStale: false,
  });
  expect(ask({ ...numerical, h: 0.5 })).toMatchObject({
    last: { question: { h: 1 }, report: { quotient: { h: 1, value: 7 } } },
    isStale: true,
  });
  await answerAll();
  expect(ask({ ...numerical, h: 0.5 })).toMatchObject({
    last: { question: { h: 0.5 }, report: { quotient: { h: 0.5, value: 6.5 } } },
    isStale: false,
  });
});

it('says why there is no report, and forgets that with the next one', async () => {
  const ask = show(useNumerical);
  ask({ ...numerical, source: 'sqrt(' });
  await answerAll();
  expect(ask({ ...numerical, source: 'sqrt(' })).toMatchObject({
    report: undefined,
    failed: expect.stringContaining('Line 1'),
  });
  expect(ask(numerical)).toMatchObject({ report: undefined, failed: undefined });
  await answerAll();
  expect(ask(numerical)).toMatchObject({ report: { automatic: 6 }, failed: undefined });
});

it('does not derive again at another point', async () => {
  const ask = show(useSymbolic);
  ask(symbolic);
  await answerAll();
  const before = asked.length;
  expect(ask({ ...symbolic, point: { x: '4' } })?.isStale).toBe(false);
  expect(asked).toHaveLength(before);
  expect(ask({ ...symbolic, source: 'x^3' })?.isStale).toBe(true);
  expect(asked).toHaveLength(before + 1);
});

it('derives at another point where it failed', async () => {
  const ask = show(useSymbolic);
  const failing = { ...symbolic, point: { x: '1/0' } };
  ask(failing);
  await answerAll();
  expect(ask(failing)?.failed).toContain('`x`');
  ask(symbolic);
  await answerAll();
  expect(ask(symbolic)).toMatchObject({ failed: undefined, report: { form: { kind: 'closed' } } });
});

it('ends its workers with the view', async () => {
  const ask = show(useNumerical);
  ask(numerical);
  await answerAll();
  expect(living.size).toBe(1);
  act(() => roots[0]?.unmount());
  expect(living.size).toBe(0);
});
