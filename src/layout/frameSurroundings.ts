/**
 * What an edge must stay clear of near a column, frames included: it leaves and enters a frame through its sides,
 * below the header, and passes the frames beside its own.
 */

import type { FlatDrawing, FlatFrame } from './flattenLevels';
import { headerBand } from './frame';
import type { Vertex } from './layeredGraph';
import type { Metrics } from './metrics';
import { type Obstacle, Surroundings } from './surroundings';

export class FrameSurroundings extends Surroundings {
  private readonly drawing: FlatDrawing;
  /** The columns with frames in them, by number. */
  private readonly ragged = new Map<number, readonly Vertex[]>();

  constructor(drawing: FlatDrawing, metrics: Metrics) {
    super(drawing.placement.graph, metrics);
    this.drawing = drawing;
    const { layers } = drawing.placement.graph;
    for (const { vertex } of drawing.frames.values())
      this.ragged.set(vertex.layer, layers[vertex.layer] ?? []);
  }

  override obstacles(
    vertex: Vertex,
    way: 1 | -1,
    end: 'back' | 'ahead',
    height: number,
  ): Obstacle[] {
    const found = this.inColumn(vertex, way, end, height);
    const { frames, placement, levelOf } = this.drawing;
    const ahead = end === 'ahead' ? 1 : -1;
    const centre = placement.centres[vertex.layer] ?? 0;
    let level = levelOf.get(vertex);
    for (
      let frame = level && frames.get(level);
      frame !== undefined;
      level = level?.outer, frame = level && frames.get(level)
    ) {
      found.push(this.wall(frame, way, ahead, height, centre));
      const off = ahead * ((placement.centres[frame.vertex.layer] ?? 0) - centre);
      for (const { near, reach } of this.inColumn(frame.vertex, way, end, height))
        found.push({ near, reach: reach + off });
    }
    return found;
  }

  /** Beside frames a column is ragged: beyond a narrow neighbour there may be a wide one. */
  private inColumn(vertex: Vertex, way: 1 | -1, end: 'back' | 'ahead', height: number): Obstacle[] {
    const found = super.obstacles(vertex, way, end, height);
    const layer = this.ragged.get(vertex.layer);
    if (layer === undefined) return found;
    let widest = 0;
    for (let i = vertex.place + way; i >= 0 && i < layer.length; i += way) {
      const obstacle = this.obstacleOf(layer[i] as Vertex, way, end, height);
      if (obstacle === undefined || obstacle.reach <= widest) continue;
      widest = obstacle.reach;
      found.push(obstacle);
    }
    return found;
  }

  private wall(
    { level, back, ahead, before, after }: FlatFrame,
    way: 1 | -1,
    sign: 1 | -1,
    height: number,
    centre: number,
  ): Obstacle {
    const header = this.metrics.orientation === 'right' ? headerBand(level.group?.header) : 0;
    const near = way === 1 ? after - height : height - before - header;
    return {
      near: Math.max(1, near - this.metrics.adjointOffset - 2),
      reach: sign === 1 ? ahead - centre : centre - back,
    };
  }
}
