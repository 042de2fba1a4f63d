/** One block for each traversal of the graph; the numbers beside them are what is read out. */
import './CostBlocks.css';

/** More passes than this are drawn as a few, and dots. */
const BLOCKS_UP_TO = 8;
const BLOCKS_BEFORE_DOTS = 5;
/** More than this are drawn narrow. */
const WIDE_UP_TO = 3;

/** A forward sweep and a reverse sweep, however many inputs there are. */
export function ReverseBlocks() {
  return (
    <span className="cost-blocks" aria-hidden>
      <i data-kind="values" />
      <i data-kind="adjoints" />
    </span>
  );
}

/** A pass computes values and tangents together: a block in two halves. */
export function ForwardBlocks({ passes }: { readonly passes: number }) {
  const shown = passes > BLOCKS_UP_TO ? BLOCKS_BEFORE_DOTS : passes;
  return (
    <span className="cost-blocks" data-narrow={shown > WIDE_UP_TO || undefined} aria-hidden>
      {Array.from({ length: shown }, (_, pass) => pass + 1).map((pass) => (
        <i key={pass} data-kind="pass" />
      ))}
      {shown < passes && '…'}
    </span>
  );
}
