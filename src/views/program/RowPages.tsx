/** Which rows of a long table are shown, and the way to those before and after. */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { RowPage } from './useRowPage';

interface RowPagesProps {
  readonly page: RowPage;
  readonly count: number;
}

export function RowPages({ page: { from, to, turn }, count }: RowPagesProps) {
  if (to - from >= count) return null;
  return (
    <div className="row-pages">
      <button
        type="button"
        aria-label="Earlier iterations"
        disabled={from === 0}
        onClick={() => turn(-1)}
      >
        <ChevronLeft aria-hidden />
      </button>
      <span>
        {from + 1}–{to} of {count}
      </span>
      <button
        type="button"
        aria-label="Later iterations"
        disabled={to >= count}
        onClick={() => turn(1)}
      >
        <ChevronRight aria-hidden />
      </button>
    </div>
  );
}
