/** Which operation of the table a node is: a person may define one of the same name. */
import { type NodeId, nodeAt, type Trace } from '../core/trace';

/** Undefined for what is no operation, and for one that the person defined. */
export function tableName(trace: Trace, id: NodeId): string | undefined {
  const node = nodeAt(trace, id);
  if (node.kind !== 'operation' || node.primitive.isOwn === true) return undefined;
  return node.primitive.name;
}
