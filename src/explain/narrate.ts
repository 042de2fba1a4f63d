/**
 * This step, put into formulas and words: the chain rule in symbols, with numbers put in, the
 * result, and one sentence that says why. Step k is the one that was done last; 0 is before all.
 */
import { seededNodes } from '../core/frames';
import { assertNever } from '../core/language';
import type { ExactRun, Run, Step } from '../core/modes';
import { type NodeId, nodeAt } from '../core/trace';
import type { Phrase, StepExplanation, Wording } from './explain';
import {
  generalRules,
  linesOfEvaluate,
  linesOfPullback,
  linesOfPushforward,
  linesOfSeedAdjoint,
  linesOfSeedTangent,
} from './lines';
import { placeOfTwin } from './naming';
import { branchNotes, notesAt, unusedNotes } from './notes';
import { math, ordinalWord, phrase } from './phrase';
import { sentenceOfPullback } from './sentenceOfPullback';
import { sentenceOfPushforward } from './sentenceOfPushforward';
import {
  invitation,
  sentenceOfEvaluate,
  sentenceOfSeedAdjoint,
  sentenceOfSeedTangent,
} from './sentenceOfStart';
import { type Words, wordsOf } from './words';

/** @param k steps done so far; 0 gives an invitation to the first */
export function narrateStep(
  run: Run,
  k: number,
  wording: Wording,
  exact: ExactRun | undefined,
): StepExplanation {
  const words = wordsOf(run, wording, exact);
  const step = run.steps.at(k - 1);
  if (step === undefined) return beforeFirstStep(words);
  const body = bodyOf(words, step, k);
  const node = subjectOf(step);
  return {
    title: titleOf(words, step),
    ...body,
    notes: notesOf(words, step, node),
    piece: pieceOf(run, step, node),
    pieceCaption: captionOf(words, step, node),
  };
}

function beforeFirstStep(words: Words): StepExplanation {
  return {
    title: phrase`before the first step`,
    lines: generalRules(words),
    sentence: invitation(words),
    notes: [],
    piece: undefined,
    pieceCaption: [],
  };
}

function bodyOf(words: Words, step: Step, k: number): Pick<StepExplanation, 'lines' | 'sentence'> {
  const exact = words.exact?.step(k - 1);
  switch (step.kind) {
    case 'evaluate':
      return { lines: linesOfEvaluate(words, step), sentence: sentenceOfEvaluate(words, step) };
    case 'seedTangent':
      return {
        lines: linesOfSeedTangent(words, step),
        sentence: sentenceOfSeedTangent(words, step),
      };
    case 'pushforward':
      return {
        lines: linesOfPushforward(words, step, exact),
        sentence: sentenceOfPushforward(words, step, exact),
      };
    case 'seedAdjoint':
      return {
        lines: linesOfSeedAdjoint(words, step),
        sentence: sentenceOfSeedAdjoint(words, step),
      };
    case 'pullback':
      return {
        lines: linesOfPullback(words, step, exact),
        sentence: sentenceOfPullback(words, step, exact),
      };
    default:
      return assertNever(step);
  }
}

function titleOf({ name, trace }: Words, step: Step): Phrase {
  switch (step.kind) {
    case 'evaluate': {
      const [id] = step.nodes;
      return id !== undefined && nodeAt(trace, id).kind === 'operation'
        ? phrase`node ${name(id)}, value`
        : phrase`inputs`;
    }
    case 'seedTangent':
      return phrase`inputs, values and tangents`;
    case 'pushforward':
      return phrase`node ${name(step.node)}, value and tangent together`;
    case 'seedAdjoint':
      return step.nodes.length === 1 ? phrase`output, seed` : phrase`outputs, seeds`;
    case 'pullback': {
      const [from, to] = [name(step.operand), name(step.edge.node)];
      const arrow = math(
        `${latexOf(from)} \\to ${latexOf(to)}`,
        `from ${spokenOf(from)} to ${spokenOf(to)}`,
      );
      const place = placeOfTwin(trace, step.edge);
      const which = place === undefined ? '' : `${ordinalWord(place)} `;
      return phrase`${which}edge ${arrow}, backwards`;
    }
    default:
      return assertNever(step);
  }
}

function latexOf(piece: Phrase[number]): string {
  return piece.kind === 'math' ? piece.latex : piece.text;
}

function spokenOf(piece: Phrase[number]): string {
  return piece.kind === 'math' ? piece.spoken : piece.text;
}

/** The node whose operation the step computes or differentiates; undefined for the inputs. */
function subjectOf(step: Step): NodeId | undefined {
  switch (step.kind) {
    case 'evaluate':
      return step.nodes.length === 1 ? step.nodes[0] : undefined;
    case 'seedTangent':
      return undefined;
    case 'pushforward':
      return step.node;
    case 'seedAdjoint': {
      const [node, ...others] = seededNodes(step);
      return others.length === 0 ? node : undefined;
    }
    case 'pullback':
      return step.edge.node;
    default:
      return assertNever(step);
  }
}

function notesOf({ run, wording }: Words, step: Step, node: NodeId | undefined): readonly string[] {
  switch (step.kind) {
    case 'evaluate':
    case 'pushforward':
    case 'pullback':
      if (node !== undefined && nodeAt(run.trace, node).kind === 'operation') {
        return notesAt(run, node, wording.naming);
      }
      return unusedNotes(run, wording.naming);
    case 'seedTangent':
      return [...unusedNotes(run, wording.naming), ...branchNotes(run)];
    case 'seedAdjoint':
      return branchNotes(run);
    default:
      return assertNever(step);
  }
}

function pieceOf(run: Run, step: Step, node: NodeId | undefined): StepExplanation['piece'] {
  if (
    node !== undefined &&
    (step.kind !== 'evaluate' || nodeAt(run.trace, node).kind !== 'input')
  ) {
    const { from, to } = nodeAt(run.trace, node).span;
    return { from, to };
  }
  return step.kind === 'seedAdjoint' ? undefined : inputsPiece(run);
}

/** The parameters of the definition, or the one place where a single input stands. */
function inputsPiece({ program, trace }: Run): StepExplanation['piece'] {
  const spans = trace.inputs.map((input) => nodeAt(trace, input).span);
  const [first] = spans;
  const last = spans.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const isList = program.main.kind === 'definition' || spans.length === 1;
  return isList ? { from: first.from, to: last.to } : undefined;
}

function captionOf(words: Words, step: Step, node: NodeId | undefined): Phrase {
  const { run, trace, ruleInSource } = words;
  if (node === undefined || nodeAt(trace, node).kind === 'input') {
    if (step.kind === 'seedAdjoint') {
      return node === undefined ? [] : phrase`The output, which this step seeds`;
    }
    if (inputsPiece(run) === undefined) return [];
    return trace.inputs.length === 1
      ? phrase`The input, which takes its value`
      : phrase`The inputs, which take their values`;
  }
  if (nodeAt(trace, node).kind === 'constant') return phrase`The output, which this step seeds`;
  const piece = phrase`The piece ${ruleInSource(node)}, which this step`;
  switch (step.kind) {
    case 'evaluate':
    case 'pushforward':
      return phrase`${piece} computes`;
    case 'pullback':
      return phrase`${piece} differentiates`;
    case 'seedAdjoint':
      return phrase`${piece} seeds`;
    case 'seedTangent':
      return [];
    default:
      return assertNever(step);
  }
}
