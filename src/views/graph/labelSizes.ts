/**
 * The room that labels need at any step of the run, so that nothing moves while it is stepped
 * through: a value as `?` and as a number, a chip in every text it takes, a partial in every form.
 */
import type { NodeId, TraceNode } from '../../core/trace';
import type { NodeLabels } from '../../explain';
import type { DrawingEdge, Orientation, Size } from '../../layout';
import { metricsFor } from '../../layout';
import { type ChipKind, chipTexts } from './chips';
import { firstForm, unknownForm } from './forms';
import { boxOf, chipBoxOf, type LabelStyle } from './labelStyle';
import type { Density, Measure, PlannedEdge, Shown } from './plan';

export const NONE: Size = { width: 0, height: 0 };

/** Widths are reserved in steps, so that a digit more while an input is dragged moves nothing. */
const WIDTH_STEP = 8;

const SIGN = /^\s*(\+|-|\\times|\\cdot|\\div|\/)\s*$/;

/** A sign that would not fit into its circle is set smaller. */
export function fitGlyphs(
  glyphs: readonly string[],
  drawn: readonly TraceNode[],
  orientation: Orientation,
  style: LabelStyle,
  measure: Measure,
): readonly number[] {
  const { radius, inputHalf } = metricsFor(orientation);
  return measure(glyphs, 1).map(({ width }, position) => {
    const room = drawn[position]?.kind === 'operation' ? 1.66 * radius : 1.8 * inputHalf;
    const wished = SIGN.test(glyphs[position] ?? '') ? style.sign : style.glyph;
    return Math.min(wished, room / Math.max(width, 0.1));
  });
}

export function valueSizes(
  labels: readonly NodeLabels[],
  style: LabelStyle,
  measure: Measure,
): readonly Size[] {
  const { font } = style.value;
  const known = measure(
    labels.map(({ value }) => value),
    font,
  );
  const unknown = measure(
    labels.map(({ valueUnknown }) => valueUnknown),
    font,
  );
  return labels.map((_, i) =>
    inSteps(boxOf(larger(known[i] ?? NONE, unknown[i] ?? NONE), style.value)),
  );
}

/** Room for every text that the chips of a node show in this run. */
export function chipSizes(
  drawn: readonly { readonly id: NodeId }[],
  session: Shown,
  chips: readonly ChipKind[],
  style: LabelStyle,
  measure: Measure,
): readonly Size[] {
  const stacks = chips.map((kind) => {
    const texts = chipTexts(session, kind, drawn);
    measureAtOnce(
      [...texts.values()].flatMap((some) => [...some]),
      measure,
    );
    return drawn.map(({ id }) => {
      const sizes = measure([...(texts.get(id) ?? [])], style.chip.font);
      return chipBoxOf(sizes.reduce(larger, NONE), style);
    });
  });
  return drawn.map((_, position) => {
    const boxes = stacks.map((stack) => stack[position] ?? NONE);
    if (boxes.length === 0) return NONE;
    const gaps = (boxes.length - 1) * style.chipGap;
    const height = boxes.reduce((sum, box) => sum + box.height, gaps);
    return inSteps({ width: Math.max(...boxes.map((box) => box.width)), height });
  });
}

export function partialSizes(
  edges: readonly PlannedEdge[],
  density: Density,
  orientation: Orientation,
  style: LabelStyle,
  measure: Measure,
): readonly DrawingEdge[] {
  const labelled = density === 'dots' ? [] : edges.flatMap(({ labels }) => labels ?? []);
  measureAtOnce(
    labelled.flatMap(({ forms, unknownForms }) => [...forms, ...unknownForms]),
    measure,
  );
  return edges.map(({ node, slot, source, labels }): DrawingEdge => {
    if (labels === undefined || density === 'dots') return { node, slot, source, labels: [] };
    const first = firstForm(labels, density, orientation);
    const known = measure(labels.forms, style.partial.font);
    const unknown = measure(labels.unknownForms, style.partial.font);
    const sizes = known.map((size, form) =>
      boxOf(larger(size, unknown[unknownForm(labels, form)] ?? NONE), style.partial),
    );
    return { node, slot, source, labels: sizes.slice(first) };
  });
}

function larger(a: Size, b: Size): Size {
  return { width: Math.max(a.width, b.width), height: Math.max(a.height, b.height) };
}

function inSteps({ width, height }: Size): Size {
  return { width: Math.ceil(width / WIDTH_STEP) * WIDTH_STEP, height };
}

/** One reading of the page for all of them; after it each one is known. */
function measureAtOnce(latex: readonly string[], measure: Measure): void {
  measure(latex, 1);
}
