/** Long tables show a page of rows: that of the current one, until another is asked for. */
import { useState } from 'react';

/** Up to so many rows stand on one page. */
const LENGTH = 12;

export interface RowPage {
  /** Rows `from … to − 1`. */
  readonly from: number;
  readonly to: number;
  readonly turn: (pages: 1 | -1) => void;
}

/** @param current the row, from 0, that stays in sight as it changes */
export function useRowPage(count: number, current: number | undefined): RowPage {
  const [turned, setTurned] = useState<{
    readonly page: number;
    readonly current: typeof current;
  }>();
  const last = Math.max(0, Math.ceil(count / LENGTH) - 1);
  const own = Math.floor((current ?? 0) / LENGTH);
  const page = Math.min(
    last,
    turned !== undefined && turned.current === current ? turned.page : own,
  );
  return {
    from: page * LENGTH,
    to: Math.min(count, (page + 1) * LENGTH),
    turn: (pages) => setTurned({ page: Math.max(0, Math.min(last, page + pages)), current }),
  };
}
