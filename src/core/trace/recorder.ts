/**
 * The list while it is being written. Arithmetic on constants alone is folded, because no
 * derivative reaches it, and only a constant that meets an input becomes a node. Scopes open and
 * close around the nodes that they hold.
 */
import type { ComparisonOperator, Span } from '../language';
import type { Primitive } from '../primitives';
import type {
  Binding,
  Branch,
  IterationScope,
  LoopScope,
  NodeId,
  Scope,
  ScopeId,
  Trace,
  TraceNode,
} from './trace';
import type { NodeValue, Scalar } from './values';

type Writable<T> = T extends unknown ? { -readonly [K in keyof T]: T[K] } : never;

/** Lengths of the lists to which `rollBack` returns. */
export interface Mark {
  readonly nodes: number;
  readonly scopes: number;
  readonly bindings: number;
  readonly branches: number;
  readonly changes: number;
}

/** A test of numbers of which one or both depend on an input: `left operator right`. */
export interface Question {
  readonly operator: ComparisonOperator;
  readonly left: Scalar;
  readonly right: Scalar;
  /** How it comes out at this point. */
  readonly holds: boolean;
  readonly span: Span;
}

export interface Outputs {
  readonly values: readonly Scalar[];
  readonly names: readonly (string | undefined)[];
}

/** Shared by all nodes without a name: there are many of them. */
export const NAMELESS: readonly string[] = [];

export class Recorder {
  readonly #nodes: Writable<TraceNode>[] = [];
  readonly #scopes: Writable<Scope>[] = [{ kind: 'program', id: 0, from: 0, to: 0 }];
  readonly #branches: Branch[] = [];
  readonly #bindings: Binding[] = [];
  readonly #inputs: NodeId[] = [];
  readonly #ran = new Set<number>();
  readonly #namesOfOne = new Map<string, readonly string[]>();
  #changes = 0;
  #operations = 0;

  /** Nodes on the list so far. */
  get length(): number {
    return this.#nodes.length;
  }

  /** Operations so far, those that a test did and took back included. */
  get operations(): number {
    return this.#operations;
  }

  input(name: string, primal: number, span: Span): NodeValue {
    const id = this.#nodes.length;
    this.#nodes.push({ kind: 'input', id, name, primal, scope: 0, span, names: [name] });
    this.#inputs.push(id);
    return { kind: 'node', id, primal };
  }

