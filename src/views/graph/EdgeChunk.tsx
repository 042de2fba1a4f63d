/** Many arrows of a large graph as two paths: their lines and their heads, as far as in view. */
import { memo, useMemo } from 'react';
import type { PlacedEdge } from '../../layout';
import { type Arrow, arrowOn } from './arrow';
import { clipPath } from './clip';
import type { Area } from './viewport';

/** Members of a chunk: few enough to draw again in a step, enough to keep the page small. */
const SIZE = 48;

export function chunksOf<T>(members: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(members.length / SIZE) }, (_, i) =>
    members.slice(i * SIZE, (i + 1) * SIZE),
  );
}

export interface EdgeChunkProps {
  readonly kind: 'base' | 'tangent' | 'adjoint';
  readonly edges: readonly PlacedEdge[];
  readonly area: Area | undefined;
  readonly unit: number;
  /** Without heads, where they would be too small to see. */
  readonly isBare: boolean;
  /** For each edge whether it is drawn: `LIES` or `NONE`; all are where it is left out. */
  readonly letters?: string;
}

export const LIES = '+';
export const NONE = '.';

export const EdgeChunk = memo(function EdgeChunk(props: EdgeChunkProps) {
  const { kind, edges, area, unit, isBare, letters } = props;
  const head = (kind === 'base' ? 9 : 12) * unit;
  const arrows = useMemo(
    () =>
      edges.map(({ path, adjointPath }): Arrow => {
        const way = kind === 'adjoint' ? adjointPath : path;
        const arrow = isBare ? { line: way, head: '' } : arrowOn(way, head, head);
        return { line: clipPath(arrow.line, area), head: arrow.head };
      }),
    [edges, kind, area, isBare, head],
  );
  const drawn = letters === undefined ? arrows : arrows.filter((_, i) => letters[i] === LIES);
  return (
    <g className={`graph-${kind}`}>
      <path className="graph-line" d={drawn.map(({ line }) => line).join('')} />
      {!isBare && <path className="graph-head" d={drawn.map((arrow) => arrow.head).join('')} />}
    </g>
  );
});
