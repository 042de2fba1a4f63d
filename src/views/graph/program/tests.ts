/**
 * Branches → diamonds and ghosts: the tests of `if` and of conditional expressions that stand in
 * no folded group, with their numbers, and beside each the branch that was not taken.
 */
import { locate, type Span } from '../../../core/language';
import type { Branch, NodeId, ScopeId, Trace } from '../../../core/trace';
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
  const chosen = chosenBranches(trace, picked);
  const idOf = (index: number): number => picked.firstId + picked.tree.groups.length + 2 * index;
  return chosen.flatMap((index) => {
    const branch = trace.branches[index] as Branch;
    const id = idOf(index);
    const first = firstTaken(trace, branch);
    // An `elif`, or an `if` in the block, comes before what it leads to.
    const next = chosen.find((other) => other > index && leadsTo(trace, branch, other, first));
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
      taken:
        next !== undefined ? idOf(next) : first === undefined ? undefined : picked.itemOf(first),
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

/** The first operation that the block taken computed, this time. */
function firstTaken(trace: Trace, branch: Branch): NodeId | undefined {
  const { at, taken, scope } = branch;
  if (taken === undefined) return undefined;
  const end = trace.scopes[scope]?.to ?? trace.nodes.length;
  for (let id = at; id < end; id += 1) {
    const node = trace.nodes[id];
    if (
      node?.kind === 'operation' &&
      isIn(spanWithin(trace, node.scope, node.span, scope), taken)
    ) {
      return id;
    }
  }
  return undefined;
}

/** Whether one test led to another: an `elif` to the next, or an `if` to one in its block. */
function leadsTo(
  { branches }: Trace,
  { taken, test, outcome, scope, at }: Branch,
  other: number,
  first: NodeId | undefined,
): boolean {
  const branch = branches[other];
  if (branch === undefined || taken === undefined || branch.scope !== scope) return false;
  const isNext = !outcome && branch.test.from > test.to && branch.test.to <= taken.from;
  if (isNext) return branch.at === at;
  return isIn(branch.test, taken) && (first === undefined || branch.at <= first);
}

/** Where something stands in the text of a scope around it: a call or a loop stands for what is in it. */
function spanWithin(
  { scopes }: Pick<Trace, 'scopes'>,
  own: ScopeId,
  span: Span,
  around: ScopeId,
): Span | undefined {
  let at = span;
  let id = own;
  while (id !== around) {
    const scope = scopes[id];
    if (scope === undefined || scope.kind === 'program') return undefined;
    if ('span' in scope) at = scope.span;
    id = scope.parent;
  }
  return at;
}

function isIn(span: Span | undefined, { from, to }: Span): boolean {
  return span !== undefined && span.from >= from && span.to <= to;
}

function ghostOf(
  test: PlannedTest,
  source: string,
  style: TestStyle,
  room: number,
): readonly PlannedGhost[] {
  const { notTaken } = test.branch;
  if (notTaken === undefined) return [];
  const [first = ''] = source.slice(notTaken.from, notTaken.to).split('\n');
  const text = valueIn(first);
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
