/** Works out the reports of "Compare" beside the page: {ticket, question} in, {ticket, answer} out. */
import { READY, type Ticketed, type TicketedAnswer } from '../reading/ticketed';
import { createAnswering } from './answerMethods';
import type { MethodsAnswer, MethodsQuestion } from './question';

declare const self: DedicatedWorkerGlobalScope;

const answer = createAnswering();

self.addEventListener('message', ({ data }: MessageEvent<Ticketed<MethodsQuestion>>) => {
  const { ticket, question } = data;
  const answered: TicketedAnswer<MethodsAnswer> = { ticket, answer: answer(question) };
  self.postMessage(answered);
});

self.postMessage(READY);