  /** Applies an operation of which at least one operand is a node. */
  operation(
    primitive: Primitive,
    operands: readonly Scalar[],
    primal: number,
    scope: ScopeId,
    span: Span,
  ): NodeValue {
    this.#operations += 1;
    const ids = operands.map((operand) => this.materialise(operand, scope));
    const id = this.#nodes.length;
    this.#nodes.push({
      kind: 'operation',
      id,
      primitive,
      operands: ids,
      primal,
      scope,
      span,
      names: NAMELESS,
    });
    return { kind: 'node', id, primal };
  }

  /** The node of a value; a constant gets one of its own here. */
  materialise(value: Scalar, scope: ScopeId): NodeId {
    if (value.kind === 'node') return value.id;
    const { primal, expression, names } = value;
    const id = this.#nodes.length;
    const { span } = expression;
    this.#nodes.push({ kind: 'constant', id, primal, expression, scope, span, names });
    return id;
  }

  /** Gives a value the name of an assignment, beside those that it has. */
  name(value: Scalar, name: string): Scalar {
    if (value.kind === 'constant') {
      return value.names.includes(name) ? value : { ...value, names: [...value.names, name] };
    }
    const node = this.#nodes[value.id];
    if (node === undefined || node.names.includes(name)) return value;
    node.names = node.names === NAMELESS ? this.#alone(name) : [...node.names, name];
    return value;
  }

  /** Names an element of a list after its place, where it has no name of its own. */
  nameIfNameless({ id }: NodeValue, name: string): void {
    const node = this.#nodes[id];
    if (node !== undefined && node.names.length === 0) node.names = this.#alone(name);
  }

  /** One list for all values that have this name alone: loops make many of them. */
  #alone(name: string): readonly string[] {
    const known = this.#namesOfOne.get(name);
    if (known !== undefined) return known;
    const made = [name];
    this.#namesOfOne.set(name, made);
    return made;
  }

  /** The name of an input; undefined for any other node. */
  nameOfInput(id: NodeId): string | undefined {
    const node = this.#nodes[id];
    return node?.kind === 'input' ? node.name : undefined;
  }

  /** Records that a name got a value; the value comes back under its name. */
  bind(name: string, value: Scalar, scope: ScopeId, span: Span): Scalar {
    const node = value.kind === 'node' ? value.id : undefined;
    this.#bindings.push({ name, node, primal: value.primal, scope, span });
    return this.name(value, name);
  }

  openCall(parent: ScopeId, callee: string, span: Span): ScopeId {
    const { id, from } = this.#nextScope();
    this.#scopes.push({ kind: 'call', id, from, to: from, parent, callee, span });
    return id;
  }

  /** How often it runs, and why, is known when it is closed. */
  openLoop(parent: ScopeId, keyword: LoopScope['keyword'], span: Span): ScopeId {
    const { id, from } = this.#nextScope();
    const unknown = { iterations: 0, dependsOnInput: false };
    this.#scopes.push({ kind: 'loop', id, from, to: from, parent, keyword, span, ...unknown });
    return id;
  }

  openIteration(parent: ScopeId, number: number, variables: IterationScope['variables']): ScopeId {
    const { id, from } = this.#nextScope();
    this.#scopes.push({ kind: 'iteration', id, from, to: from, parent, number, variables });
    return id;
  }

  #nextScope(): { readonly id: ScopeId; readonly from: NodeId } {
    return { id: this.#scopes.length, from: this.#nodes.length };
  }

  close(id: ScopeId): void {
    const scope = this.#scopes[id];
    if (scope !== undefined) scope.to = this.#nodes.length;
  }

  /** What is known of a loop when it ends. */
  closeLoop(id: ScopeId, iterations: number, dependsOnInput: boolean): void {
    const scope = this.#scopes[id];
    if (scope?.kind === 'loop') {
      scope.iterations = iterations;
      scope.dependsOnInput = dependsOnInput;
    }
    this.close(id);
  }

  branch(branch: Branch): void {
    this.#branches.push(branch);
  }

  /** Whether the run goes on as if a test held: as it comes out, unless one follows other ways too. */
  settle({ holds }: Question): boolean {
    return holds;
  }

  /** A number that depends on an input is about to count or to choose: how often, or which element. */
  choosesBy(_value: NodeValue, _span: Span): void {}

  /** A statement that starts here has run. */
  visit(start: number): void {
    this.#ran.add(start);
  }

  /** A list has changed: what went into it cannot be rolled back. */
  change(): void {
    this.#changes += 1;
  }

  mark(): Mark {
    return {
      nodes: this.#nodes.length,
      scopes: this.#scopes.length,
      bindings: this.#bindings.length,
      branches: this.#branches.length,
      changes: this.#changes,
    };
  }

  /**
   * Forgets what was recorded since `mark`: a test is computed, but nothing flows out of it. What
   * it decided on its way stays, in the scope around it. Where it changed a list, all stays.
   */
  rollBack(mark: Mark, scope: ScopeId): void {
    if (this.#changes !== mark.changes) return;
    this.#nodes.length = mark.nodes;
    this.#scopes.length = mark.scopes;
    this.#bindings.length = mark.bindings;
    for (let i = mark.branches; i < this.#branches.length; i += 1) {
      const branch = this.#branches[i] as Branch;
      this.#branches[i] = {
        ...branch,
        reads: branch.reads.filter((id) => id < mark.nodes),
        scope: branch.scope < mark.scopes ? branch.scope : scope,
        at: Math.min(branch.at, mark.nodes),
      };
    }
  }

  /** The nodes before `mark` on which these values rest. */
  readsBefore(mark: Mark, values: readonly Scalar[]): readonly NodeId[] {
    const roots = values.flatMap((value) => (value.kind === 'node' ? [value.id] : []));
    // Most tests compare what is there already.
    if (roots.length < 2 && roots.every((id) => id < mark.nodes)) return roots;
    const found = new Set<NodeId>();
    const seen = new Set<NodeId>();
    for (let id = roots.pop(); id !== undefined; id = roots.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      const node = this.#nodes[id];
      if (id < mark.nodes) found.add(id);
      else if (node?.kind === 'operation') roots.push(...node.operands);
    }
    return [...found].sort((a, b) => a - b);
  }

  finish({ values, names }: Outputs): Trace {
    const outputs = values.map((value) => this.materialise(value, 0));
    const [output] = outputs;
    if (output === undefined) throw new RangeError('a trace has at least one output');
    this.close(0);
    return {
      nodes: this.#nodes,
      inputs: this.#inputs,
      output,
      outputs,
      outputNames: names,
      scopes: this.#scopes,
      branches: this.#branches,
      bindings: this.#bindings,
      ran: this.#ran,
      subscripts: countSubscripts(this.#nodes, this.#inputs.length),
    };
  }
}

/** The index i of the shown name vᵢ, by node. */
export function countSubscripts(
  nodes: readonly TraceNode[],
  inputs: number,
): readonly (number | undefined)[] {
  let next = 1 - inputs;
  return nodes.map((node) => (node.kind === 'constant' ? undefined : next++));
}
