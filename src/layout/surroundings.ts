/** Placed columns → what an edge must stay clear of near a column: the labels of its ends, and the nodes beside them. */
import type { DrawingNode } from './drawing';
import type { LayeredGraph, Vertex } from './layeredGraph';
import { HEAD_HALF, labelPlaces, type Metrics, outlineHalf, type Room, roomOf } from './metrics';

/** What a curve near a column must not touch: beyond `near` px across, within `reach` px along. */
export interface Obstacle {
  readonly near: number;
  readonly reach: number;
}

/** What lies above and below each vertex in its column. */
export class Surroundings {
  private readonly rooms = new Map<Vertex, Room>();
  private readonly above = new Map<Vertex, Vertex>();
  private readonly below = new Map<Vertex, Vertex>();
  protected readonly metrics: Metrics;

  constructor(graph: LayeredGraph, metrics: Metrics) {
    this.metrics = metrics;
    for (const layer of graph.layers) {
      this.note(layer, this.above);
      this.note([...layer].reverse(), this.below);
    }
  }

  private note(layer: readonly Vertex[], nearest: Map<Vertex, Vertex>): void {
    let last: Vertex | undefined;
    for (const vertex of layer) {
      if (last !== undefined) nearest.set(vertex, last);
      if (vertex.node === undefined) continue;
      last = vertex;
      if (!this.rooms.has(vertex))
        this.rooms.set(vertex, roomOf(vertex.node, this.metrics, vertex.side));
    }
  }

  /** What an edge at `height` must stay clear of on its way up (−1) or down (1), at one end of a piece. */
  obstacles(vertex: Vertex, way: 1 | -1, end: 'back' | 'ahead', height: number): Obstacle[] {
    const found: Obstacle[] = [];
    const beside = this.metrics.adjointOffset;
    const other = (way === 1 ? this.below : this.above).get(vertex);
    const neighbour = other && this.obstacleOf(other, way, end, height);
    if (neighbour !== undefined) found.push(neighbour);
    const own =
      vertex.node === undefined ? undefined : ownLabel(vertex.node, vertex, way, end, this.metrics);
    if (own !== undefined) {
      const near = own.near - HEAD_HALF - beside - 2 - way * (height - vertex.y);
      found.push({ near: Math.max(1, near), reach: own.reach + beside + 3 });
    }
    return found;
  }

  /** Another node of the column. */
  protected obstacleOf(
    other: Vertex,
    way: 1 | -1,
    end: 'back' | 'ahead',
    height: number,
  ): Obstacle | undefined {
    const room = this.rooms.get(other);
    if (room === undefined) return undefined;
    // The adjoint may run on either side.
    const beside = this.metrics.adjointOffset;
    const near = Math.abs(other.y - height) - (way === 1 ? room.before : room.after) - beside - 2;
    return { near: Math.max(1, near), reach: room[end] + beside + 3 };
  }
}

function ownLabel(
  node: DrawingNode,
  { side }: Vertex,
  way: 1 | -1,
  end: 'back' | 'ahead',
  metrics: Metrics,
): Obstacle | undefined {
  const { value, chip } = labelPlaces(node, metrics, side);
  if (metrics.orientation === 'right') {
    const [place, size] = way === 1 ? [value, node.value] : [chip, node.chip];
    return size.height > 0
      ? { near: Math.abs(place.y) - size.height / 2, reach: size.width / 2 }
      : undefined;
  }
  if (way !== side || Math.max(node.value.width, node.chip.width) === 0) return undefined;
  const near = outlineHalf(node, metrics).across + 9;
  const [place, size] = end === 'ahead' ? [value, node.value] : [chip, node.chip];
  return size.height > 0 ? { near, reach: Math.abs(place.y) + size.height / 2 } : undefined;
}
