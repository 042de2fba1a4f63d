/** Columns and their labels → coordinates along the flow: an even pitch, wider only where labels need it. */
import { isFrame, type LayeredGraph, levelWith, type Vertex } from './layeredGraph';
import { type Metrics, roomOf, TEXT_GAP } from './metrics';

interface Reach {
  readonly back: number;
  readonly ahead: number;
}

/** How far the nodes of each column reach along the flow. */
export function columnReaches(graph: LayeredGraph, metrics: Metrics): Reach[] {
  return graph.layers.map((layer) => {
    let back = 0;
    let ahead = 0;
    for (const vertex of layer) {
      if (vertex.node === undefined) continue;
      const room = roomOf(vertex.node, metrics, vertex.side);
      back = Math.max(back, room.back);
      ahead = Math.max(ahead, room.ahead);
    }
    return { back, ahead };
  });
}

/** Nearly level edges of a drawing to the right have their label between the chips of their two nodes. */
const LEVEL = 40;
const WIDEST_FOR_EDGE_LABEL = 280;
const MOST_BENDING = 84;
/** Pitches are multiples of this, so that columns do not breathe with every digit. */
export const PITCH_STEP = 7;

/** The distance from a column to the next one, px. */
export interface Pitch {
  /** For the nodes and their own labels. */
  readonly least: number;
  /** For the labels on the edges too. */
  readonly wished: number;
}

export function columnPitches(graph: LayeredGraph, metrics: Metrics): Pitch[] {
  const reaches = columnReaches(graph, metrics);
  const least = reaches.slice(1).map((next, i) => {
    const bend = bendingRoom(graph.layers[i] ?? [], graph.layers[i + 1] ?? []);
    const needed = (reaches[i]?.ahead ?? 0) + metrics.channel + bend + next.back;
    return Math.max(metrics.leastPitch, needed);
  });
  const wished = least.map((pitch) => Math.max(pitch, metrics.columnPitch));
  if (metrics.orientation === 'right') {
    for (const { edge, vertices } of graph.routes) {
      const [from, to] = vertices;
      const label = edge.labels[0];
      if (vertices.length !== 2 || from === undefined || to === undefined || label === undefined)
        continue;
      if (Math.abs(from.y - to.y) > LEVEL || to.layer !== from.layer + 1) continue;
      const room = chipHalf(from) + label.width + 2 * TEXT_GAP + chipHalf(to);
      const known = wished[from.layer] ?? 0;
      wished[from.layer] = Math.max(known, Math.min(WIDEST_FOR_EDGE_LABEL, room));
    }
  }
  const stepped = (pitch: number): number => Math.ceil(pitch / PITCH_STEP) * PITCH_STEP;
  return least.map((pitch, i) => ({ least: stepped(pitch), wished: stepped(wished[i] ?? pitch) }));
}

/** Edges past a tall frame rise or fall far within the channel beside it: more room keeps them from standing. */
function bendingRoom(layer: readonly Vertex[], next: readonly Vertex[]): number {
  if (![...layer, ...next].some(isFrame)) return 0;
  let rise = 0;
  for (const vertex of layer) {
    for (const neighbour of vertex.down)
      rise = Math.max(rise, Math.abs(levelWith(vertex, neighbour) - vertex.y));
  }
  return Math.max(0, Math.min(MOST_BENDING, (rise - 120) / 6));
}

function chipHalf(vertex: Vertex): number {
  return Math.max(37, (vertex.node?.chip.width ?? 0) / 2);
}

export function columnCentres(pitches: readonly Pitch[]): number[] {
  const centres = [0];
  for (const { wished } of pitches) centres.push((centres.at(-1) ?? 0) + wished);
  return centres;
}
