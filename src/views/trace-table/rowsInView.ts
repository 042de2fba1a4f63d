/** Where the scroll box of a table stands → which rows it shows, where it does not show them all. */

/** What the browser tells of a scroll box, in px, and of the head that stays in place in it. */
export interface ScrollPlace {
  readonly top: number;
  readonly height: number;
  readonly head: number;
}

/** From 1, both ends included: "rows 3–9 of 24". Undefined where all `count` rows are seen. */
export function rowsInView(
  { top, height, head }: ScrollPlace,
  count: number,
  rowHeight: number,
): string | undefined {
  const room = height - head;
  if (room <= 0) return undefined;
  // A row of which less than half is seen does not count.
  const first = Math.min(count, Math.round(top / rowHeight) + 1);
  const last = Math.max(first, Math.min(count, Math.round((top + room) / rowHeight)));
  return first === 1 && last === count ? undefined : `rows ${first}–${last} of ${count}`;
}
