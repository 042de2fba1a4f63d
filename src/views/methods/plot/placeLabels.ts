/**
 * Where labels stand over a plot so that none covers another: end labels are pushed apart up and
 * down, annotations look for the nearest free place around what they name.
 */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/**
 * The middles of labels that stand one below the other, as near to `wanted` as their heights
 * allow, in the order of `wanted`, inside 0 … `bottom` where there is room for all.
 */
export function spreadApart(
  wanted: readonly number[],
  heights: readonly number[],
  bottom: number,
): readonly number[] {
  const order = wanted.map((_, place) => place).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const middles = [...wanted];
  const heightOf = (place: number): number => heights[place] ?? 0;
  const push = (places: readonly number[], start: number, direction: 1 | -1): void => {
    let edge = start;
    for (const place of places) {
      const half = (heightOf(place) / 2) * direction;
      const middle = middles[place] ?? 0;
      const nearest = edge + half;
      const free = direction === 1 ? Math.max(middle, nearest) : Math.min(middle, nearest);
      middles[place] = free;
      edge = free + half;
    }
  };
  push(order, 0, 1);
  push(order.toReversed(), bottom, -1);
  return middles;
}

export interface Wanted {
  /** Places to stand at, the one that is liked best first. */
  readonly places: readonly Spot[];
  readonly size: { readonly width: number; readonly height: number };
  readonly side: 'right' | 'left' | 'above' | 'below';
}

/** px from the place to the label's edge. */
const DISTANCES = [9, 20, 34, 52];

/** What a place costs beside its distance, in px. */
const OTHER_SIDE = 34;
const CORNER = 4;
const LATER = 6;
const COVERED_MARK = 24;
const COVERED_LABEL = 2000;

/**
 * One box for each wanted label, inside `room`. Labels placed earlier keep their place; covering
 * another label is worst, covering a mark of the series next.
 */
export function placeAround(
  labels: readonly Wanted[],
  room: { readonly width: number; readonly height: number },
  marks: readonly Spot[],
): readonly Box[] {
  const placed: Box[] = [];
  for (const label of labels) {
    const candidates = candidatesFor(label).map(({ box, cost }) => {
      const inside = moveInside(box, room);
      const moved = Math.abs(inside.left - box.left) + Math.abs(inside.top - box.top);
      const covered = marks.filter((mark) => covers(inside, mark)).length;
      const overlaps = placed.filter((other) => overlap(inside, other)).length;
      return {
        box: inside,
        cost: cost + moved + COVERED_MARK * covered + COVERED_LABEL * overlaps,
      };
    });
    const best = candidates.reduce((a, b) => (b.cost < a.cost ? b : a));
    placed.push(best.box);
  }
  return placed;
}

function candidatesFor({ places, size, side }: Wanted) {
  return places.flatMap((at, rank) =>
    candidatesAt(at, size, side).map(({ box, cost }) => ({ box, cost: cost + LATER * rank })),
  );
}

function candidatesAt(at: Spot, { width, height }: Wanted['size'], side: Wanted['side']) {
  return DISTANCES.flatMap((distance) => {
    const beside = [
      { key: 'right', left: at.x + distance, top: at.y - height / 2 },
      { key: 'left', left: at.x - distance - width, top: at.y - height / 2 },
      { key: 'above', left: at.x - width / 2, top: at.y - distance - height },
      { key: 'below', left: at.x - width / 2, top: at.y + distance },
      { key: 'right', left: at.x + distance, top: at.y + distance / 2 },
      { key: 'right', left: at.x + distance, top: at.y - distance / 2 - height },
      { key: 'left', left: at.x - distance - width, top: at.y + distance / 2 },
      { key: 'left', left: at.x - distance - width, top: at.y - distance / 2 - height },
    ];
    return beside.map(({ key, left, top }, place) => ({
      box: { left, top, width, height },
      cost: distance + (key === side ? 0 : OTHER_SIDE) + (place > 3 ? CORNER : 0),
    }));
  });
}

/** px between a label and an axis. */
const EDGE = 4;

function moveInside(box: Box, room: { readonly width: number; readonly height: number }): Box {
  return {
    ...box,
    left: Math.max(EDGE, Math.min(room.width - box.width, box.left)),
    top: Math.max(0, Math.min(room.height - box.height - EDGE, box.top)),
  };
}

/** px around a mark, so that no label touches it. */
const MARK = 3;

function covers({ left, top, width, height }: Box, { x, y }: Spot): boolean {
  return x > left - MARK && x < left + width + MARK && y > top - MARK && y < top + height + MARK;
}

function overlap(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  );
}
