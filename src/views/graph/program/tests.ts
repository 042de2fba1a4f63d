/**
 * Branches → diamonds and ghosts: the tests of `if` and of conditional expressions that stand in
 * no folded group, with their numbers, and beside each the branch that was not taken.
 */
import { locate } from '../../../core/language';
import type { Branch, Trace, TraceNode } from '../../../core/trace';
import { groupsAround } from '../../../core/trace/groups';
import { formatNumber } from '../../../explain';
import { metricsFor, type Size } from '../../../layout';
import { NONE } from '../labelSizes';
import type { Measure, Plan, Shown } from '../plan';
import type { PlannedGhost, PlannedTest } from './extra';
import { textWidth } from './frames';
import { isDrawn, type PickedProgram } from './pickProgram';
import { comparisonOf, typesetSource, valueIn } from './typesetSource';

/** More would hide the graph; tests that depend on no input make room first. */
const MOST = 12;

type TestStyle = Pick<Plan, 'style' | 'orientation' | 'magnify'> & { readonly measure: Measure };

export function planTests(
  { run, wording }: Shown,
  picked: PickedProgram,
  plan: Plan,
  measure: Measure,
): readonly (PlannedTest | PlannedGhost)[] {
  const { trace, program } = run;
  const style = { ...plan, measure };
  const { testHalf, radius } = metricsFor(plan.orientation);
  return chosenBranches(trace, picked).flatMap((index) => {
    const branch = trace.branches[index] as Branch;
    const id = picked.firstId + picked.tree.groups.length + 2 * index;
    const text = program.source.slice(branch.test.from, branch.test.to);
    const sides = branch.sides.map((side) => formatNumber(side, wording.numbers, undefined));
    const comparison = comparisonOf(text, sides) ?? typesetSource(text) ?? '\\text{test}';
    const test: PlannedTest = {
      kind: 'test',
      id,
      key: `test ${index}`,
      branch,
      ...fitText(typesetSource(text) ?? '\\text{test}', style, 1.3 * testHalf),
      comparison,
      reads: [...new Set(branch.reads.map(picked.itemOf))],
      taken: firstTaken(trace, branch, picked),
      size: { value: NONE, chip: outcomeSize(comparison, style) },
    };
    return [test, ...ghostOf(test, program.source, style, 1.5 * radius)];
  });
}

function chosenBranches({ branches }: Trace, picked: PickedProgram): readonly number[] {
  const { tree, closed } = picked;
  const isOpen = ({ scope }: Branch): boolean =>
    ![...groupsAround(tree, tree.ofScope[scope])].some(({ id }) => closed.has(id));
  const drawn: number[] = [];
  branches.forEach((branch, index) => {
    if (isDrawn(branch) && isOpen(branch)) drawn.push(index);
  });
  if (drawn.length <= MOST) return drawn;
  const byNeed = (a: number, b: number): number =>
    Number(branches[b]?.dependsOnInput) - Number(branches[a]?.dependsOnInput) || a - b;
  return drawn
    .sort(byNeed)
    .slice(0, MOST)
    .sort((a, b) => a - b);
}

/** The first operation written in the branch that was taken, or the box that it is folded in. */
function firstTaken(
  trace: Trace,
  { at, taken }: Branch,
  picked: PickedProgram,
): number | undefined {
  if (taken === undefined) return undefined;
  const isIn = ({ kind, span }: TraceNode): boolean =>
    kind === 'operation' && span.from >= taken.from && span.to <= taken.to;
  const first = trace.nodes.slice(at, at + 8).find(isIn);
  return first === undefined ? undefined : picked.itemOf(first.id);
}

function ghostOf(
  test: PlannedTest,
  source: string,
  style: TestStyle,
  room: number,
): readonly PlannedGhost[] {
  const { notTaken } = test.branch;
  if (notTaken === undefined) return [];
  const text = valueIn(source.slice(notTaken.from, notTaken.to));
  const { line } = locate(source, notTaken);
  const width = style.magnify * (textWidth(`line ${line}, not run`, WORDS) + 8);
  const ghost: PlannedGhost = {
    kind: 'ghost',
    id: test.id + 1,
    key: `${test.key} not taken`,
    test,
    ...fitText(typesetSource(text) ?? '\\cdots', style, room),
    line,
    size: { value: { width, height: style.magnify * LINE }, chip: NONE },
  };
  return [ghost];
}

/** px: words, numbers among them, and a line of both. */
const WORDS = 13.5;
const NUMBERS = 13.5;
const LINE = 20;

/** A formula set as large as a node has room for. */
function fitText(
  glyph: string,
  { measure, style }: TestStyle,
  room: number,
): { readonly glyph: string; readonly glyphFont: number } {
  const [size] = measure([glyph], 1);
  const font = room / Math.max(size?.width ?? 0, 0.1);
  return { glyph, glyphFont: Math.min(style.glyph, font) };
}

/** Room for "0.289 > 0.5 is false". */
function outcomeSize(comparison: string, { measure, magnify }: TestStyle): Size {
  const [size = NONE] = measure([comparison], NUMBERS);
  const width = size.width + textWidth(' is false', WORDS) + 10;
  const height = Math.max(size.height, LINE);
  return { width: Math.ceil(magnify * width), height: Math.ceil(magnify * height) };
}
