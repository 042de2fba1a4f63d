/**
 * Placed levels → one layered graph for the whole drawing. Every level brings its own columns to where its frame
 * stands, and an edge's legs are joined to one route without the gates, so that it is drawn like any other edge,
 * as one smooth curve from node to node.
 */
import { numberPlaces } from './crossings';
import type { DrawingEdge, LayoutRequest } from './drawing';
import type { Frame } from './frame';
import { fillsRow, type LayeredGraph, type Route, type Vertex } from './layeredGraph';
import { type Level, type LevelTree, levelsAround } from './levels';
import type { PlacedLevel } from './placeLevel';
import type { Placement } from './placement';

/** The frame of an open group in the whole drawing. */
export interface FlatFrame extends Frame {
  readonly level: Level;
  /** It, as a node of the level around it. */
  readonly vertex: Vertex;
}

export interface FlatDrawing {
  readonly placement: Placement;
  readonly frames: ReadonlyMap<Level, FlatFrame>;
  /** The level that a vertex stands in. */
  readonly levelOf: ReadonlyMap<Vertex, Level>;
}

export function flattenLevels(
  request: LayoutRequest,
  tree: LevelTree,
  root: PlacedLevel,
): FlatDrawing {
  const layers: Vertex[][] = [];
  const centres: number[] = [];
  const frames = new Map<Level, FlatFrame>();
  const levelOf = new Map<Vertex, Level>();
  const placed = new Map<Level, PlacedLevel>();
  const flat = new Map<Vertex, Vertex>();
  const nodes = new Map<number, Vertex>();

  const bring = (at: PlacedLevel, along: number, across: number): void => {
    const { level, inner, placement } = at;
    const first = layers.length;
    placed.set(level, at);
    placement.graph.layers.forEach((layer, i) => {
      centres.push((placement.centres[i] ?? 0) + along);
      const copies = layer.filter(isDrawn).map((vertex) => {
        const copy = { ...vertex, layer: first + vertex.layer, y: vertex.y + across };
        flat.set(vertex, copy);
        levelOf.set(copy, level);
        return copy;
      });
      numberPlaces(copies);
      layers.push(copies);
    });
    for (const layer of layers.slice(first)) {
      for (const vertex of layer) {
        if (vertex.node === undefined) continue;
        const child = inner.get(vertex.node.id);
        if (child === undefined) nodes.set(vertex.node.id, vertex);
        else {
          const { back, ahead, before, after } = child.frame;
          const byAlong = (centres[vertex.layer] ?? 0) - (back + ahead) / 2;
          const byAcross = vertex.y - (before + after) / 2;
          frames.set(child.level, {
            level: child.level,
            vertex,
            back: back + byAlong,
            ahead: ahead + byAlong,
            before: before + byAcross,
            after: after + byAcross,
          });
          bring(child, byAlong, byAcross);
        }
      }
    }
  };
  bring(root, 0, 0);

  const routes = request.edges.flatMap((edge, i): Route[] => {
    const [from, to] = [nodes.get(edge.source), nodes.get(edge.node)];
    if (from === undefined || to === undefined) return [];
    return [{ edge, vertices: [from, ...passedBy(i, edge), to] }];
  });
  const graph: LayeredGraph = {
    layers,
    vertices: request.nodes.flatMap(({ id }) => nodes.get(id) ?? []),
    routes,
    links: 0,
  };
  return { placement: { graph, centres }, frames, levelOf };

  /** Where an edge passes columns, through all levels from its operand to its node. */
  function passedBy(i: number, edge: DrawingEdge): Vertex[] {
    const around = levelsAround(tree.levelOf.get(edge.source)).reverse();
    const into = levelsAround(tree.levelOf.get(edge.node));
    const home = tree.homes[i];
    if (home === undefined) return [];
    const passed = [...around.slice(0, around.indexOf(home)), ...into.slice(into.indexOf(home))];
    return passed.flatMap((level) => {
      const vertices = placed.get(level)?.routes.get(i)?.vertices ?? [];
      return vertices.slice(1, -1).flatMap((vertex) => flat.get(vertex) ?? []);
    });
  }
}

/** A gate is a place on a border, and an edge may cross that where it likes. */
function isDrawn(vertex: Vertex): boolean {
  return vertex.node === undefined || fillsRow(vertex);
}
