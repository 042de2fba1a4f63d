/**
 * The edges of a large graph, on three sheets: the lines that never change, the arrows of chunks
 * that are done, and those of the chunks that the sweep is at work in. Edges come in list order
 * and so do steps, so that the last are few.
 */
import { memo, type ReactNode, useMemo } from 'react';
import type { PlacedEdge } from '../../layout';
import { chunksOf, EdgeChunk, LIES, NONE } from './EdgeChunk';
import type { EdgesProps } from './Edges';
import { edgeState } from './edgeState';
import { Sheet } from './Sheet';

export interface LargeEdgesProps extends EdgesProps {
  readonly isTiny: boolean;
  /** What lies on the uppermost sheet: the edges of the current step. */
  readonly children: ReactNode;
}

export function LargeEdges(props: LargeEdgesProps) {
  const { edges, plan, frame, area, unit, isTiny, children } = props;
  const chunks = useMemo(() => chunksOf(edges), [edges]);
  const shared = { area, unit, isBare: isTiny };
  const arrows = plan.chips.flatMap((kind) =>
    chunks.map((chunk) => {
      const letters = chunk.map((edge) =>
        edgeState(plan, frame, kind, edge) === 'done' ? LIES : NONE,
      );
      return { kind, chunk, letters: letters.join('') };
    }),
  );
  const draw = (some: typeof arrows): ReactNode =>
    some.map(({ kind, chunk, letters }) => (
      <EdgeChunk
        key={`${kind} ${chunk[0]?.node}.${chunk[0]?.slot}`}
        {...shared}
        kind={kind}
        edges={chunk}
        letters={letters}
      />
    ));
  return (
    <>
      <Bases chunks={chunks} {...shared} />
      <Sheet>{draw(arrows.filter(({ letters }) => !letters.includes(NONE)))}</Sheet>
      <Sheet>
        {draw(arrows.filter(({ letters }) => letters.includes(NONE) && letters.includes(LIES)))}
        {children}
      </Sheet>
    </>
  );
}

interface BasesProps extends Pick<EdgesProps, 'area' | 'unit'> {
  readonly chunks: readonly (readonly PlacedEdge[])[];
  readonly isBare: boolean;
}

const Bases = memo(function Bases({ chunks, ...shared }: BasesProps) {
  return (
    <Sheet>
      {chunks.map((chunk) => (
        <EdgeChunk
          key={`${chunk[0]?.node}.${chunk[0]?.slot}`}
          {...shared}
          kind="base"
          edges={chunk}
        />
      ))}
    </Sheet>
  );
});
