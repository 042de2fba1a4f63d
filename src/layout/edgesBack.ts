/**
 * Edges between the groups of a level → those that must lead back. A group that a value leaves and comes back into
 * through a node outside would stand before and after that node: among parts that need each other (strongly
 * connected, Tarjan 1972) an edge that goes against the order of the list is drawn, but moves nothing.
 */
import type { DrawingEdge, LayoutRequest } from './drawing';
import type { Level, Span } from './levels';

/** Indices of edges. */
export function edgesBack(
  { nodes, edges }: LayoutRequest,
  spans: readonly (Span | undefined)[],
): Set<number> {
  const users = new Map<Level, Map<number, number[]>>();
  const ends = edges.map((edge, i) => endsOf(edge, spans[i]));
  ends.forEach((end, i) => {
    const home = spans[i]?.home;
    if (home === undefined || end === undefined) return;
    const inHome = users.get(home) ?? new Map<number, number[]>();
    users.set(home, inHome);
    const known = inHome.get(end.source);
    if (known === undefined) inHome.set(end.source, [end.node]);
    else known.push(end.node);
  });
  const parts = new Map<number, number>();
  for (const inHome of users.values()) findParts(inHome, parts);

  const places = new Map(nodes.map(({ id }, i) => [id, i]));
  const middles = new Map<number, number>();
  const middleOf = (id: number): number => middles.get(id) ?? places.get(id) ?? 0;
  for (const span of spans) {
    for (const level of [...(span?.out ?? []), ...(span?.into ?? [])])
      if (!middles.has(level.id)) middles.set(level.id, middlePlace(level, places));
  }
  const back = new Set<number>();
  ends.forEach((end, i) => {
    if (end === undefined || parts.get(end.source) !== parts.get(end.node)) return;
    if (middleOf(end.source) >= middleOf(end.node)) back.add(i);
  });
  return back;
}

/** The two parts of the level that an edge joins there: nodes, or the groups that hold its ends. */
function endsOf(
  { source, node }: DrawingEdge,
  span: Span | undefined,
): { source: number; node: number } | undefined {
  if (span === undefined) return undefined;
  return { source: span.out.at(-1)?.id ?? source, node: span.into[0]?.id ?? node };
}

/** The middle of a group's nodes in the list. */
function middlePlace(level: Level, places: ReadonlyMap<number, number>): number {
  const own: number[] = [];
  const collect = ({ nodes, inner }: Level): void => {
    for (const { id } of nodes) own.push(places.get(id) ?? 0);
    inner.forEach(collect);
  };
  collect(level);
  return own.sort((a, b) => a - b)[own.length >> 1] ?? 0;
}

/** Numbers the strongly connected parts, without recursion: lists may be thousands long. */
function findParts(
  users: ReadonlyMap<number, readonly number[]>,
  parts: Map<number, number>,
): void {
  const found = new Map<number, number>();
  const low = new Map<number, number>();
  const open: number[] = [];
  for (const root of users.keys()) {
    if (found.has(root)) continue;
    const stack = [{ id: root, next: 0 }];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const { id } = top;
      if (top.next === 0) {
        found.set(id, found.size);
        low.set(id, found.get(id) ?? 0);
        open.push(id);
      }
      const user = users.get(id)?.[top.next];
      top.next += 1;
      if (user !== undefined) {
        if (!found.has(user)) stack.push({ id: user, next: 0 });
        else if (!parts.has(user)) lower(low, id, found.get(user) ?? 0);
        continue;
      }
      stack.pop();
      const caller = stack.at(-1);
      if (caller !== undefined) lower(low, caller.id, low.get(id) ?? 0);
      if (low.get(id) !== found.get(id)) continue;
      for (let member = open.pop(); member !== undefined; member = open.pop()) {
        parts.set(member, id);
        if (member === id) break;
      }
    }
  }
}

function lower(low: Map<number, number>, id: number, value: number): void {
  low.set(id, Math.min(low.get(id) ?? 0, value));
}
