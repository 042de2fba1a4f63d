/**
 * Why central differences miss the derivative for one input: the irregular place on its own way
 * to the output, an output that is no number because of another input, a border, or rounding.
 */
import type { Agreement, AgreementRow, Run, WrongDerivative } from '../core/modes';
import type { Irregularity } from '../core/primitives';
import { type NodeId, nodeAt, reachesOutput } from '../core/trace';
import type { Phrase, Wording } from './explain';
import { nodeName, spokenName } from './naming';
import { formatNumber, spokenNumber } from './numbers';
import { math, type Piece, phrase } from './phrase';

type Irregular = Agreement['irregularities'][number];

/** f this much larger than its slope leaves a difference of f fewer than half its digits. */
const LARGE = 1e4;

/** Kinds that leave no finite value or slope, so that they explain an ∞ or a NaN. */
const ENDLESS: ReadonlySet<Irregularity['kind']> = new Set([
  'pole',
  'vertical tangent',
  'outside domain',
]);

/** What sets central differences apart in a row; reads on after a colon. */
export function causeOf(
  row: AgreementRow,
  agreement: Agreement,
  run: Run,
  wording: Wording,
): Phrase {
  const wrong = onWay(row.input, agreement.wrongDerivatives, agreement, run)[0];
  if (wrong !== undefined) return wrongDerivative(wrong, run, wording);
  const own = irregularOnWay(row.input, agreement, run);
  const bothFinite = Number.isFinite(row.central) && Number.isFinite(row.reverse);
  const first = bothFinite ? own[0] : own.find(isEndless);
  if (first !== undefined) return placeOf(first, run, wording);
  const elsewhere = bothFinite ? undefined : outputWithoutNumber(agreement, run, wording);
  if (elsewhere !== undefined) return elsewhere;
  const [other] = own;
  if (other !== undefined) return placeOf(other, run, wording);
  if (agreement.atBorder) {
    return phrase`a test of the program stands exactly at its border, and they step to both sides of it`;
  }
  if (!bothFinite) {
    return phrase`a value on the way overflows or leaves the numbers that a function takes`;
  }
  const size = comparedOutputs(agreement, run).reduce(
    (largest, output) => Math.max(largest, Math.abs(nodeAt(run.trace, output).primal)),
    0,
  );
  const scale = Math.max(Math.abs(row.reverse), Math.abs(row.central), 1);
  return size > LARGE * scale
    ? phrase`the values are as large as ${inBrief(size)}, their difference is small, and rounding eats its digits`
    : phrase`they step a finite way, over which the function bends, jumps or cancels; automatic differentiation takes no step`;
}

/** Why a derivative is ∞ or NaN in all three ways; reads on after a colon. */
export function causeOfEndless(
  row: AgreementRow,
  agreement: Agreement,
  run: Run,
  wording: Wording,
): Phrase {
  const own = irregularOnWay(row.input, agreement, run);
  const first = own.find(isEndless) ?? own[0];
  return first === undefined
    ? phrase`a value on the way is too large for a floating-point number`
    : placeOf(first, run, wording);
}

export function named(run: Run, id: NodeId, naming: Wording['naming']): Piece {
  return math(nodeName(run.trace, id, naming), spokenName(run.trace, id, naming));
}

export function numeral(value: number): Piece {
  return math(formatNumber(value, 'decimals'), spokenNumber(value));
}

/** Two digits are enough for an error or a size. */
export function inBrief(value: number): Piece {
  return numeral(Number(value.toPrecision(2)));
}

/** The outputs that have a weight in what is compared. */
function comparedOutputs({ seeds }: Agreement, { trace }: Run): readonly NodeId[] {
  return trace.outputs.filter((_, position) => (seeds[position] ?? 0) !== 0);
}

/** The irregular nodes through which the output depends on an input. */
function irregularOnWay(input: NodeId, agreement: Agreement, run: Run): readonly Irregular[] {
  return onWay(input, agreement.irregularities, agreement, run);
}

/** Those of some findings whose node lies between an input and an output that is compared. */
function onWay<T extends { readonly node: NodeId }>(
  input: NodeId,
  findings: readonly T[],
  agreement: Agreement,
  run: Run,
): readonly T[] {
  if (findings.length === 0) return [];
  const { trace } = run;
  const outputs = comparedOutputs(agreement, run);
  const counts = reachesOutput({ ...trace, outputs, output: outputs[0] ?? trace.output });
  const follows = new Set([input]);
  for (const node of trace.nodes) {
    if (node.kind === 'operation' && node.operands.some((operand) => follows.has(operand)))
      follows.add(node.id);
  }
  return findings.filter(({ node }) => follows.has(node) && counts[node] === true);
}

/** A derivative of one's own that is not that of its operation: which, and what it should be. */
function wrongDerivative(
  { node, name, slot, given, differences }: WrongDerivative,
  run: Run,
  { naming }: Wording,
): Phrase {
  const at = nodeAt(run.trace, node);
  const operand = at.kind === 'operation' ? at.operands[slot] : undefined;
  const place = operand === undefined ? '' : phrase` at ${named(run, operand, naming)}`;
  return phrase`the derivative given for ${name}${place} is ${inBrief(given)}, and differences of ${name} alone give ${inBrief(differences)}: the given one is wrong`;
}

function isEndless({ irregularity }: Irregular): boolean {
  return ENDLESS.has(irregularity.kind);
}

/** The output itself is ∞ or NaN, whatever this input does: values of it have no difference. */
function outputWithoutNumber(
  agreement: Agreement,
  run: Run,
  { naming }: Wording,
): Phrase | undefined {
  const primal = comparedOutputs(agreement, run)
    .map((output) => nodeAt(run.trace, output).primal)
    .find((value) => !Number.isFinite(value));
  if (primal === undefined) return undefined;
  const culprit = agreement.irregularities.find(
    ({ node }) => !Number.isFinite(nodeAt(run.trace, node).primal),
  );
  if (culprit === undefined) return undefined;
  const what = culprit.irregularity.kind === 'pole' ? 'a pole' : 'no value';
  return phrase`the output is ${numeral(primal)} at this point, since ${named(run, culprit.node, naming)} has ${what} there, and two such values have no difference`;
}

function placeOf({ node, irregularity }: Irregular, run: Run, { naming }: Wording): Phrase {
  const name = named(run, node, naming);
  switch (irregularity.kind) {
    case 'kink':
      return phrase`${name} has a kink at this point, so there is no derivative to agree on`;
    case 'jump':
      return phrase`${name} jumps at this point, and they step over the jump`;
    case 'pole':
      return phrase`${name} has a pole at this point, and they step over it`;
    case 'vertical tangent':
      return phrase`${name} has a vertical tangent at this point, whose slope no finite step finds`;
    case 'outside domain':
      return phrase`${name} has no value at this point`;
  }
}
