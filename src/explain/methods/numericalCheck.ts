/** The verdict of a gradient check in a sentence, with the threshold that it used. */
import type { GradientCheck } from '../../core/modes/numerical';
import type { Phrase } from '../explain';
import { readIdentifier, typesetIdentifier } from '../identifier';
import { listed, math, type Piece, phrase } from '../phrase';
import { numberPiece, stepPiece, whyNot } from './numericalText';

export interface CheckVerdict {
  readonly passes: boolean;
  /** "Gradient check (h = 10⁻⁶, central): passes." */
  readonly verdict: Phrase;
  /** What it compared, or where it failed. */
  readonly reason: Phrase;
}

/** Names of inputs that fail; further ones are counted. */
const MOST_NAMED = 3;

export function describeCheck(check: GradientCheck): CheckVerdict {
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
      reason: phrase`${bound} ${whichInputs(check)}, as PyTorch’s gradcheck asks.`,
    };
  }
  return {
    passes: false,
    verdict: phrase`${subject}: fails for ${namesOf(failed.map(({ name }) => name))}.`,
    reason: phrase`${reasonOf(first)}${Number.isNaN(first.numerical) ? whyNot(check) : ''}`,
  };
}

function reasonOf(row: GradientCheck['rows'][number]): Phrase {
  const name = nameOf(row.name);
  if (Number.isNaN(row.numerical)) {
    return phrase`For ${name} automatic is ${numberPiece(row.automatic)}, and the function has no value beside the point: they cannot be compared.`;
  }
  const both = phrase`For ${name} automatic is ${numberPiece(row.automatic)} and numerical ${numberPiece(row.numerical)}`;
  return Number.isFinite(row.error)
    ? phrase`${both}: the difference ${numberPiece(row.error)} is more than the ${numberPiece(row.allowed)} allowed.`
    : phrase`${both}, which cannot be compared.`;
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
  const identifier = readIdentifier(name);
  return math(typesetIdentifier(identifier), identifier.spoken);
}
