/**
 * The formula of a step as rows of one aligned block, `left & right`: symbols, numbers put in,
 * result. Tangents, adjoints and the result carry the classes k-tan, k-adj and k-hl.
 */

import type {
  Evaluate,
  ExactRun,
  Pullback,
  Pushforward,
  SeedAdjoint,
  SeedTangent,
} from '../core/modes';
import type { Fraction } from '../core/primitives';
import { type NodeId, nodeAt } from '../core/trace';
import { exactDecimal } from './exactHistory';
import { adjointName, nodeName, partialName, tangentName } from './naming';
import { formatNumber, typesetNumber } from './numbers';
import { adjointIn, outputDerivative } from './outputName';
import { outputLatex } from './outputs';
import { ruleInNames, ruleInNumbers } from './rules';
import { enclosed, type Typeset, typesetWord } from './typeset';
import { visibleLength } from './width';
import type { Words } from './words';

type ExactNumbers = ReturnType<ExactRun['step']>;

/** About as many characters as the panel is wide. */
const LONGEST_ROW = 30;

function tan(latex: string): string {
  return `\\htmlClass{k-tan}{${latex}}`;
}

function adj(latex: string): string {
  return `\\htmlClass{k-adj}{${latex}}`;
}

function result(latex: string): string {
  return `\\htmlClass{k-hl}{${latex}}`;
}

/** Fractions at the size of running text: displayed ones would make the rows twice as high. */
function small(latex: string): string {
  return latex.replaceAll('\\frac', '\\tfrac');
}

/** A number as the left or right factor of a product, or as a summand after the first. */
function factor(
  { wording }: Words,
  value: number,
  exact?: Fraction,
  place: 'left' | 'right' = 'right',
): string {
  const least = place === 'left' ? 'product' : 'prefix';
  return small(enclosed(typesetNumber(value, wording.numbers, exact), least));
}

function plain({ wording }: Words, value: number, exact?: Fraction): string {
  return small(formatNumber(value, wording.numbers, exact));
}

/** After a dot a product needs no brackets, `\\bar{v}_{1} \\cdot 2v_{-1}`; a sign or a sum does. */
function rightFactor(symbols: Typeset): string {
  return enclosed(
    symbols.latex.startsWith('-') ? { ...symbols, binding: 'sum' } : symbols,
    'product',
  );
}

/** What one product or one sum of products will look like, before the first step. */
export function generalRules({ run }: Words): readonly string[] {
  const forward = `${tan('\\dot{v}_{i}')} & = \\sum_{j} \\tfrac{\\partial v_{i}}{\\partial v_{j}} \\, ${tan('\\dot{v}_{j}')}`;
  const reverse = `${adj('\\bar{v}_{j}')} & \\mathrel{+}= ${adj('\\bar{v}_{i}')} \\cdot \\tfrac{\\partial v_{i}}{\\partial v_{j}}`;
  switch (run.recipe.mode) {
    case 'forward':
      return [forward];
    case 'reverse':
      return [reverse];
    case 'both':
      return [forward, reverse];
  }
}

export function linesOfEvaluate(words: Words, step: Evaluate): readonly string[] {
  const { trace, run, wording, exact } = words;
  const [id] = step.nodes;
  if (id !== undefined && step.nodes.length === 1 && nodeAt(trace, id).kind === 'operation') {
    const value = result(plain(words, nodeAt(trace, id).primal, exact?.primal(id)));
    const name = nodeName(trace, id, wording.naming);
    const rule = small(ruleInNames(trace, id, wording.naming).latex);
    const numbers = small(ruleInNumbers(run, id, wording, exact).latex);
    const fits = visibleLength(numbers) <= LONGEST_ROW && !value.endsWith(`{${numbers}}`);
    return [`${name} & = ${rule}`, ...(fits ? [`& = ${numbers}`] : []), `& = ${value}`];
  }
  return shortened(
    step.nodes.map((input) => `${inputName(words, input)} = ${result(inputValue(words, input))}`),
  );
}

function inputName({ trace, wording }: Words, id: NodeId): string {
  const node = nodeAt(trace, id);
  const own = node.kind === 'input' ? typesetWord(node.name).latex : '';
  const name = nodeName(trace, id, wording.naming);
  return name === own ? `${name} &` : `${name} & = ${own}`;
}

function inputValue(words: Words, id: NodeId): string {
  return plain(words, nodeAt(words.trace, id).primal, words.exact?.primal(id));
}

const MOST_ROWS = 6;

/** Long lists keep their first rows and the last one. */
function shortened(rows: readonly string[]): readonly string[] {
  const last = rows.at(-1);
  if (rows.length <= MOST_ROWS || last === undefined) return rows;
  return [...rows.slice(0, MOST_ROWS - 2), '& \\;\\; \\vdots', last];
}

