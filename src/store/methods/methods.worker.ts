/** Works out the reports of "Compare" beside the page: {ticket, question} in, {ticket, answer} out. */
import { READY, type Ticketed, type TicketedAnswer } from '../reading/ticketed';
import { BROKE } from '../reading/workerLine';
import { createAnswering } from './answerMethods';
import type { MethodsAnswer, MethodsQuestion } from './question';

declare const self: DedicatedWorkerGlobalScope;

const answer = createAnswering();

self.addEventListener('message', ({ data }: MessageEvent<Ticketed<MethodsQuestion>>) => {
  const { ticket, question } = data;
  const send = (answered: TicketedAnswer<MethodsAnswer>): void => self.postMessage(answered);
  try {
    send({ ticket, answer: answer(question) });
  } catch {
    // A report too large to be copied is told; the worker goes on.
    send({ ticket, answer: { kind: 'failed', reason: BROKE } });
  }
});

self.postMessage(READY);
