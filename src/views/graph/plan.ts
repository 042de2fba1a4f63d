/**
 * Run + what is to be shown → what is drawn: nodes and edges with their labels and the room that
 * these need at any step of the run, so that nothing moves while it is stepped through.
 */
import type { Run } from '../../core/modes';
import { edgesInto, type NodeId, type TraceNode } from '../../core/trace';
import { type EdgeLabels, edgeLabels, type NodeLabels, nodeLabels } from '../../explain';
import type { DrawingNode, LayoutRequest, Orientation, Size } from '../../layout';
import type { Session } from '../../store';
import { type ChipKind, chipKinds } from './chips';
import { enlarge } from './forms';
import { chipSizes, fitGlyphs, NONE, partialSizes, valueSizes } from './labelSizes';
import { type LabelStyle, labelStyleFor } from './labelStyle';
import type { Legibility } from './legibility';
import type { KeyedTrace } from './nodeKeys';

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

export interface PlannedEdge {
  readonly node: NodeId;
  readonly slot: number;
  readonly source: NodeId;
  /** None for an edge from a constant, which no derivative travels. */
  readonly labels: EdgeLabels | undefined;
}

export interface Plan {
  readonly orientation: Orientation;
  readonly density: Density;
  readonly style: LabelStyle;
  /** How much larger than usual labels are set. */
  readonly magnify: number;
  readonly chips: readonly ChipKind[];
  readonly showsValues: boolean;
  readonly nodes: readonly PlannedNode[];
  readonly edges: readonly PlannedEdge[];
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
  { keys }: KeyedTrace,
  orientation: Orientation,
  { hasNames, magnify }: Legibility,
  measure: Measure,
): Plan {
  const { run, wording, exact, shown } = session;
  const style = labelStyleFor(orientation, magnify);
  const drawn = drawnNodes(run, shown.constants);
  const density = densityOf(drawn.length, hasNames);
  const chips = shown.derivatives ? chipKinds(run.recipe.mode) : [];
  const labels = nodeLabels(run, wording, exact);
  const partials = shown.partials
    ? edgeLabels(run, wording, exact, { symbolic: shown.symbolic })
    : [];
  const glyphs = drawn.map((node) => {
    const own = labels[node.id];
    return (shown.constants ? own?.glyphAlone : own?.glyph) ?? '';
  });
  const glyphFonts = fitGlyphs(glyphs, drawn, orientation, style, measure);
  const values =
    density === 'dots' || !shown.values ? [] : valueSizes(drawn, labels, style, measure);
  const rooms = density === 'dots' ? [] : chipSizes(drawn, session, chips, style, measure);
  const nodes = drawn.flatMap((node, position): PlannedNode[] => {
    const own = labels[node.id];
    if (own === undefined) return [];
    return [
      {
        id: node.id,
        key: keys[node.id] ?? `${node.id}`,
        kind: node.kind,
        isOutput: node.id === run.trace.output,
        labels: own,
        glyph: glyphs[position] ?? '',
        glyphFont: glyphFonts[position] ?? style.glyph,
        size: { value: values[position] ?? NONE, chip: rooms[position] ?? NONE },
      },
    ];
  });
  const edges = drawnEdges(run, drawn, partials);
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
  const structure = structureOf(nodes, edges);
  const showsValues = shown.values;
  const { source, mode } = run.recipe;
  const setting = JSON.stringify([structure, source, mode, wording, shown, orientation, magnify]);
  return {
    orientation,
    density,
    style,
    magnify,
    chips,
    showsValues,
    nodes,
    edges,
    request,
    structure,
    setting,
  };
}

function densityOf(nodes: number, hasNames: boolean): Density {
  if (nodes <= MOST_WITH_NAMES && hasNames) return 'names';
  return nodes <= MOST_WITH_NUMBERS ? 'numbers' : 'dots';
}

/** Constants stand inside the operations that use them, unless they are asked for. */
function drawnNodes({ trace }: Run, constants: boolean): readonly TraceNode[] {
  const used = new Set<NodeId>([trace.output]);
  if (constants) {
    for (const node of trace.nodes) {
      if (node.kind === 'operation') for (const operand of node.operands) used.add(operand);
    }
  }
  return trace.nodes.filter((node) => node.kind !== 'constant' || used.has(node.id));
}

function drawnEdges(
  { trace }: Run,
  drawn: readonly TraceNode[],
  partials: readonly EdgeLabels[],
): readonly PlannedEdge[] {
  const labels = new Map(partials.map((label) => [`${label.edge.node}.${label.edge.slot}`, label]));
  const ids = new Set(drawn.map(({ id }) => id));
  return drawn.flatMap((node) => {
    if (node.kind !== 'operation') return [];
    const carrying = new Set(edgesInto(trace, node).map(({ slot }) => slot));
    return node.operands.flatMap((source, slot): PlannedEdge[] => {
      if (!ids.has(source)) return [];
      const own = carrying.has(slot) ? labels.get(`${node.id}.${slot}`) : undefined;
      return [{ node: node.id, slot, source, labels: own && enlarge(own) }];
    });
  });
}

function structureOf(nodes: readonly PlannedNode[], edges: readonly PlannedEdge[]): string {
  const parts = nodes.map(({ id, key, kind }) => `${id} ${key} ${kind}`);
  return `${parts.join()}|${edges.map(({ source, node, slot }) => `${source}.${node}.${slot}`).join()}`;
}
