/**
 * Questions of the view "Compare" → answers, worked out beside the page. Each kind of question has
 * a worker of its own, so that a long derivation never holds up a step h that is dragged.
 */
import { fetchOnce } from '../fetchOnce';
import {
  createWorkerLine,
  type LineParts,
  type LineWorker,
  usualTiming,
} from '../reading/workerLine';
import type { MethodsAnswer, MethodsQuestion } from './question';

export type MethodsWorker = LineWorker<MethodsQuestion, MethodsAnswer>;

export interface MethodsClient {
  /** Undefined where a later question of this kind, or `close`, came before the answer. */
  ask(question: MethodsQuestion): Promise<MethodsAnswer | undefined>;
  /** Abandons everything and ends all workers; a later question starts anew. */
  close(): void;
}

type Parts = LineParts<MethodsQuestion, MethodsAnswer>;

export function createMethodsClient(parts: Partial<Parts> = {}): MethodsClient {
  const whole: Parts = { ...usualTiming, startWorker, answerHere: createAnswerHere(), ...parts };
  const lines = {
    numerical: createWorkerLine(whole),
    symbolic: createWorkerLine(whole),
    growth: createWorkerLine(whole),
  };
  return {
    ask: (question) => lines[question.kind].ask(question),
    close() {
      for (const line of Object.values(lines)) line.close();
    },
  };
}

/** Without workers: the same module, which comes when it is needed. */
function createAnswerHere(): Parts['answerHere'] {
  const answering = fetchOnce(async () => (await import('./answerMethods')).createAnswering());
  return async (question) => (await answering())(question);
}

function startWorker(): MethodsWorker | undefined {
  if (typeof Worker === 'undefined') return undefined;
  try {
    return new Worker(new URL('./methods.worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return undefined;
  }
}
