/**
 * Flat drawing + its edges → the frames with their headers, and what labels heed of them: none lies over a border or
 * a header, an edge within a group has its label there, and no label stands in a group that its edge does not touch.
 */
import type { Box, PlacedGroup, Point } from './drawing';
import type { FlatDrawing, FlatFrame } from './flattenLevels';
import { HEADER_INSET } from './frame';
import { FrameSurroundings } from './frameSurroundings';
import { boxAround, boxesOverlap, Grid, type Piece, pieceMeetsBox } from './grid';
import type { Framing, Shape } from './layoutGraph';
import { type Level, type LevelTree, levelsAround } from './levels';
import type { Metrics } from './metrics';

/** How far before its node an edge from another level wishes its label to be, px along it. */
const NEAR_END = 74;
const BORDER = 2;

interface Framed {
  readonly level: Level;
  readonly box: Box;
}

const NONE: ReadonlySet<Level> = new Set();

export function frameDrawing(flat: FlatDrawing, tree: LevelTree, metrics: Metrics): Framing {
  const frames = [...flat.frames.values()];
  const boxes = new Map(frames.map((frame) => [frame.level, boxOf(frame, metrics)]));
  const all = new Grid<Framed>();
  for (const [level, box] of boxes) all.add({ level, box }, box);
  // Innermost first.
  const around = new Map<Level | undefined, ReadonlySet<Level>>();
  for (const level of tree.levelOf.values())
    if (!around.has(level)) around.set(level, new Set(levelsAround(level).reverse()));

  const levelsOf = (id: number): ReadonlySet<Level> => around.get(tree.levelOf.get(id)) ?? NONE;
  const heed = (shape: Shape): Shape => {
    const { edge, along } = shape;
    const [from, to] = [levelsOf(edge.source), levelsOf(edge.node)];
    const home = [...to].find((level) => from.has(level));
    const within = home && boxes.get(home);
    const isForeign = ({ level }: Framed): boolean => !from.has(level) && !to.has(level);
    const admits = (box: Box): boolean =>
      (within === undefined || holds(within, box)) &&
      !all.some(box, 0, (other) => isForeign(other) && boxesOverlap(box, other.box, 0));
    if (from === to) return { ...shape, admits };
    const step = 24 * (1 - NEAR_END / lengthOf(along));
    return { ...shape, admits, wish: Math.max(7, Math.min(21, Math.round(step))) };
  };

  const frame: Framing['frame'] = (shapes) => {
    const pieces = metrics.orientation === 'down' ? piecesOf(shapes) : undefined;
    const groups = frames.map(({ level }) => withHeader(level, boxes.get(level) as Box, pieces));
    const headers = groups.map(({ header }, i) => ({
      ...header,
      ...(frames[i]?.level.group?.header ?? { width: 0, height: 0 }),
    }));
    return { groups, occupied: [...headers, ...groups.flatMap(bordersOf)] };
  };
  return { surroundings: new FrameSurroundings(flat, metrics), frame, heed };
}

function boxOf({ back, ahead, before, after }: FlatFrame, metrics: Metrics): Box {
  const along = { at: (back + ahead) / 2, size: ahead - back };
  const across = { at: (before + after) / 2, size: after - before };
  const [x, y] = metrics.orientation === 'right' ? [along, across] : [across, along];
  return { x: x.at, y: y.at, width: x.size, height: y.size };
}

/** The header stands at the left; edges that come in from above may push it to the right. */
function withHeader({ group }: Level, box: Box, pieces: Grid<Piece> | undefined): PlacedGroup {
  const { width, height } = group?.header ?? { width: 0, height: 0 };
  const y = box.y - box.height / 2 + HEADER_INSET + height / 2;
  const first = box.x - box.width / 2 + HEADER_INSET + width / 2;
  const last = box.x + box.width / 2 - HEADER_INSET - width / 2;
  const isFree = (x: number): boolean => {
    const header = { x, y, width, height };
    return !(pieces?.some(header, 4, (piece) => pieceMeetsBox(piece, header, 4)) ?? false);
  };
  let x = first;
  while (x < last && !isFree(x)) x += 6;
  return { key: group?.key ?? '', ...box, header: { x: isFree(x) ? Math.min(x, last) : first, y } };
}

function piecesOf(shapes: readonly Shape[]): Grid<Piece> {
  const pieces = new Grid<Piece>();
  shapes.forEach(({ along, adjointAlong }, edge) => {
    for (const points of [along, adjointAlong]) {
      points.slice(1).forEach((to, i) => {
        const from = points[i] as Point;
        pieces.add({ from, to, edge }, boxAround(from, to));
      });
    }
  });
  return pieces;
}

function bordersOf({ x, y, width, height }: Box): Box[] {
  return [-1, 1].flatMap((side) => [
    { x: x + (side * width) / 2, y, width: BORDER, height },
    { x, y: y + (side * height) / 2, width, height: BORDER },
  ]);
}

function holds(outer: Box, box: Box): boolean {
  return (
    Math.abs(outer.x - box.x) * 2 <= outer.width - box.width &&
    Math.abs(outer.y - box.y) * 2 <= outer.height - box.height
  );
}

function lengthOf(points: readonly Point[]): number {
  let length = 1;
  for (let i = 1; i < points.length; i += 1) {
    const [a, b] = [points[i - 1] as Point, points[i] as Point];
    length += Math.hypot(b.x - a.x, b.y - a.y);
  }
  return length;
}
