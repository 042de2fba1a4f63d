/**
 * Asks the worker for what is awaited, and hands on what it answers. The code that asks is fetched
 * with the first question: formulas never need it.
 */
import { type Dispatch, startTransition, useEffect, useState } from 'react';
import type { Action, Choices } from './choices';
import type { ReadingClient, receive } from './reading/readingClient';

export interface Reading {
  readonly client: ReadingClient;
  readonly receive: typeof receive;
}

/** So long a program may run before it is said that it runs, in ms. */
const QUIET = 250;
const LONG_LIST = 2_000;

/** @returns whether what is awaited has been running for a while */
export function useReading(
  fetchReading: () => Promise<Reading>,
  { awaited }: Choices,
  dispatch: Dispatch<Action>,
): boolean {
  const question = awaited?.isStopped === false ? awaited.question : undefined;
  const [slow, setSlow] = useState<typeof question>();

  useEffect(() => {
    if (question === undefined) return;
    let isLatest = true;
    const ask = async ({ client, receive }: Reading): Promise<void> => {
      if (!isLatest) return;
      const answer = await client.read(question);
      if (answer === undefined) return;
      const take = (): void => dispatch({ type: 'answer', question, answer, receive });
      // A long list is taken in between other work; a short one at once, while a slider is dragged.
      if (answer.kind === 'read' && answer.trace.nodes.length > LONG_LIST) startTransition(take);
      else take();
    };
    const giveUp = (notice: string): void => {
      if (!isLatest) return;
      dispatch({ type: 'stop' });
      dispatch({ type: 'notice', notice });
    };
    fetchReading().then(
      (reading) => ask(reading).catch(() => giveUp(NOT_READ)),
      () => giveUp(NOT_FETCHED),
    );
    const timer = setTimeout(() => setSlow(question), QUIET);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [question, fetchReading, dispatch]);

  const isAwaiting = question !== undefined;
  useEffect(() => {
    if (!isAwaiting) return;
    return () => {
      // Answered, or stopped: in both cases nothing is to run on.
      fetchReading().then(
        ({ client }) => client.stop(),
        () => undefined,
      );
    };
  }, [isAwaiting, fetchReading]);

  return question !== undefined && slow === question;
}

const NOT_READ = 'The program could not be run here. Make it smaller, or reload the page.';
const NOT_FETCHED = 'What runs programs could not be fetched. Run it again when you are connected.';
