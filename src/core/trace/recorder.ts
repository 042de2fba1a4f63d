/**
 * The list while it is being written. A value of the program is either a node of the list or a
 * constant that has not been needed yet: arithmetic on constants alone is folded, because no
 * derivative reaches it, and only a constant that meets an input becomes a node.
 */
import type { Expression, Span } from '../language';
import type { Primitive } from '../primitives';
import type { Branch, NodeId, Scope, ScopeId, Trace, TraceNode } from './trace';

export interface NodeValue {
  readonly kind: 'node';
  readonly id: NodeId;
  readonly primal: number;
}

export interface ConstantValue {
  readonly kind: 'constant';
  readonly primal: number;
  /** What the constant is made of, closed: without names of parameters or assignments. */
  readonly expression: Expression;
  /** Numbers, names and operations in `expression`, at least. */
  readonly pieces: number;
  readonly names: readonly string[];
}

export type Value = NodeValue | ConstantValue;

/** A length of the lists to which `rollBack` returns. */
export interface Mark {
  readonly nodes: number;
  readonly scopes: number;
}

export class Recorder {
  readonly #nodes: TraceNode[] = [];
  readonly #scopes: Scope[] = [{ kind: 'program', id: 0 }];
  readonly #branches: Branch[] = [];
  readonly #inputs: NodeId[] = [];

  /** Nodes on the list so far. */
  get length(): number {
    return this.#nodes.length;
  }

  input(name: string, primal: number, span: Span): NodeValue {
    const id = this.#nodes.length;
    this.#nodes.push({ kind: 'input', id, name, primal, span, names: [name] });
    this.#inputs.push(id);
    return { kind: 'node', id, primal };
  }

  /** Applies an operation of which at least one operand is a node. */
  operation(
    primitive: Primitive,
    operands: readonly Value[],
    primal: number,
    scope: ScopeId,
    span: Span,
  ): NodeValue {
    const ids = operands.map((operand) => this.materialise(operand));
    const id = this.#nodes.length;
    this.#nodes.push({
      kind: 'operation',
      id,
      primitive,
      operands: ids,
      primal,
      scope,
      span,
      names: [],
    });
    return { kind: 'node', id, primal };
  }

  /** The node of a value; a constant gets one of its own here. */
  materialise(value: Value): NodeId {
    if (value.kind === 'node') return value.id;
    const { primal, expression, names } = value;
    const id = this.#nodes.length;
    this.#nodes.push({ kind: 'constant', id, primal, expression, span: expression.span, names });
    return id;
  }

  /** Gives a value the name of an assignment, beside those that it has. */
  name(value: Value, name: string): Value {
    if (value.kind === 'constant') return { ...value, names: [...value.names, name] };
    const node = this.#nodes[value.id];
    if (node !== undefined && !node.names.includes(name)) {
      this.#nodes[value.id] = { ...node, names: [...node.names, name] };
    }
    return value;
  }

  openCall(callee: string, parent: ScopeId, span: Span): ScopeId {
    const id = this.#scopes.length;
    this.#scopes.push({ kind: 'call', id, parent, callee, span });
    return id;
  }

  branch(branch: Branch): void {
    this.#branches.push(branch);
  }

  mark(): Mark {
    return { nodes: this.#nodes.length, scopes: this.#scopes.length };
  }

  /** Forgets what was recorded since `mark`: a test is computed, but nothing flows out of it. */
  rollBack(mark: Mark): void {
    this.#nodes.length = mark.nodes;
    this.#scopes.length = mark.scopes;
  }

  finish(output: Value): Trace {
    const id = this.materialise(output);
    return {
      nodes: this.#nodes,
      inputs: this.#inputs,
      output: id,
      scopes: this.#scopes,
      branches: this.#branches,
      subscripts: countSubscripts(this.#nodes, this.#inputs.length),
    };
  }
}

function countSubscripts(
  nodes: readonly TraceNode[],
  inputs: number,
): readonly (number | undefined)[] {
  let next = 1 - inputs;
  return nodes.map((node) => (node.kind === 'constant' ? undefined : next++));
}
