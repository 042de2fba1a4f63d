/**
 * What the columns of "Compare" show: reports of the worker, each with the question that it
 * answers. While a newer one is awaited the last one stays, so that numbers never disagree with
 * each other. Every hook has a worker of its own: call each once, and hand on what it brings.
 */
import { useEffect, useMemo, useState } from 'react';
import type { GrowthReport } from '../../core/modes/growth';
import type { NumericalReport } from '../../core/modes/numerical';
import type { SymbolicReport } from '../../core/modes/symbolic';
import { createMethodsClient } from './methodsClient';
import type {
  GrowthQuestion,
  MethodsAnswer,
  MethodsQuestion,
  NumericalQuestion,
  SymbolicQuestion,
} from './question';
import { hasSameReport, isSameQuestion } from './sameReport';

/** A report and the question that it answers. */
export interface Answered<Question, Report> {
  readonly question: Question;
  readonly report: Report;
}

export interface Awaited<Question, Report> {
  /** The last report that came; undefined before the first one, and where there is none. */
  readonly last: Answered<Question, Report> | undefined;
  /** That of `last`. */
  readonly report: Report | undefined;
  /** Whether the report belongs to an earlier question: the answer to the new one is on its way. */
  readonly isStale: boolean;
  /** Why there is no report, a sentence; undefined where there is one, or one is awaited. */
  readonly failed: string | undefined;
}

/** @param question need not be the same object at every call: its fields are compared */
export function useNumerical(
  question: NumericalQuestion,
): Awaited<NumericalQuestion, NumericalReport> {
  return useAwaited(question, numericalReport);
}

/** Asked again for another text, input, output or shape of the lists, not for another number. */
export function useSymbolic(question: SymbolicQuestion): Awaited<SymbolicQuestion, SymbolicReport> {
  return useAwaited(question, symbolicReport);
}

/** @param family `Family.id` */
export function useGrowth(family: string): Awaited<GrowthQuestion, GrowthReport> {
  const question = useMemo<GrowthQuestion>(() => ({ kind: 'growth', family }), [family]);
  return useAwaited(question, growthReport);
}

function numericalReport(answer: MethodsAnswer): NumericalReport | undefined {
  return answer.kind === 'numerical' ? answer.report : undefined;
}

function symbolicReport(answer: MethodsAnswer): SymbolicReport | undefined {
  return answer.kind === 'symbolic' ? answer.report : undefined;
}

function growthReport(answer: MethodsAnswer): GrowthReport | undefined {
  return answer.kind === 'growth' ? answer.report : undefined;
}

type Came<Question, Report> =
  | { readonly kind: 'nothing' }
  | ({ readonly kind: 'report' } & Answered<Question, Report>)
  | { readonly kind: 'failed'; readonly question: Question; readonly reason: string };

/** @param reportIn the same function at every call */
function useAwaited<Question extends MethodsQuestion, Report>(
  question: Question,
  reportIn: (answer: MethodsAnswer) => Report | undefined,
): Awaited<Question, Report> {
  const [client] = useState(createMethodsClient);
  const [asked, setAsked] = useState(question);
  const [came, setCame] = useState<Came<Question, Report>>({ kind: 'nothing' });
  const hasFailed = came.kind === 'failed' && came.question === asked;
  // What failed at one point may do at another.
  const isAsked = hasFailed ? isSameQuestion(question, asked) : hasSameReport(question, asked);
  if (!isAsked) setAsked(question);

  useEffect(() => {
    let isLatest = true;
    client.ask(asked).then((answer) => {
      if (answer === undefined) return;
      const report = reportIn(answer);
      // On the way of a drag, what comes is shown, and what fails is passed over.
      if (report !== undefined) setCame({ kind: 'report', question: asked, report });
      else if (answer.kind === 'failed' && isLatest) {
        setCame({ kind: 'failed', question: asked, reason: answer.reason });
      }
    });
    return () => {
      isLatest = false;
    };
  }, [client, asked, reportIn]);
  useEffect(() => () => client.close(), [client]);

  const last = came.kind === 'report' ? came : undefined;
  return {
    last,
    report: last?.report,
    isStale: last !== undefined && last.question !== asked,
    failed: hasFailed ? came.reason : undefined,
  };
}
