/** Reads and runs programs beside the page: {ticket, question} in, {ticket, answer} out. */
import { answerQuestion } from './answerQuestion';
import { READY, type Ticketed, type TicketedAnswer } from './question';

declare const self: DedicatedWorkerGlobalScope;

self.addEventListener('message', ({ data }: MessageEvent<Ticketed>) => {
  const { answer, transfer } = answerQuestion(data.question);
  const answered: TicketedAnswer = { ticket: data.ticket, answer };
  self.postMessage(answered, transfer);
});

self.postMessage(READY);
