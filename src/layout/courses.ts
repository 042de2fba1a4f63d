/**
 * Placed vertices → the course of every edge: cubics with horizontal tangents at 42 % of the way, smooth through
 * the columns that a long edge passes. Where that would run into a label or a node, the edge stays level until
 * it is past the column, and bends in the channel between columns, which is always free.
 */
import {
  type Cubic,
  heightAt,
  lineAsCubic,
  offsetChain,
  reverseChain,
  trimStart,
  turnChain,
} from './curve';
import type { Point } from './drawing';
import type { LayeredGraph, Route, Vertex } from './layeredGraph';
import { ARRIVE_GAP, LEAVE_GAP, type Metrics, outlineHalf } from './metrics';
import { assignPorts, type Ports } from './ports';
import { Surroundings } from './surroundings';

/** An edge as drawn. */
export interface Course {
  /** From the operand to the node. */
  readonly base: readonly Cubic[];
  /** From the node to the operand, on the inside of the bend. */
  readonly adjoint: readonly Cubic[];
  /** +1 where the inside of the bend lies on the side (−dy, dx) of the drawn base, else −1. */
  readonly inside: 1 | -1;
}

/** A point that the edge goes through. */
interface Stop {
  readonly vertex: Vertex;
  readonly at: Point;
  slope: number;
  /** How far from the column the edge stays level. */
  back: number;
  ahead: number;
}

const FRACTIONS = { right: [0.42, 0.55, 0.7], down: [0.5, 0.6, 0.7] } as const;
const BULGE = 14;

/** Answers a function from the number of a route to its course, so that no course is kept longer than needed. */
export function courseDrawer(
  graph: LayeredGraph,
  centres: readonly number[],
  metrics: Metrics,
  surroundings = new Surroundings(graph, metrics),
): (route: number) => Course {
  const ports = assignPorts(graph, metrics);
  return (i) =>
    drawCourse(graph.routes[i] as Route, centres, ports[i] as Ports, surroundings, metrics);
}

function drawCourse(
  { vertices }: Route,
  centres: readonly number[],
  { leave, arrive, parallel }: Ports,
  surroundings: Surroundings,
  metrics: Metrics,
): Course {
  const stops = stopsOf(vertices, centres, leave, arrive);
  const first = stops[0] as Stop;
  const last = stops.at(-1) as Stop;
  // Two edges between the same nodes, level and side by side, bow apart.
  const bow =
    parallel &&
    Math.sign(leave) === Math.sign(arrive) &&
    stops.length === 2 &&
    first.vertex.y === last.vertex.y;
  // Of groups that need each other's values, one is drawn after the other, and some edges lead back.
  const goesBack = last.at.x <= first.at.x;
  const bend = bow ? -Math.sign(leave) : firstBend(stops);
  const inside = bend < 0 ? -1 : 1;
  const chain = bow
    ? bowChain(first.at, last.at, Math.sign(leave) * BULGE)
    : goesBack
      ? [piece(first.at, 0, last.at, 0, FRACTIONS[metrics.orientation][0])]
      : layChain(stops, surroundings, metrics);
  const operand = isOutside(first.vertex, centres, metrics);
  const node = isOutside(last.vertex, centres, metrics);
  const base = trimBoth(chain, operand(LEAVE_GAP), node(ARRIVE_GAP));
  const beside = offsetChain(chain, inside * metrics.adjointOffset);
  const adjoint = reverseChain(trimBoth(beside, operand(ARRIVE_GAP), node(LEAVE_GAP)));
  return metrics.orientation === 'right'
    ? { base, adjoint, inside }
    : { base: turnChain(base), adjoint: turnChain(adjoint), inside: inside === 1 ? -1 : 1 };
}

function stopsOf(
  vertices: readonly Vertex[],
  centres: readonly number[],
  leave: number,
  arrive: number,
): Stop[] {
  const end = vertices.length - 1;
  const stops: Stop[] = [];
  vertices.forEach((vertex, i) => {
    const within =
      i > 0 && i < end && vertex.y === vertices[i - 1]?.y && vertex.y === vertices[i + 1]?.y;
    if (within && i > 1 && i < end - 1) return;
    const shift = i === 0 ? leave : i === end ? arrive : 0;
    const at = { x: centres[vertex.layer] ?? 0, y: vertex.y + shift };
    stops.push({ vertex, at, slope: 0, back: 0, ahead: 0 });
  });
  for (let i = 1; i < stops.length - 1; i += 1) {
    const stop = stops[i] as Stop;
    stop.slope = monotoneSlope((stops[i - 1] as Stop).at, stop.at, (stops[i + 1] as Stop).at);
  }
  return stops;
}

/** The slope at b of a smooth curve a, b, c that does not overshoot (Fritsch and Carlson 1980). */
function monotoneSlope(a: Point, b: Point, c: Point): number {
  const s0 = (b.y - a.y) / (b.x - a.x);
  const s1 = (c.y - b.y) / (c.x - b.x);
  if (s0 * s1 <= 0) return 0;
  return Math.sign(s0) * Math.min(Math.abs(s0), Math.abs(s1), Math.abs(s0 + s1) / 4);
}

