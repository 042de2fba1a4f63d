/** The verdict of a gradient check in a sentence, with the threshold that it used. */
import type { GradientCheck, WrongGiven } from '../../core/modes/numerical';
import type { Phrase } from '../explain';
import { readIdentifier, typesetIdentifier } from '../identifier';
import { spokenNumber } from '../numbers';
import { listed, math, type Piece, phrase } from '../phrase';
import {
  describeSides,
  describeWrong,
  numberPiece,
  roughly,
  type SpokenName,
  stepPiece,
  whyNot,
} from './numericalText';

export interface CheckVerdict {
  readonly passes: boolean;
  /** "Gradient check (h = 10⁻⁶, central): passes." */
  readonly verdict: Phrase;
  /** What it compared, or where it failed. */
  readonly reason: Phrase;
}

/** Names of inputs that fail; further ones are counted. */
const MOST_NAMED = 3;

/** @param wrong the derivative that was typed in wrongly, where there is one */
export function describeCheck(check: GradientCheck, wrong?: WrongGiven): CheckVerdict {
  const failed = check.rows.filter(({ passes }) => !passes);
  const subject = phrase`Gradient check (${stepPiece(check.h)}, central)`;
  const bound = math(
    `|\\text{automatic} - \\text{numerical}| \\le ${thresholdOf(check)}`,
    'automatic minus numerical is, in size, at most 10 to the minus 5 plus 10 to the minus 3 times the size of numerical',
  );
  const [first] = failed;
  if (first === undefined) {
    return {
      passes: true,
      verdict: phrase`${subject}: passes.`,
      reason: phrase`${bound} ${whichInputs(check)}, as PyTorch’s gradcheck asks.${hiddenKink(check)}`,
    };
  }
  return {
    passes: false,
    verdict: phrase`${subject}: fails for ${namesOf(failed.map(({ name }) => name))}.`,
    reason: phrase`${reasonOf(first, check.h)}${Number.isNaN(first.numerical) ? whyNot(check) : ''}${describeWrong(wrong === undefined ? {} : { wrong })}`,
  };
}

type Row = GradientCheck['rows'][number];

function hiddenKink({ rows }: GradientCheck): string {
  const kinks = rows.filter(({ kink }) => kink !== undefined);
  if (kinks.length === 0) return '';
  const what = kinks.every(({ kink }) => kink?.kind === 'kink') ? 'kink' : 'kink or jump';
  return ` Central differences hide the ${what} at this point.`;
}

function reasonOf(row: Row, h: number): Phrase {
  const name = nameOf(row.name);
  if (Number.isNaN(row.numerical)) {
    const neighbours = neighboursOf(row.name, h);
    const why = row.overflows
      ? phrase`the function is infinite at ${neighbours}`
      : phrase`the function has no value at ${neighbours}`;
    return phrase`For ${name} automatic is ${numberPiece(row.automatic)}, and ${why}: they cannot be compared.`;
  }
  const both = phrase`For ${name} automatic is ${numberPiece(row.automatic)} and numerical ${numberPiece(row.numerical)}`;
  return Number.isFinite(row.error)
    ? phrase`${both}: the difference ${numberPiece(row.error)} is more than the ${numberPiece(row.allowed)} allowed.${causeOf(row, h)}`
    : phrase`${both}, which cannot be compared.`;
}

/** Round-off comes out a few times as large as its estimate, where it comes out badly. */
const BADLY = 10;

/** What explains the difference while the derivative may be right. */
function causeOf({ roundOff = 0, allowed, error, kink }: Row, h: number): Phrase {
  if (kink !== undefined) return phrase` The cause: ${describeSides(kink)}.`;
  if (roundOff > allowed && error <= BADLY * roundOff) {
    return phrase` The cause is round-off at ${stepPiece(h)}, of about ${numberPiece(roughly(roundOff))}, not the derivative.`;
  }
  return [];
}

/** x ± 10⁻⁶ */
function neighboursOf(name: string, h: number): Piece {
  const { latex, spoken } = spokenMath(name);
  return math(`${latex} \\pm ${powerOfTen(h)}`, `${spoken} plus or minus ${spokenNumber(h)}`);
}

function thresholdOf({ absolute, relative }: GradientCheck): string {
  const [least, share] = [absolute, relative].map(powerOfTen);
  return `${least} + ${share}\\,|\\text{numerical}|`;
}

function powerOfTen(value: number): string {
  return `10^{${Math.round(Math.log10(value))}}`;
}

function whichInputs({ rows, inputs }: GradientCheck): string {
  if (inputs === 1) return 'holds';
  return rows.length < inputs
    ? `holds for ${rows.length === 1 ? 'the one input that was' : `the ${rows.length} inputs that were`} checked, of ${inputs.toLocaleString('en')}`
    : 'holds for every input';
}

function namesOf(names: readonly string[]): Phrase {
  const shown = names.slice(0, MOST_NAMED).map(nameOf);
  const more = names.length - shown.length;
  if (more === 0) return listed(shown);
  return listed([...shown, { kind: 'text', text: `${more} more` }]);
}

function nameOf(name: string): Piece {
  const { latex, spoken } = spokenMath(name);
  return math(latex, spoken);
}

function spokenMath(name: string): SpokenName {
  const identifier = readIdentifier(name);
  return { latex: typesetIdentifier(identifier), spoken: identifier.spoken };
}
