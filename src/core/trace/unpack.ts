/** Columns from another thread → the trace that they were made of. */
import { ownPrimitive, type Primitive, primitiveNamed } from '../primitives';
import { BINDING_WIDTH, KIND, type PackedOperation, type PackedTrace } from './packed';
import { countSubscripts, NAMELESS } from './recorder';
import type { Binding, NodeId, Trace, TraceNode } from './trace';

export function unpackTrace(packed: PackedTrace): Trace {
  const { inputs, outputs, outputNames, scopes, branches, ran, primals } = packed;
  const nodes = Array.from(primals, (_, id) => nodeOf(packed, id));
  const [output] = outputs;
  if (output === undefined) throw new RangeError('a trace has at least one output');
  return {
    nodes,
    inputs,
    output,
    outputs,
    outputNames,
    scopes,
    branches,
    bindings: bindingsOf(packed),
    ran,
    subscripts: countSubscripts(nodes, inputs.length),
  };
}

function nodeOf(packed: PackedTrace, id: NodeId): TraceNode {
  const { kinds, primals, nodeScopes, spans } = packed;
  const primal = primals[id] ?? Number.NaN;
  const scope = nodeScopes[id] ?? 0;
  const span = { from: spans[2 * id] ?? 0, to: spans[2 * id + 1] ?? 0 };
  const names = packed.names.get(id) ?? NAMELESS;
  switch (kinds[id]) {
    case KIND.input:
      return { kind: 'input', id, name: names[0] ?? '', primal, scope, span, names };
    case KIND.constant: {
      const expression = packed.expressions.get(id);
      if (expression === undefined) throw new RangeError(`constant ${id} has no expression`);
      return { kind: 'constant', id, primal, expression, scope, span, names };
    }
    default: {
      const operands: NodeId[] = [];
      const end = packed.operandStart[id + 1] ?? 0;
      for (let place = packed.operandStart[id] ?? 0; place < end; place += 1) {
        operands.push(packed.operands[place] ?? 0);
      }
      const primitive = primitiveOf(packed, id);
      return { kind: 'operation', id, primitive, operands, primal, scope, span, names };
    }
  }
}

function primitiveOf(packed: PackedTrace, id: NodeId): Primitive {
  const operation: PackedOperation | undefined = packed.operations[packed.primitives[id] ?? -1];
  if (operation === undefined) throw new RangeError(`node ${id} has no operation`);
  const { name } = operation;
  if (operation.kind === 'table') return primitiveNamed(name);
  return ownPrimitive({
    name,
    primal: packed.primals[id] ?? Number.NaN,
    partials: packed.ownPartials.get(id) ?? [],
    expressions: operation.partials,
  });
}

function bindingsOf({ bindings, bindingNames, bindingPrimals }: PackedTrace): readonly Binding[] {
  return Array.from(bindingPrimals, (primal, position): Binding => {
    const at = (offset: number): number => bindings[position * BINDING_WIDTH + offset] ?? 0;
    const node = at(1);
    return {
      name: bindingNames[at(0)] ?? '',
      node: node < 0 ? undefined : node,
      primal,
      scope: at(2),
      span: { from: at(3), to: at(4) },
    };
  });
}
