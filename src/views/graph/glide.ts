/**
 * Two drawings and a time between 0 and 1 → the drawing in between. Nodes are matched by key and
 * edges by their ends' keys; what is new stands at its place from the beginning, and what does not
 * move stays the very same object, so that React leaves it alone.
 */
import { interpolateNumber, interpolateString } from 'd3';
import type { Drawing, PlacedEdge, PlacedGroup, PlacedNode, Point } from '../../layout';
import { readPath, writePath } from './arrow';

/** Moves shorter than this, in px, are not shown. */
const STILL = 0.5;

export type Glide = (t: number) => Drawing;

type Travel = (t: number) => Point;

export function glideBetween(from: Drawing, to: Drawing): Glide {
  const former = new Map(from.nodes.map((node) => [node.key, node]));
  const formerEdges = edgesByName(from);
  const nodes = to.nodes.map((node) => glideNode(former.get(node.key), node));
  const byId = new Map(to.nodes.map((node) => [node.id, node]));
  const shiftOf = (id: number): Point => {
    const node = byId.get(id);
    const before = node === undefined ? undefined : former.get(node.key);
    return node === undefined || before === undefined ? ORIGIN : minus(before, node);
  };
  const names = edgesByName(to);
  const edges = [...names].map(([name, edge]) =>
    glideEdge(formerEdges.get(name), edge, shiftOf(edge.source), shiftOf(edge.node)),
  );
  const formerGroups = new Map(from.groups.map((group) => [group.key, group]));
  const groups = to.groups.map((group) => glideGroup(formerGroups.get(group.key), group));
  const x = interpolateNumber(from.x, to.x);
  const y = interpolateNumber(from.y, to.y);
  const width = interpolateNumber(from.width, to.width);
  const height = interpolateNumber(from.height, to.height);
  return (t) => {
    if (t >= 1) return to;
    const moved = {
      nodes: nodes.map((at) => at(t)),
      edges: edges.map((at) => at(t)),
      groups: groups.map((at) => at(t)),
    };
    return { ...to, ...moved, x: x(t), y: y(t), width: width(t), height: height(t) };
  };
}

const ORIGIN: Point = { x: 0, y: 0 };

function minus(a: Point, b: Point): Point {
  return { x: a.x - b.x, y: a.y - b.y };
}

function isStill({ x, y }: Point): boolean {
  return Math.abs(x) < STILL && Math.abs(y) < STILL;
}

function edgesByName(drawing: Drawing): Map<string, PlacedEdge> {
  const keys = new Map(drawing.nodes.map(({ id, key }) => [id, key]));
  return new Map(
    drawing.edges.map((edge) => [
      `${keys.get(edge.source)} ${keys.get(edge.node)} ${edge.slot}`,
      edge,
    ]),
  );
}

function travel(from: Point, to: Point): Travel {
  const x = interpolateNumber(from.x, to.x);
  const y = interpolateNumber(from.y, to.y);
  return (t) => ({ x: x(t), y: y(t) });
}

function glideNode(from: PlacedNode | undefined, to: PlacedNode): (t: number) => PlacedNode {
  if (from === undefined) return () => to;
  const shifts = [minus(from, to), minus(from.value, to.value), minus(from.chip, to.chip)];
  if (shifts.every(isStill)) return () => to;
  const centre = travel(from, to);
  const value = travel(from.value, to.value);
  const chip = travel(from.chip, to.chip);
  return (t) => ({ ...to, ...centre(t), value: value(t), chip: chip(t) });
}

function glideGroup(from: PlacedGroup | undefined, to: PlacedGroup): (t: number) => PlacedGroup {
  if (from === undefined) return () => to;
  const centre = travel(from, to);
  const header = travel(from.header, to.header);
  const width = interpolateNumber(from.width, to.width);
  const height = interpolateNumber(from.height, to.height);
  return (t) => ({
    ...{ ...to, ...centre(t), header: header(t), width: width(t), height: height(t) },
  });
}

function glideEdge(
  from: PlacedEdge | undefined,
  to: PlacedEdge,
  source: Point,
  node: Point,
): (t: number) => PlacedEdge {
  if (from?.path === to.path && from.adjointPath === to.adjointPath) return () => to;
  if (from === undefined && isStill(source) && isStill(node)) return () => to;
  const path = glidePath(from?.path, to.path, source, node);
  const adjointPath = glidePath(from?.adjointPath, to.adjointPath, node, source);
  const label = travel(from?.label.at ?? to.label.at, to.label.at);
  return (t) => ({
    ...to,
    path: path(t),
    adjointPath: adjointPath(t),
    label: { ...to.label, at: label(t) },
  });
}

/** A path of another build bends along with its ends, from where they were. */
function glidePath(
  from: string | undefined,
  to: string,
  start: Point,
  end: Point,
): (t: number) => string {
  const commands = (path: string): string => path.replace(/[^MLC]/g, '');
  if (from !== undefined && commands(from) === commands(to)) return interpolateString(from, to);
  const cubics = readPath(to);
  const points = 3 * cubics.length;
  return (t) =>
    writePath(
      cubics.map((cubic, i) => {
        const shift = ({ x, y }: Point, place: number): Point => {
          const along = (3 * i + place) / points;
          const left = 1 - t;
          return {
            x: x + left * (start.x * (1 - along) + end.x * along),
            y: y + left * (start.y * (1 - along) + end.y * along),
          };
        };
        const [p0, p1, p2, p3] = cubic;
        return [shift(p0, 0), shift(p1, 1), shift(p2, 2), shift(p3, 3)];
      }),
    );
}
