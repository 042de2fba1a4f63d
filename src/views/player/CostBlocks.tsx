/** One block for each traversal of the graph; the numbers beside them are what is read out. */
import './CostBlocks.css';

/** Up to so many blocks are drawn wide, narrow, and as narrow as can be told apart. */
const WIDE_UP_TO = 2;
const NARROW_UP_TO = 6;
const BLOCKS_UP_TO = 16;
/** More passes are drawn as a few, and dots. */
const BLOCKS_BEFORE_DOTS = 13;

interface BlocksProps {
  /** The most traversals of both modes: all blocks are as wide. */
  readonly most: number;
}

/** A forward sweep, and a reverse sweep for each output, however many inputs there are. */
export function ReverseBlocks({ sweeps, most }: BlocksProps & { readonly sweeps: number }) {
  const shown = sweeps >= BLOCKS_UP_TO ? BLOCKS_BEFORE_DOTS - 1 : sweeps;
  return (
    <span className="cost-blocks" data-width={widthFor(most)} aria-hidden>
      <i data-kind="values" />
      {Array.from({ length: shown }, (_, sweep) => sweep + 1).map((sweep) => (
        <i key={sweep} data-kind="adjoints" />
      ))}
      {shown < sweeps && '…'}
    </span>
  );
}

/** A pass computes values and tangents together: a block in two halves, one above the other. */
export function ForwardBlocks({ passes, most }: BlocksProps & { readonly passes: number }) {
  const shown = passes > BLOCKS_UP_TO ? BLOCKS_BEFORE_DOTS : passes;
  return (
    <span className="cost-blocks" data-width={widthFor(most)} aria-hidden>
      {Array.from({ length: shown }, (_, pass) => pass + 1).map((pass) => (
        <i key={pass} data-kind="pass" />
      ))}
      {shown < passes && '…'}
    </span>
  );
}

function widthFor(blocks: number): 'narrow' | 'narrowest' | undefined {
  if (blocks <= WIDE_UP_TO) return undefined;
  return blocks <= NARROW_UP_TO ? 'narrow' : 'narrowest';
}
