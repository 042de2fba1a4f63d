/** What crosses between a line of questions and its worker: each answer bears its question's ticket. */

export interface Ticketed<Question> {
  readonly ticket: number;
  readonly question: Question;
}

export interface TicketedAnswer<Answer> {
  readonly ticket: number;
  readonly answer: Answer;
}

/** The first word of a worker: it has been fetched and begins with what it was asked. */
export const READY = 'ready';
