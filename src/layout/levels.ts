/**
 * Nodes, edges and open groups → a tree of levels. A level is the inside of a group, or the whole drawing at the
 * root: a small graph of the nodes that stand in it directly, of its inner groups, each as one node, and of gates
 * where edges come in and go out. An edge that crosses borders has a leg in every level that it passes:
 *
 *      x ──▶ [ gate ──▶ sin ──▶ gate ] ──▶ y          three legs of two edges, x → sin and sin → y
 */
import type { DrawingEdge, DrawingGroup, DrawingNode, LayoutRequest } from './drawing';
import { edgesBack } from './edgesBack';

/** The part of an edge that lies in one level, between two nodes, inner groups or gates of it. */
export interface Leg {
  /** Index of the edge in the request. */
  readonly edge: number;
  readonly source: number;
  readonly node: number;
}

export interface Level {
  /** As a node of the level around it; ids of groups and gates come after those of the nodes. */
  readonly id: number;
  /** None at the root. */
  readonly group: DrawingGroup | undefined;
  readonly outer: Level | undefined;
  readonly inner: Level[];
  readonly nodes: DrawingNode[];
  readonly gatesIn: number[];
  readonly gatesOut: number[];
  readonly legs: Leg[];
}

/** The key of an open group among the nodes of its level. */
export function groupItemKey(key: string): string {
  return `group ${key}`;
}

export interface LevelTree {
  readonly root: Level;
  readonly levelOf: ReadonlyMap<number, Level>;
  /** The innermost level that holds both ends of an edge, by index; none where an end is missing. */
  readonly homes: readonly (Level | undefined)[];
}

export function growLevels(request: LayoutRequest): LevelTree {
  const { nodes, edges, groups = [] } = request;
  let ids = nodes.reduce((most, { id }) => Math.max(most, id), 0);
  const addLevel = (group: DrawingGroup | undefined, outer: Level | undefined): Level => {
    ids += 1;
    const level: Level = {
      id: ids,
      group,
      outer,
      inner: [],
      nodes: [],
      gatesIn: [],
      gatesOut: [],
      legs: [],
    };
    outer?.inner.push(level);
    return level;
  };
  const root = addLevel(undefined, undefined);
  const byKey = new Map<string | undefined, Level>();
  for (const group of groups)
    byKey.set(group.key, addLevel(group, byKey.get(group.parent) ?? root));
  const levelOf = new Map<number, Level>();
  for (const node of nodes) {
    const level = byKey.get(node.group) ?? root;
    level.nodes.push(node);
    levelOf.set(node.id, level);
  }

  const spans = edges.map((edge) => spanOf(edge, levelOf));
  const back = edgesBack(request, spans);
  const addGate = (gates: number[]): number => {
    ids += 1;
    gates.push(ids);
    return ids;
  };
  // All edges of one value come in through one gate, side by side as outside.
  const entrances = new Map<Level, Map<number, number>>();
  const gateInto = (level: Level, value: number): number => {
    const known = entrances.get(level) ?? new Map<number, number>();
    entrances.set(level, known);
    const gate = known.get(value) ?? addGate(level.gatesIn);
    known.set(value, gate);
    return gate;
  };
  // Gates in the order of the values that pass them: inputs drawn in order then meet them in order.
  const order = edges.map((_, i) => i).sort((a, b) => sourceAt(edges, a) - sourceAt(edges, b));
  for (const edge of order) {
    const span = spans[edge];
    if (span === undefined || back.has(edge)) continue;
    const ends = edges[edge] as DrawingEdge;
    let source = ends.source;
    for (const level of span.out) {
      level.legs.push({ edge, source, node: addGate(level.gatesOut) });
      source = level.id;
    }
    let level = span.home;
    for (const next of span.into) {
      level.legs.push({ edge, source, node: next.id });
      level = next;
      source = gateInto(next, ends.source);
    }
    level.legs.push({ edge, source, node: ends.node });
  }
  for (const level of [root, ...byKey.values()]) level.legs.sort((a, b) => a.edge - b.edge);
  return { root, levelOf, homes: spans.map((span) => span?.home) };
}

function sourceAt(edges: readonly DrawingEdge[], i: number): number {
  return edges[i]?.source ?? 0;
}

/** The levels that an edge leaves, innermost first, the one that holds both its ends, and those that it enters. */
export interface Span {
  readonly home: Level;
  readonly out: readonly Level[];
  readonly into: readonly Level[];
}

function spanOf(
  { source, node }: DrawingEdge,
  levelOf: ReadonlyMap<number, Level>,
): Span | undefined {
  const [from, to] = [levelsAround(levelOf.get(source)), levelsAround(levelOf.get(node))];
  let shared = 0;
  while (from[shared] !== undefined && from[shared] === to[shared]) shared += 1;
  const home = from[shared - 1];
  if (home === undefined) return undefined;
  return { home, out: from.slice(shared).reverse(), into: to.slice(shared) };
}

/** From the root to the level. */
export function levelsAround(level: Level | undefined): Level[] {
  const around: Level[] = [];
  for (let at = level; at !== undefined; at = at.outer) around.unshift(at);
  return around;
}