export function linesOfSeedTangent(words: Words, step: SeedTangent): readonly string[] {
  const { trace, wording } = words;
  return shortened(
    step.nodes.map((input, position) => {
      const rate = step.direction[position] ?? 0;
      const tangent = tan(
        `${tangentName(trace, input, wording.naming)} = ${plain(words, rate, exactDecimal(rate))}`,
      );
      return `${inputName(words, input)} = ${inputValue(words, input)}, \\quad ${result(tangent)}`;
    }),
  );
}

/** More terms than these are shortened to the first two and the last. */
const MOST_TERMS = 4;

export function linesOfPushforward(
  words: Words,
  step: Pushforward,
  exactStep: ExactNumbers,
): readonly string[] {
  const { trace, run, wording, exact } = words;
  const { node } = step;
  const { naming } = wording;
  const symbols = step.terms.map(
    ({ edge, operand }) =>
      `${small(partialName(trace, edge, naming))} \\, ${tan(tangentName(trace, operand, naming))}`,
  );
  const numbers = step.terms.map(({ edge, partial, tangent }, position) => {
    const left = factor(words, partial, exact?.partial(edge), 'left');
    return `${left} \\cdot ${tan(factor(words, tangent, exactStep?.terms[position]?.tangent))}`;
  });
  const value = plain(words, nodeAt(trace, node).primal, exact?.primal(node));
  const rule = small(ruleInNames(trace, node, naming).latex);
  const inNumbers = small(ruleInNumbers(run, node, wording, exact).latex);
  const middle =
    inNumbers !== value && visibleLength(`${rule}${inNumbers}`) <= LONGEST_ROW - 4
      ? [rule, inNumbers, value]
      : [rule, value];
  return [
    `${nodeName(trace, node, naming)} & = ${middle.join(' = ')}`,
    `${tan(tangentName(trace, node, naming))} & = ${sumOf(symbols)}`,
    `& = ${sumOf(numbers)}`,
    `& = ${result(tan(plain(words, step.tangent, exactStep?.tangent)))}`,
  ];
}

function sumOf(terms: readonly string[]): string {
  const shown =
    terms.length <= MOST_TERMS ? terms : [...terms.slice(0, 2), '\\cdots', terms.at(-1) ?? ''];
  return shown.length === 0 ? '0' : shown.join(' + ');
}

/** The seeds of the outputs; of very many outputs those that are not 0. */
export function linesOfSeedAdjoint(words: Words, { nodes, seeds }: SeedAdjoint): readonly string[] {
  const { run, trace, wording } = words;
  const isLong = nodes.length > MOST_ROWS;
  const rows = nodes.flatMap((node, position) => {
    const value = seeds[position] ?? 0;
    if (isLong && value === 0) return [];
    const bar =
      nodes.length === 1 ? outputDerivative(run.program, 'bar') : outputLatex(run, position, 'bar');
    const isConstant = nodeAt(trace, node).kind === 'constant';
    const name = isConstant ? bar : adjointIn(run, node, wording.naming);
    const seed = result(adj(plain(words, value, exactDecimal(value))));
    return [bar === name ? `${adj(name)} & = ${seed}` : `${adj(name)} & = ${adj(bar)} = ${seed}`];
  });
  return isLong ? [...shortened(rows), '\\text{the others} & = 0'] : rows;
}

export function linesOfPullback(
  words: Words,
  step: Pullback,
  exactStep: ExactNumbers,
): readonly string[] {
  const { trace, wording, exact } = words;
  const { edge, operand } = step;
  const target = adj(adjointName(trace, operand, wording.naming));
  const source = adj(adjointName(trace, edge.node, wording.naming));
  const first = `${target} & \\mathrel{+}= ${source} \\cdot ${small(partialName(trace, edge, wording.naming))}`;
  const { symbols } = words.partial(edge);
  const inSymbols = symbols && `= ${source} \\cdot ${small(rightFactor(symbols))}`;
  const numbers = [
    adj(plain(words, step.before, exactStep?.before)),
    '+',
    adj(factor(words, step.adjoint, exactStep?.adjoint, 'left')),
    '\\cdot',
    factor(words, step.partial, exact?.partial(edge)),
  ];
  const fits = visibleLength(`${first} ${inSymbols ?? ''}`) <= LONGEST_ROW;
  return [
    fits && inSymbols !== undefined ? `${first} ${inSymbols}` : first,
    ...(!fits && inSymbols !== undefined ? [`& ${inSymbols}`] : []),
    `& = ${numbers.join(' ')}`,
    `& = ${result(adj(plain(words, step.after, exactStep?.after)))}`,
  ];
}
