/** The sizes of a node's outlines, from its body outwards; DESIGN sections 4 and 5. */
import type { TraceNode } from '../../core/trace';
import type { Metrics } from '../../layout';

export type { Metrics };

export interface NodeOutline {
  readonly isRound: boolean;
  /** Radius, or half the side. */
  readonly half: number;
  /** Of the output. */
  readonly ring: number | undefined;
  readonly halo: number;
  /** Of a node that is selected, or hovered here or elsewhere. */
  readonly mark: number;
}

export function outlineOf(
  kind: TraceNode['kind'],
  isOutput: boolean,
  metrics: Metrics,
): NodeOutline {
  const unit = unitOf(metrics);
  const isRound = kind === 'operation';
  const half = isRound ? metrics.radius : metrics.inputHalf;
  const ring = isOutput ? half + metrics.ring : undefined;
  const halo = (ring ?? half) + (isRound ? 6 : 8) * unit;
  return { isRound, half, ring, halo, mark: halo + 4 * unit };
}

/** Scale of strokes, arrowheads and gaps. */
export function unitOf(metrics: Metrics): number {
  return metrics.orientation === 'right' ? 1 : 0.84;
}
