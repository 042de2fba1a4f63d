/**
 * Run + what is to be shown → what is drawn: nodes and edges with their labels and the room that
 * these need at any step of the run, so that nothing moves while it is stepped through.
 */
import type { Edge, NodeId, TraceNode } from '../../core/trace';
import { type EdgeLabels, edgeLabels, type NodeLabels, nodeLabels } from '../../explain';
import type { DrawingNode, LayoutRequest, Orientation, Size } from '../../layout';
import type { Session } from '../../store';
import { type ChipKind, chipKinds } from './chips';
import { enlarge } from './forms';
import { chipSizes, fitGlyphs, NONE, partialSizes, valueSizes } from './labelSizes';
import { type LabelStyle, labelStyleFor } from './labelStyle';
import type { Legibility } from './legibility';
import type { Picked, PickedEdge } from './pick';
import type { PlannedExtra } from './program/extra';

/** How much of the partials is written: with the names, the number alone, or a dot. */
export type Density = 'names' | 'numbers' | 'dots';

export interface PlannedNode {
  readonly id: NodeId;
  /** Stays the same while the source is edited around the node. */
  readonly key: string;
  readonly kind: TraceNode['kind'];
  readonly isOutput: boolean;
  readonly labels: NodeLabels;
  readonly glyph: string;
  /** px */
  readonly glyphFont: number;
  readonly size: { readonly value: Size; readonly chip: Size };
}

export interface PlannedEdge extends PickedEdge {
  /** None for an edge from a constant, which no derivative travels, or that stands for several. */
  readonly labels: EdgeLabels | undefined;
}

export interface Plan {
  readonly orientation: Orientation;
  readonly density: Density;
  readonly style: LabelStyle;
  /** How much larger than usual labels are set. */
  readonly magnify: number;
  /** Whether one looks at the frame of the current step alone. */
  readonly follows: boolean;
  readonly chips: readonly ChipKind[];
  readonly showsValues: boolean;
  readonly nodes: readonly PlannedNode[];
  readonly edges: readonly PlannedEdge[];
  /** The edges by `edgeName`. */
  readonly edgeAt: ReadonlyMap<string, PlannedEdge>;
  /** What a program adds: groups, branch tests. */
  readonly extra: PlannedExtra | undefined;
  readonly request: LayoutRequest;
  /** Equal for two plans that have the same nodes and edges. */
  readonly structure: string;
  /** Equal for two plans that differ in numbers alone. */
  readonly setting: string;
}

export type Measure = (latex: readonly string[], fontSize: number) => readonly Size[];

/** DESIGN section 4. */
const MOST_WITH_NAMES = 24;
const MOST_WITH_NUMBERS = 60;
export type Shown = Pick<Session, 'run' | 'frames' | 'wording' | 'exact'> & {
  readonly shown: Session['choices']['shown'];
};

export function planGraph(
  session: Shown,
  picked: Picked,
  orientation: Orientation,
  { hasNames, magnify, follows }: Legibility,
  measure: Measure,
): Plan {
  const { run, wording, exact, shown } = session;
  const style = labelStyleFor(orientation, magnify);
  const { nodes: drawn, keyOf } = picked;
  const density = densityOf(picked.size, hasNames);
  const chips = shown.derivatives ? chipKinds(run.recipe.mode) : [];
  const labels = nodeLabels(run, wording, exact, drawn);
  const glyphs = labels.map((own) => (shown.constants ? own.glyphAlone : own.glyph));
  const glyphFonts = fitGlyphs(glyphs, drawn, orientation, style, measure);
  const values = density === 'dots' || !shown.values ? [] : valueSizes(labels, style, measure);
  const rooms = density === 'dots' ? [] : chipSizes(drawn, session, chips, style, measure);
  const nodes = drawn.flatMap((node, position): PlannedNode[] => {
    const own = labels[position];
    if (own === undefined) return [];
    return [
      {
        id: node.id,
        key: keyOf(node.id),
        kind: node.kind,
        isOutput: run.trace.outputs.includes(node.id),
        labels: own,
        glyph: glyphs[position] ?? '',
        glyphFont: glyphFonts[position] ?? style.glyph,
        size: { value: values[position] ?? NONE, chip: rooms[position] ?? NONE },
      },
    ];
  });
  const edges = planEdges(session, picked.edges);
  const request: LayoutRequest = {
    orientation,
    nodes: nodes.map(
      ({ id, key, kind, isOutput, size }): DrawingNode => ({
        id,
        key,
        kind,
        isOutput,
        value: kind === 'constant' ? NONE : size.value,
        chip: kind === 'constant' ? NONE : size.chip,
      }),
    ),
    edges: partialSizes(edges, density, orientation, style, measure),
  };
  return {
    orientation,
    density,
    style,
    magnify,
    follows,
    chips,
    showsValues: shown.values,
    nodes,
    edges,
    edgeAt: new Map(edges.map((edge) => [edgeName(edge), edge])),
    extra: undefined,
    request,
    ...namesOf(request, session, magnify),
  };
}

/** What tells plans apart: their nodes and edges, and all that is no number. */
export function namesOf(
  { nodes, edges, orientation }: LayoutRequest,
  { run, wording, shown }: Shown,
  magnify: number,
): Pick<Plan, 'structure' | 'setting'> {
  const { source, mode } = run.recipe;
  const structure = `${nodes.map(({ id, key, kind }) => `${id} ${key} ${kind}`).join()}|${edges
    .map((edge) => `${edge.source}.${edgeName(edge)}`)
    .join()}`;
  const setting = JSON.stringify([structure, source, mode, wording, shown, orientation, magnify]);
  return { structure, setting };
}

/** An edge by its end; of a drawn edge that stands for several, the first of them. */
export function edgeName({ node, slot }: Edge): string {
  return `${node}.${slot}`;
}

function densityOf(nodes: number, hasNames: boolean): Density {
  if (nodes <= MOST_WITH_NAMES && hasNames) return 'names';
  return nodes <= MOST_WITH_NUMBERS ? 'numbers' : 'dots';
}

function planEdges(
  { run, wording, exact, shown }: Shown,
  edges: readonly PickedEdge[],
): readonly PlannedEdge[] {
  const labelled = shown.partials
    ? edges.filter(({ carries, first, node, slot }) => carries && isSame(first, { node, slot }))
    : [];
  const own = edgeLabels(run, wording, exact, { symbolic: shown.symbolic }, labelled);
  const labels = new Map(own.map((label, i) => [labelled[i], enlarge(label)]));
  return edges.map((edge) => ({
    ...edge,
    labels: edge.slots.length === 1 ? labels.get(edge) : undefined,
  }));
}

function isSame(a: Edge, b: Edge): boolean {
  return a.node === b.node && a.slot === b.slot;
}
