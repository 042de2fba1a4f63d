/**
 * A character of the text → the node that it belongs to: of the smallest piece that contains it,
 * and where that ran many times, in a loop say, the node nearest to the current step.
 */
import type { NodeId, Trace } from '../../core/trace';

/**
 * @param withConstants whether constants are drawn as nodes of their own
 * @param near the node of the current step
 */
export function nodeAtText(
  trace: Trace,
  position: number,
  withConstants: boolean,
  near: NodeId = 0,
): NodeId | undefined {
  let found: NodeId | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const { id, kind, span } of trace.nodes) {
    if (position < span.from || position >= span.to) continue;
    if (kind === 'constant' && !withConstants) continue;
    const size = span.to - span.from;
    const isNearer = found === undefined || Math.abs(id - near) < Math.abs(found - near);
    if (size > least || (size === least && !isNearer)) continue;
    found = id;
    least = size;
  }
  return found;
}
