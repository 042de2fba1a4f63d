/** Reads and runs programs beside the page: {ticket, question} in, {ticket, answer} out. */
import { answerQuestion } from './answerQuestion';
import type { PackedAnswer, Question } from './question';
import { READY, type Ticketed, type TicketedAnswer } from './ticketed';

declare const self: DedicatedWorkerGlobalScope;

self.addEventListener('message', ({ data }: MessageEvent<Ticketed<Question>>) => {
  const { answer, transfer } = answerQuestion(data.question);
  const answered: TicketedAnswer<PackedAnswer> = { ticket: data.ticket, answer };
  self.postMessage(answered, transfer);
});

self.postMessage(READY);
