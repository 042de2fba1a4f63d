/** How far forward mode, reverse mode and central differences agree, and honestly why they do not. */
import type { Agreement, AgreementRow, Run } from '../core/modes';
import type { Irregularity } from '../core/primitives';
import { nodeAt } from '../core/trace';
import type { Wording } from './explain';
import { plainName } from './naming';
import { plainNumber } from './numbers';

export interface AgreementVerdict {
  readonly agrees: boolean;
  readonly sentence: string;
}

export function describeAgreement(
  agreement: Agreement,
  run: Run,
  wording: Wording,
): AgreementVerdict {
  const { rows, modesAgree, differencesAgree } = agreement;
  if (rows.length === 0) {
    return { agrees: true, sentence: 'There is no input, so there is nothing to compare.' };
  }
  const agrees = modesAgree && differencesAgree;
  if (!modesAgree) return { agrees, sentence: modesDiffer(agreement, run, wording) };
  const modes = worst(rows, 'errorOfModes').errorOfModes;
  const digits = modes === 0 ? 'to the last digit' : 'to rounding';
  if (!differencesAgree) {
    const why = whyDifferencesFail(agreement, run, wording);
    return { agrees, sentence: `Forward and reverse mode agree ${digits}. ${why}` };
  }
  const endless = rows.find((row) => !Number.isFinite(row.reverse));
  if (endless !== undefined)
    return { agrees, sentence: notFinite(endless, agreement, run, wording) };
  const error = worst(rows, 'errorOfDifferences').errorOfDifferences;
  const numerical =
    error === 0 ? 'central differences too' : `central differences to ${inBrief(error)}`;
  return {
    agrees,
    sentence: `All three agree: forward and reverse mode ${digits}, ${numerical}.${caveat(agreement, run, wording)}`,
  };
}

/** All three give ∞ or NaN: alike, and nothing to be proud of. */
function notFinite(
  row: AgreementRow,
  { irregularities }: Agreement,
  run: Run,
  wording: Wording,
): string {
  const name = plainName(run.trace, row.input, wording.naming);
  const [first] = irregularities;
  const why =
    first === undefined
      ? 'a value on the way is too large for a floating-point number'
      : reasonAt(first.irregularity.kind, plainName(run.trace, first.node, wording.naming));
  return `All three give ${plainNumber(row.reverse)} for ${name}: ${why}.`;
}

type ErrorField = 'errorOfModes' | 'errorOfDifferences';

function worst(rows: readonly AgreementRow[], field: ErrorField): AgreementRow {
  return rows.reduce((largest, row) => (row[field] > largest[field] ? row : largest));
}

/** Two digits are enough for an error. */
function inBrief(error: number): string {
  return plainNumber(Number(error.toPrecision(2)));
}

function modesDiffer({ rows }: Agreement, run: Run, wording: Wording): string {
  const row = worst(rows, 'errorOfModes');
  const name = plainName(run.trace, row.input, wording.naming);
  const values = `${plainNumber(row.forward)} by forward mode, ${plainNumber(row.reverse)} by reverse mode`;
  if (![row.forward, row.reverse].every(Number.isFinite)) {
    return `The modes differ for ${name}: ${values}. An infinite partial meets a 0 in one order and not in the other.`;
  }
  return `The modes differ for ${name} by ${inBrief(row.errorOfModes)}: they add the same products in another order, and rounding in large contributions that cancel sets them apart.`;
}

function whyDifferencesFail(agreement: Agreement, run: Run, wording: Wording): string {
  const row = worst(agreement.rows, 'errorOfDifferences');
  const name = plainName(run.trace, row.input, wording.naming);
  const given = `Central differences give ${plainNumber(row.central)} for ${name}, not ${plainNumber(row.reverse)}`;
  const [first] = agreement.irregularities;
  if (first !== undefined) {
    const node = plainName(run.trace, first.node, wording.naming);
    return `${given}: ${reasonAt(first.irregularity.kind, node)}.`;
  }
  if (agreement.atBorder) {
    return `${given}: a test of the program stands exactly at its border, and they step to both sides of it.`;
  }
  if (!Number.isFinite(row.central) || !Number.isFinite(row.reverse)) {
    return `${given}: a value on the way overflows or leaves the numbers that a function takes.`;
  }
  const size = Math.abs(nodeAt(run.trace, run.trace.output).primal);
  const scale = Math.max(Math.abs(row.reverse), Math.abs(row.central), 1);
  if (size > LARGE * scale) {
    return `${given}: the values are as large as ${plainNumber(Number(size.toPrecision(2)))}, their difference is small, and rounding eats its digits.`;
  }
  return `${given}: they step a finite way, over which the function bends, jumps or cancels; automatic differentiation takes no step.`;
}

/** f this much larger than its slope leaves a difference of f fewer than half its digits. */
const LARGE = 1e4;

function reasonAt(kind: Irregularity['kind'], node: string): string {
  switch (kind) {
    case 'kink':
      return `${node} has a kink at this point, so there is no derivative to agree on`;
    case 'jump':
      return `${node} jumps at this point, and they step over the jump`;
    case 'pole':
      return `${node} has a pole at this point, and they step over it`;
    case 'vertical tangent':
      return `${node} has a vertical tangent at this point, whose slope no finite step finds`;
    case 'outside domain':
      return `${node} has no value at this point`;
  }
}

/** Agreement at a point without a derivative is agreement on a convention. */
function caveat(agreement: Agreement, run: Run, wording: Wording): string {
  const [first] = agreement.irregularities;
  if (first !== undefined) {
    const node = plainName(run.trace, first.node, wording.naming);
    const place = first.irregularity.kind === 'kink' ? 'a kink' : 'an irregular point';
    return ` Still, ${node} is at ${place}: the numbers follow a convention.`;
  }
  return agreement.atBorder ? ' Still, a test of the program stands exactly at its border.' : '';
}
