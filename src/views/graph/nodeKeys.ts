/**
 * Trace → a key per node that stays the same while the source is edited around the node, so that
 * the drawing knows what it may leave where it was. First, nodes that compute the same as before
 * keep their keys; then, from the output upwards, nodes that stand at the same place.
 */
import type { NodeId, Trace, TraceNode } from '../../core/trace';

export interface KeyedTrace {
  readonly trace: Trace;
  readonly keys: readonly string[];
  /** What each node computes, as a text that two equal nodes share. */
  readonly contents: readonly string[];
  /** The next fresh key's number. */
  readonly next: number;
}

/** Matching a longer list would take longer than to draw it; its groups have keys of their own. */
const LONGEST_MATCHED = 4000;

export function keyNodes(trace: Trace, previous?: KeyedTrace): KeyedTrace {
  if (trace.nodes.length > LONGEST_MATCHED) {
    return { trace, keys: [], contents: [], next: previous?.next ?? 0 };
  }
  const contents = contentsOf(trace);
  const keys: (string | undefined)[] = trace.nodes.map(() => undefined);
  if (previous !== undefined) {
    const free = new Set(previous.keys.keys());
    matchContents(contents, previous, keys, free);
    matchPlaces(trace, previous, keys, free);
  }
  let next = previous?.next ?? 0;
  const complete = keys.map((key) => {
    if (key !== undefined) return key;
    next += 1;
    return `n${next}`;
  });
  return { trace, keys: complete, contents, next };
}

/** Nodes that compute the same from the same: the first such one before, the second one … */
function matchContents(
  contents: readonly string[],
  previous: KeyedTrace,
  keys: (string | undefined)[],
  free: Set<number>,
): void {
  const queues = new Map<string, number[]>();
  // Backwards, so that the first such node is taken out first, from the end.
  for (let old = previous.contents.length - 1; old >= 0; old -= 1) {
    const content = previous.contents[old] ?? '';
    const queue = queues.get(content);
    if (queue === undefined) queues.set(content, [old]);
    else queue.push(old);
  }
  contents.forEach((content, id) => {
    const old = queues.get(content)?.pop();
    if (old === undefined) return;
    keys[id] = previous.keys[old];
    free.delete(old);
  });
}

/** From the output upwards: the same operation in the same slot of a node that kept its key. */
function matchPlaces(
  trace: Trace,
  previous: KeyedTrace,
  keys: (string | undefined)[],
  free: Set<number>,
): void {
  const oldByKey = new Map(previous.keys.map((key, old) => [key, old]));
  const inherit = (id: NodeId, old: NodeId): void => {
    if (keys[id] !== undefined || !free.has(old)) return;
    const before = previous.trace.nodes[old];
    const now = trace.nodes[id];
    if (before === undefined || now === undefined || kindOf(before) !== kindOf(now)) return;
    keys[id] = previous.keys[old];
    free.delete(old);
  };
  inherit(trace.output, previous.trace.output);
  for (let id = trace.nodes.length - 1; id >= 0; id -= 1) {
    const node = trace.nodes[id];
    const old = oldByKey.get(keys[id] ?? '');
    const before = old === undefined ? undefined : previous.trace.nodes[old];
    if (node?.kind !== 'operation' || before?.kind !== 'operation') continue;
    node.operands.forEach((operand, slot) => {
      const former = before.operands[slot];
      if (former !== undefined) inherit(operand, former);
    });
  }
}

function kindOf(node: TraceNode): string {
  return node.kind === 'operation' ? `operation ${node.primitive.name}` : node.kind;
}

/** Content texts are interned along the way: a node's own is short, however deep its tree is. */
function contentsOf(trace: Trace): string[] {
  const contents: string[] = [];
  for (const node of trace.nodes) {
    switch (node.kind) {
      case 'input':
        contents.push(`input ${node.name}`);
        break;
      case 'constant':
        contents.push(`constant ${node.primal}`);
        break;
      case 'operation': {
        const operands = node.operands.map((operand) => contents[operand] ?? '').join(',');
        contents.push(shorten(`${node.primitive.name}(${operands})`));
        break;
      }
    }
  }
  return contents;
}

/** A long text becomes a hash of 53 bits (cyrb53): equal texts stay equal. */
function shorten(text: string): string {
  if (text.length <= 60) return text;
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    low = Math.imul(low ^ code, 2654435761);
    high = Math.imul(high ^ code, 1597334677);
  }
  return `#${(high >>> 0).toString(36)}${(low >>> 0).toString(36)}`;
}