function firstBend(stops: readonly Stop[]): number {
  const start = stops[0] as Stop;
  const turn = stops.find((stop) => Math.abs(stop.at.y - start.at.y) > 1);
  return turn === undefined ? 1 : Math.sign(turn.at.y - start.at.y);
}

function bowChain(from: Point, to: Point, bulge: number): Cubic[] {
  const dx = to.x - from.x;
  return [
    {
      p0: from,
      p1: { x: from.x + 0.38 * dx, y: from.y + bulge },
      p2: { x: to.x - 0.38 * dx, y: to.y + bulge },
      p3: to,
    },
  ];
}

function layChain(stops: Stop[], surroundings: Surroundings, metrics: Metrics): Cubic[] {
  const fractions: number[] = [];
  for (let i = 1; i < stops.length; i += 1) {
    const from = stops[i - 1] as Stop;
    const to = stops[i] as Stop;
    fractions.push(fitPiece(from, to, surroundings, metrics));
  }
  const chain: Cubic[] = [];
  for (let i = 1; i < stops.length; i += 1) {
    const from = stops[i - 1] as Stop;
    const to = stops[i] as Stop;
    const start = { x: from.at.x + from.ahead, y: from.at.y };
    const end = { x: to.at.x - to.back, y: to.at.y };
    if (from.ahead > 0) chain.push(lineAsCubic(from.at, start));
    chain.push(piece(start, from.slope, end, to.slope, fractions[i - 1] ?? 0.42));
    if (to.back > 0) chain.push(lineAsCubic(end, to.at));
  }
  return chain;
}

function piece(from: Point, slope0: number, to: Point, slope1: number, fraction: number): Cubic {
  const reach = fraction * (to.x - from.x);
  return {
    p0: from,
    p1: { x: from.x + reach, y: from.y + slope0 * reach },
    p2: { x: to.x - reach, y: to.y - slope1 * reach },
    p3: to,
  };
}

/** Chooses how far the tangents reach, or makes the edge level beside the columns; answers the fraction. */
function fitPiece(from: Stop, to: Stop, surroundings: Surroundings, metrics: Metrics): number {
  const natural = FRACTIONS[metrics.orientation][0];
  const rise = to.at.y - from.at.y;
  if (rise === 0) return natural;
  const way = rise > 0 ? 1 : -1;
  const ahead = surroundings.obstacles(from.vertex, way, 'ahead', from.at.y);
  const behind = surroundings.obstacles(to.vertex, way === 1 ? -1 : 1, 'back', to.at.y);
  const steep = Math.abs(rise);
  const blockedAhead = ahead.filter((obstacle) => obstacle.near < steep);
  const blockedBehind = behind.filter((obstacle) => obstacle.near < steep);
  if (blockedAhead.length + blockedBehind.length === 0) return natural;
  const dx = to.at.x - from.at.x;
  for (const fraction of FRACTIONS[metrics.orientation]) {
    const cubic = piece(from.at, from.slope, to.at, to.slope, fraction);
    const hitsAhead = blockedAhead.some(
      ({ near, reach }) =>
        reach >= dx || Math.abs(heightAt(cubic, from.at.x + reach) - from.at.y) > near,
    );
    const hitsBehind = blockedBehind.some(
      ({ near, reach }) =>
        reach >= dx || Math.abs(heightAt(cubic, to.at.x - reach) - to.at.y) > near,
    );
    if (!hitsAhead && !hitsBehind) return fraction;
  }
  from.ahead = Math.max(0, ...blockedAhead.map((obstacle) => obstacle.reach));
  to.back = Math.max(0, ...blockedBehind.map((obstacle) => obstacle.reach));
  if (from.ahead > 0) from.slope = 0;
  if (to.back > 0) to.slope = 0;
  return 0.5;
}

/** Whether a point is at least `gap` px outside the outline of a node. */
function isOutside(vertex: Vertex, centres: readonly number[], metrics: Metrics) {
  const x = centres[vertex.layer] ?? 0;
  const { y, node } = vertex;
  const { along, across } =
    node === undefined ? { along: 0, across: 0 } : outlineHalf(node, metrics);
  const round = node?.kind === 'operation' || node?.kind === 'ghost';
  return (gap: number) =>
    (point: Point): boolean => {
      const dx = Math.abs(point.x - x);
      const dy = Math.abs(point.y - y);
      if (round) return dx * dx + dy * dy >= (along + gap) ** 2;
      if (node?.kind === 'test') return dx + dy >= along + gap * Math.SQRT2;
      return dx >= along + gap || dy >= across + gap;
    };
}

function trimBoth(
  chain: readonly Cubic[],
  leavesOperand: (point: Point) => boolean,
  leavesNode: (point: Point) => boolean,
): Cubic[] {
  return reverseChain(trimStart(reverseChain(trimStart(chain, leavesOperand)), leavesNode));
}
