/**
 * Picture + window → how much of it is drawn. Large graphs show labels for the current step and
 * its neighbours only, very large ones only what is in view, and none show text too small to read.
 */
import { type Frame, rolesIn } from '../../core/frames';
import { edgesInto, type NodeId, nodeAt, operandOf } from '../../core/trace';
import type { Drawing, PlacedEdge, PlacedNode } from '../../layout';
import type { Plan } from './plan';
import type { Picture } from './useDrawing';
import { type Area, isInside, mayCross } from './viewport';

/** Text smaller than this many px on the screen is left out, or set larger for the current step. */
const READABLE = 7;
/** Signs and names in nodes are short and stand alone: they are read a little smaller. */
const READABLE_SIGN = 6;
const LABEL = 16;
/** px on the screen that the current step's labels have at least. */
const LEAST = 12;
/** Scale at which lines are as thin as they may become. */
const THINNEST = 0.45;
/** Graphs with more nodes than this are drawn only as far as they are in view. */
const MOST_UNSEEN = 300;

export function isTiny(scale: number, { magnify }: Plan): boolean {
  return LABEL * magnify * scale < READABLE;
}

/** Whether the signs and names in the nodes can be read. */
export function showsSigns(scale: number, { style }: Plan): boolean {
  return style.glyph * scale >= READABLE_SIGN;
}

/** How much larger the labels of the current step are set when the others are left out. */
export function boostAt(scale: number, plan: Plan): number {
  if (plan.density !== 'dots' && !isTiny(scale, plan)) return 1;
  return Math.max(1, LEAST / (LABEL * plan.magnify * scale));
}

/** How much thicker lines are drawn in a picture so small that they would vanish. */
export function thicken(scale: number): number {
  // In steps, so that zooming does not touch every line in every frame.
  return scale >= THINNEST ? 1 : 2 ** Math.ceil(Math.log2(THINNEST / scale));
}

/** Tab passes through all nodes of a graph that is not too large, so their labels stay. */
export function cullsLabels({ nodes }: Plan): boolean {
  return nodes.length > MOST_UNSEEN;
}

export function cullsShapes({ density }: Plan): boolean {
  return density === 'dots';
}

/** The nodes and edges of a drawing that are in view; all of them where there is no area. */
export function partInView(
  drawing: Drawing,
  area: Area | undefined,
): { readonly nodes: readonly PlacedNode[]; readonly edges: readonly PlacedEdge[] } {
  if (area === undefined) return drawing;
  return {
    nodes: drawing.nodes.filter((node) => isInside(node, area)),
    edges: drawing.edges.filter(({ along }) => mayCross(along, area)),
  };
}

/** The nodes that the current step is about, and those next to them on its edges. */
export function nodesOfStep({ step }: Frame, { run }: Picture['told']): ReadonlySet<NodeId> {
  const { active, operands } = rolesIn(step);
  const nodes = new Set([...active, ...operands]);
  if (step?.kind === 'evaluate') {
    for (const id of active) {
      for (const edge of edgesInto(run.trace, nodeAt(run.trace, id))) {
        nodes.add(operandOf(run.trace, edge));
      }
    }
  }
  return nodes;
}
