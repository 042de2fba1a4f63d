/** Trace → columns that can be sent to another thread. `unpackTrace` is its inverse. */
import type { Expression } from '../../language';
import type { Primitive } from '../../primitives';
import { KIND, type PackedOperation, type PackedTrace } from '../packed';
import type { Binding, NodeId, OperationNode, Trace } from '../trace';

export interface Packed {
  readonly packed: PackedTrace;
  /** What is handed over instead of being copied. */
  readonly transfer: ArrayBuffer[];
}

export function packTrace(trace: Trace): Packed {
  const { nodes } = trace;
  const size = nodes.length;
  const kinds = new Uint8Array(size);
  const primals = new Float64Array(size);
  const nodeScopes = new Int32Array(size);
  const spans = new Int32Array(2 * size);
  const primitives = new Int32Array(size).fill(-1);
  const operandStart = new Int32Array(size + 1);
  const operands: number[] = [];
  const operations: PackedOperation[] = [];
  const places = new Map<Primitive | Expression, number>();
  const ownPartials = new Map<NodeId, readonly number[]>();
  const names = new Map<NodeId, readonly string[]>();
  const expressions = new Map<NodeId, Expression>();
  for (const node of nodes) {
    const { id } = node;
    kinds[id] = KIND[node.kind];
    primals[id] = node.primal;
    nodeScopes[id] = node.scope;
    spans[2 * id] = node.span.from;
    spans[2 * id + 1] = node.span.to;
    operandStart[id] = operands.length;
    if (node.names.length > 0) names.set(id, node.names);
    if (node.kind === 'constant') expressions.set(id, node.expression);
    if (node.kind !== 'operation') continue;
    // Applications of one's own operations have a primitive each, and share what is packed.
    const key = keyOf(node);
    const place = places.get(key) ?? operations.length;
    if (place === operations.length) {
      places.set(key, place);
      operations.push(packOperation(node));
    }
    primitives[id] = place;
    for (const operand of node.operands) operands.push(operand);
    if (operations[place]?.kind === 'own') ownPartials.set(id, partialsOf(node, trace));
  }
  operandStart[size] = operands.length;
  const { inputs, outputs, outputNames, scopes, branches, ran } = trace;
  const packed: PackedTrace = {
    inputs,
    outputs,
    outputNames,
    scopes,
    branches,
    ran,
    kinds,
    primals,
    nodeScopes,
    spans,
    primitives,
    operandStart,
    operands: Int32Array.from(operands),
    operations,
    ownPartials,
    names,
    expressions,
    ...packBindings(trace.bindings),
  };
  const columns = [kinds, primals, nodeScopes, spans, primitives, operandStart];
  const more = [packed.operands, packed.bindings, packed.bindingPrimals];
  return { packed, transfer: [...columns, ...more].map(({ buffer }) => buffer) };
}

/** The same for nodes whose operation is packed as one. */
function keyOf({ primitive, operands }: OperationNode): Primitive | Expression {
  return primitive.isOwn ? primitive.partial(0, operands.length) : primitive;
}

function packOperation({ primitive, operands }: OperationNode): PackedOperation {
  const { name } = primitive;
  if (!primitive.isOwn) return { kind: 'table', name };
  const partials = operands.map((_, slot) => primitive.partial(slot, operands.length));
  return { kind: 'own', name, partials };
}

function partialsOf({ primitive, operands, primal }: OperationNode, trace: Trace): number[] {
  const numbers = operands.map((operand) => trace.nodes[operand]?.primal ?? Number.NaN);
  return operands.map((_, slot) => primitive.evaluatePartial(slot, numbers, primal));
}

function packBindings(
  bindings: readonly Binding[],
): Pick<PackedTrace, 'bindings' | 'bindingNames' | 'bindingPrimals'> {
  const places = new Map<string, number>();
  const numbers: number[] = [];
  for (const { name, node, scope, span } of bindings) {
    const place = places.get(name) ?? places.size;
    places.set(name, place);
    numbers.push(place, node ?? -1, scope, span.from, span.to);
  }
  return {
    bindings: Int32Array.from(numbers),
    bindingNames: [...places.keys()],
    bindingPrimals: Float64Array.from(bindings, ({ primal }) => primal),
  };
}
