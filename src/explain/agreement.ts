/** How far forward mode, reverse mode and central differences agree, and honestly why they do not. */
import { type Agreement, type AgreementRow, DIFFERENCES_TOLERANCE, type Run } from '../core/modes';
import { causeOf, causeOfEndless, inBrief, named, numeral } from './agreementCause';
import type { Phrase, Wording } from './explain';
import { listed, phrase, phraseText } from './phrase';

export interface AgreementVerdict {
  readonly agrees: boolean;
  readonly sentence: Phrase;
}

export function describeAgreement(
  agreement: Agreement,
  run: Run,
  wording: Wording,
): AgreementVerdict {
  const { rows, modesAgree, differencesAgree } = agreement;
  if (rows.length === 0) {
    return { agrees: true, sentence: phrase`There is no input, so there is nothing to compare.` };
  }
  const agrees = modesAgree && differencesAgree;
  if (!modesAgree) return { agrees, sentence: modesDiffer(agreement, run) };
  const modes = worst(rows, 'errorOfModes').errorOfModes;
  const digits = modes === 0 ? 'to the last digit' : 'to rounding';
  if (!differencesAgree) {
    const why = whyDifferencesFail(agreement, run, wording);
    return { agrees, sentence: phrase`Forward and reverse mode agree ${digits}. ${why}` };
  }
  const endless = rows.find((row) => !Number.isFinite(row.reverse));
  if (endless !== undefined) {
    const cause = causeOfEndless(endless, agreement, run, wording);
    return {
      agrees,
      sentence: phrase`All three give ${numeral(endless.reverse)} for ${inputName(run, endless)}: ${cause}.`,
    };
  }
  const error = worst(rows, 'errorOfDifferences').errorOfDifferences;
  const numerical =
    error === 0
      ? phrase`central differences too`
      : phrase`central differences to ${inBrief(error)}`;
  return {
    agrees,
    sentence: phrase`All three agree: forward and reverse mode ${digits}, ${numerical}.${caveat(agreement, run, wording)}`,
  };
}

type ErrorField = 'errorOfModes' | 'errorOfDifferences';

function worst(rows: readonly AgreementRow[], field: ErrorField): AgreementRow {
  return rows.reduce((largest, row) => (row[field] > largest[field] ? row : largest));
}

/** As in the table beside it: inputs have the names that the person gave them. */
function inputName(run: Run, { input }: AgreementRow) {
  return named(run, input, 'own');
}

function modesDiffer({ rows }: Agreement, run: Run): Phrase {
  const row = worst(rows, 'errorOfModes');
  const name = inputName(run, row);
  const values = phrase`${numeral(row.forward)} by forward mode, ${numeral(row.reverse)} by reverse mode`;
  if (![row.forward, row.reverse].every(Number.isFinite)) {
    return phrase`The modes differ for ${name}: ${values}. An infinite partial meets a 0 in one order and not in the other.`;
  }
  return phrase`The modes differ for ${name} by ${inBrief(row.errorOfModes)}: they add the same products in another order, and rounding in large contributions that cancel sets them apart.`;
}

/** One sentence for each cause, with the rows that it sets apart. */
function whyDifferencesFail(agreement: Agreement, run: Run, wording: Wording): Phrase {
  const explained = agreement.rows
    .filter((row) => row.errorOfDifferences > DIFFERENCES_TOLERANCE)
    .map((row) => ({ row, cause: causeOf(row, agreement, run, wording) }));
  return grouped(explained, ({ cause }) => phraseText(cause)).flatMap((group, place) => {
    const rows = group.map(({ row }) => row);
    const subject = place === 0 ? 'Central differences give' : ' They give';
    return phrase`${subject} ${givenFor(rows, run)}: ${group[0]?.cause ?? []}.`;
  });
}

/** More inputs, or more different numbers, than these are not named one by one. */
const MOST_NAMED = 3;

/** "NaN for x and y, not 0.5; 2 for z, not 3" */
function givenFor(rows: readonly AgreementRow[], run: Run): Phrase {
  const alike = grouped(rows, ({ central, reverse }) => `${central} ${reverse}`);
  const clauses = alike.slice(0, MOST_NAMED).flatMap((group, place): Phrase => {
    const [row] = group;
    if (row === undefined) return [];
    const names = group.slice(0, MOST_NAMED).map((each) => inputName(run, each));
    const more = group.length - names.length;
    const inputs =
      more > 0 ? phrase`${listed(names, ', ')} and ${more} more` : phrase`${listed(names)}`;
    return phrase`${place === 0 ? '' : '; '}${numeral(row.central)} for ${inputs}, not ${numeral(row.reverse)}`;
  });
  return alike.length > MOST_NAMED ? phrase`${clauses}, and so on` : clauses;
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
}

/** Agreement at a point without a derivative is agreement on a convention. */
function caveat({ irregularities, atBorder }: Agreement, run: Run, wording: Wording): Phrase {
  const [first] = irregularities;
  if (first !== undefined) {
    const node = named(run, first.node, wording.naming);
    const place = first.irregularity.kind === 'kink' ? 'a kink' : 'an irregular point';
    return phrase` Still, ${node} is at ${place}: the numbers follow a convention.`;
  }
  return atBorder ? phrase` Still, a test of the program stands exactly at its border.` : phrase``;
}
