/**
 * Question of the view "Compare" → report, or a sentence on why there is none. It never throws.
 * A text is parsed once, and run once at a point: dragging h asks for both again and again.
 */
import { assertNever, type Program, SourceError } from '../../core/language';
import { parseSource } from '../../core/language/programs';
import { type Point, type Tape, type Tracer, tapeOf } from '../../core/modes';
import { families, measureGrowth } from '../../core/modes/growth';
import { differentiateNumerically } from '../../core/modes/numerical';
import { differentiateSymbolically } from '../../core/modes/symbolic';
import { vocabulary } from '../../core/primitives';
import type { Trace } from '../../core/trace';
import { traceAnyProgram } from '../../core/trace/programs';
import { readPoint, UnreadInput } from '../reading/programPoint';
import { BROKE } from '../reading/workerLine';
import type {
  GrowthQuestion,
  MethodsAnswer,
  MethodsQuestion,
  NumericalQuestion,
  SymbolicQuestion,
} from './question';

export type AnswerMethods = (question: MethodsQuestion) => MethodsAnswer;

type AskedOfText = Pick<NumericalQuestion, 'source'>;
type AskedOfRun = Pick<NumericalQuestion, 'source' | 'point' | 'budget'>;

interface Ran {
  readonly program: Program;
  readonly point: Point;
  readonly trace: Trace;
  readonly tape: Tape;
}

/** Answers that share what was parsed and run for the last question. */
export function createAnswering(): AnswerMethods {
  const parse = rememberLast(
    ({ source }: AskedOfText) => source,
    ({ source }) => parseSource(source, vocabulary),
  );
  const run = rememberLast(
    ({ source, point, budget }: AskedOfRun) => JSON.stringify([source, point, budget]),
    (asked): Ran => {
      const program = parse(asked);
      const point = readPoint(program, asked.point);
      const trace = traceAnyProgram(program, point, { budget: asked.budget, checksOwn: true });
      return { program, point, trace, tape: tapeOf(trace) };
    },
  );

  return (question) => {
    try {
      switch (question.kind) {
        case 'numerical':
          return byDifferences(question, run(question));
        case 'symbolic':
          return byRules(question, parse(question));
        case 'growth':
          return byGrowth(question);
        default:
          return assertNever(question);
      }
    } catch (error) {
      return { kind: 'failed', reason: reasonOf(error) };
    }
  };
}

/** Beside the point a loop may run on without end: there f has no value within so many operations. */
const BESIDE_THE_POINT = { times: 10, least: 1_000 };

function byDifferences(question: NumericalQuestion, ran: Ran): MethodsAnswer {
  const { input, output, difference, h } = question;
  const { times, least } = BESIDE_THE_POINT;
  const budget = Math.min(question.budget, times * ran.trace.nodes.length + least);
  const tracer: Tracer = (program, point) => traceAnyProgram(program, point, { budget });
  const report = differentiateNumerically({ ...ran, input, output, difference, h, tracer });
  return { kind: 'numerical', report };
}

function byRules(question: SymbolicQuestion, program: Program): MethodsAnswer {
  const { input, output, budget } = question;
  const point = readPoint(program, question.point);
  const report = differentiateSymbolically({ program, point, input, output, budget });
  return { kind: 'symbolic', report };
}

function byGrowth({ family: id }: GrowthQuestion): MethodsAnswer {
  const family = families.find((each) => each.id === id);
  if (family === undefined) return { kind: 'failed', reason: 'This family is not known.' };
  return { kind: 'growth', report: measureGrowth(family) };
}

/** A sentence or two. */
function reasonOf(error: unknown): string {
  if (error instanceof UnreadInput) return `The value of \`${error.input}\` is no finite number.`;
  return error instanceof SourceError ? error.message : BROKE;
}

/** What throws is not remembered. */
function rememberLast<Asked, Result>(
  keyOf: (asked: Asked) => string,
  compute: (asked: Asked) => Result,
): (asked: Asked) => Result {
  let last: { readonly key: string; readonly result: Result } | undefined;
  return (asked) => {
    const key = keyOf(asked);
    if (last?.key !== key) last = { key, result: compute(asked) };
    return last.result;
  };
}
