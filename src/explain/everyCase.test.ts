/** All published formulas, in all modes, at all steps: nothing throws, everything renders, all is short. */
import { describe, expect, it } from 'vitest';
import { framesOf } from '../core/frames';
import { exactRun, type Mode, type Run, type Step } from '../core/modes';
import cases from '../core/reference/cases.json';
import type { Phrase, Wording } from './explain';
import { adjointLabel, edgeLabels, nodeLabels, tangentLabel } from './graphLabels';
import { narrateStep } from './narrate';
import { describeNode } from './nodeDetails';
import { formatNumber } from './numbers';
import { partialOn } from './partialForms';
import { phraseText } from './phrase';
import { speakNode } from './spoken';
import { countWords, DECIMALS, expectRenders, FRACTIONS, OWN_NAMES, runOf } from './testRuns';
import { traceRows } from './traceRows';
import { typesetProgram } from './typesetProgram';

type Point = Readonly<Record<string, number>>;

const published = (cases as readonly { text: string; inputs: object }[])
  .filter(({ text }) => !text.includes('def '))
  .map(({ text, inputs }) => [text, inputs as Point] as const);

const further: readonly (readonly [string, Point])[] = [
  ['q = x + y\nq = q*z\nJ = 3q', { x: -2, y: 5, z: -4 }],
  ['f(x) = 3x^2 if x < 3 else -4x', { x: 3 }],
  ['power(b, n) = 1 if n < 1 else b*power(b, n - 1)\nf(x) = power(x, 3)', { x: 2 }],
  ['f(x, y) = 5', { x: 1, y: 2 }],
  ['x', { x: 1 }],
  ['a = exp(x)\nf = x + y', { x: 1000, y: 2 }],
  [
    'rate*theta_0^x_max + logsumexp(x_max, theta_0, rate, 1)',
    { rate: 1e-9, theta_0: 2, x_max: -3 },
  ],
  ['(x > 1)*x + floor(x)/sign(x) - min(x, y, x)', { x: 2, y: 2 }],
  ['ln(x)*0 + 1/x + sqrt(x)', { x: 0 }],
  ['leaky_relu(x) + gelu(x) + silu(-x) + x^x', { x: -2 }],
  ['v3 = x*x*x\nv3/(x % 2)^2', { x: 4 }],
  ['hypot(a, b, c, d, g, h)', { a: 1, b: 2, c: 3, d: 4, g: 5, h: 6 }],
];

const modes: readonly Mode[] = ['reverse', 'forward', 'both'];
const wordings: readonly Wording[] = [DECIMALS, OWN_NAMES, FRACTIONS];
const all = [...published, ...further];

function expectPhrase(pieces: Phrase): void {
  for (const piece of pieces) if (piece.kind === 'math') expectRenders(piece.latex);
}

/** The number that a step leaves behind, and where the graph shows it. */
function shownNumber(step: Step): number | undefined {
  switch (step.kind) {
    case 'pullback':
      return step.after;
    case 'pushforward':
      return step.tangent;
    default:
      return undefined;
  }
}

function expectSteps(run: Run, wording: Wording): void {
  const exact = wording.numbers === 'fractions' ? exactRun(run) : undefined;
  const frames = framesOf(run);
  for (let k = 0; k <= run.steps.length; k += 1) {
    const { title, lines, sentence, pieceCaption, piece, notes } = narrateStep(
      run,
      k,
      wording,
      exact,
    );
    expectRenders(`\\begin{aligned} ${lines.join(' \\\\ ')} \\end{aligned}`);
    for (const pieces of [title, sentence, pieceCaption]) expectPhrase(pieces);
    expect(countWords(sentence), phraseText(sentence)).toBeLessThanOrEqual(30);
    expect(phraseText(sentence)).toMatch(/^\S.*\.$/);
    expect(phraseText(sentence)).not.toMatch(/undefined|\s{2}|\bjust\b|\bsimply\b|!/);
    expect(notes.join()).not.toContain('\\');
    expect(run.recipe.source.slice(piece?.from, piece?.to)).not.toBe('');
    const step = run.steps.at(k - 1);
    const number = step && shownNumber(step);
    if (step === undefined || number === undefined) continue;
    const label =
      step.kind === 'pullback'
        ? adjointLabel(frames.at(k), step.operand, run, wording, exact)
        : step.kind === 'pushforward'
          ? tangentLabel(frames.at(k), step.node, run, wording, exact)
          : '';
    const shown = label.split(' = ').at(-1) ?? '';
    expect(lines.at(-1)).toContain(shown.replaceAll('\\frac', '\\tfrac'));
    if (wording.numbers === 'decimals') expect(shown).toBe(formatNumber(number, 'decimals'));
  }
}

describe.each(all)('%s', (source, point) => {
  it.each(modes)('is told step by step in %s mode', (mode) => {
    const run = runOf(source, point, mode);
    for (const wording of wordings) expectSteps(run, wording);
  });

  it('has labels, rows and pages that render, with the numbers of the run', () => {
    const run = runOf(source, point);
    const frame = framesOf(run).at(run.steps.length);
    expectRenders(typesetProgram(run.program));
    for (const wording of wordings) {
      const exact = wording.numbers === 'fractions' ? exactRun(run) : undefined;
      for (const labels of nodeLabels(run, wording, exact)) {
        for (const latex of [labels.glyph, labels.glyphAlone, labels.value, labels.valueUnknown])
          expectRenders(latex);
        expect(speakNode(frame, labels.id, run, wording)).not.toMatch(/undefined|\\/);
        const details = describeNode(run, labels.id, wording, exact);
        for (const latex of [details.rule, ...details.partials.map((partial) => partial.latex)])
          expectRenders(latex);
        expectPhrase(details.title);
      }
      for (const symbolic of [true, false]) {
        for (const { edge, forms, unknownForms } of edgeLabels(run, wording, exact, { symbolic })) {
          for (const latex of [...forms, ...unknownForms]) expectRenders(latex);
          const value = formatNumber(partialOn(run, edge), wording.numbers, exact?.partial(edge));
          expect(forms.at(-1)).toBe(value);
          expect(forms[0]?.replaceAll('\\dfrac', '\\frac').endsWith(value)).toBe(true);
        }
      }
      for (const row of traceRows(run, wording)) {
        expectRenders(row.name);
        expectRenders(row.expression);
        expect(row.spoken).not.toMatch(/undefined|\\/);
      }
    }
  });
});
