/** An edge in words, for a screen reader: its ends, its partial, and what has travelled along it. */
import { type Edge, operandOf, partialOf } from '../../core/trace';
import { plainNumber, spokenName } from '../../explain';
import type { Told } from './useDrawing';

export function speakEdge({ run, frame, wording }: Told, edge: Edge): string {
  const name = (id: number): string => spokenName(run.trace, id, wording.naming);
  const source = operandOf(run.trace, edge);
  const isKnown = frame.primal(edge.node) !== undefined;
  const parts = [
    `edge from ${name(source)} to ${name(edge.node)}`,
    isKnown
      ? `local partial ${plainNumber(partialOf(run.trace, edge))}`
      : 'local partial not known',
  ];
  if (frame.tangentEdge(edge) === 'active') parts.push('tangent travels along it');
  if (frame.adjointEdge(edge) === 'active') parts.push('adjoint travels back along it');
  if (frame.tangentEdge(edge) === 'done') parts.push('tangent has passed');
  if (frame.adjointEdge(edge) === 'done') parts.push('adjoint has passed back');
  return parts.join(', ');
}
