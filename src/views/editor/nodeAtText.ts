/** A character of the text → the node that it belongs to: the smallest piece that contains it. */
import type { NodeId, Trace } from '../../core/trace';

/** @param withConstants whether constants are drawn as nodes of their own */
export function nodeAtText(
  trace: Trace,
  position: number,
  withConstants: boolean,
): NodeId | undefined {
  let smallest: NodeId | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const { id, kind, span } of trace.nodes) {
    if (position < span.from || position >= span.to) continue;
    if (kind === 'constant' && !withConstants) continue;
    if (span.to - span.from < least) {
      smallest = id;
      least = span.to - span.from;
    }
  }
  return smallest;
}
