/**
 * What of a run is done again and again to one value: the values that a loop carries from one
 * iteration to the next, or the results of one function that is called on its own result.
 */
import type { CallScope, LoopScope, NodeId, Scope, Trace } from '../../trace';

export interface Iterated {
  readonly kind: 'loop' | 'composition';
  readonly name: string;
  /** The value after each iteration, in order. */
  readonly values: readonly NodeId[];
}

/** @param output position */
export function iteratedIn(trace: Trace, output: number): Iterated | undefined {
  const ancestors = ancestorsOf(trace, trace.outputs[output] ?? -1);
  return carriedByLoop(trace, ancestors) ?? composed(trace, ancestors);
}

/** The nodes that a node rests on, itself included, by node. */
export function ancestorsOf({ nodes }: Trace, id: NodeId): Uint8Array {
  const found = new Uint8Array(nodes.length);
  found[id] = 1;
  for (let next = id; next >= 0; next -= 1) {
    const node = nodes[next];
    if (found[next] !== 1 || node?.kind !== 'operation') continue;
    for (const operand of node.operands) found[operand] = 1;
  }
  return found;
}

function carriedByLoop(trace: Trace, ancestors: Uint8Array): Iterated | undefined {
  const loops = trace.scopes.filter(
    (scope): scope is LoopScope =>
      scope.kind === 'loop' && scope.keyword !== 'comprehension' && scope.iterations >= 2,
  );
  // Outer loops are opened before those inside of them.
  for (const loop of loops) {
    const found = carriedBy(trace, loop, ancestors);
    if (found !== undefined) return found;
  }
  return undefined;
}

function carriedBy(trace: Trace, loop: LoopScope, ancestors: Uint8Array): Iterated | undefined {
  const iterations = trace.scopes.flatMap((scope) =>
    scope.kind === 'iteration' && scope.parent === loop.id ? [scope.id] : [],
  );
  const iterationOf = iterationsByScope(trace.scopes, new Set(iterations));
  const last = new Map<string, Map<number, NodeId>>();
  for (const { name, node, scope } of trace.bindings) {
    const iteration = iterationOf[scope];
    if (iteration === undefined) continue;
    const ofName = last.get(name) ?? new Map<number, NodeId>();
    // Bound last, it stands last: what the iteration hands on.
    last.delete(name);
    last.set(name, ofName);
    if (node === undefined) ofName.delete(iteration);
    else ofName.set(iteration, node);
  }
  for (const [name, nodes] of [...last].reverse()) {
    const values = iterations.flatMap((iteration) => nodes.get(iteration) ?? []);
    if (values.length < 2 || ancestors[values.at(-1) ?? -1] !== 1) continue;
    if (values.length === iterations.length && isCarried(trace, values)) {
      return { kind: 'loop', name, values };
    }
  }
  return undefined;
}

/** The iteration that each scope lies in. */
function iterationsByScope(
  scopes: readonly Scope[],
  iterations: ReadonlySet<number>,
): readonly (number | undefined)[] {
  const found: (number | undefined)[] = [];
  for (const scope of scopes) {
    const own = iterations.has(scope.id) ? scope.id : undefined;
    found.push(own ?? (scope.kind === 'program' ? undefined : found[scope.parent]));
  }
  return found;
}

/** Whether each value rests on the one before it. */
function isCarried(trace: Trace, values: readonly NodeId[]): boolean {
  const last = ancestorsOf(trace, values.at(-1) ?? -1);
  return (
    values.every((value) => last[value] === 1) &&
    values.every((value, index) => index === 0 || value > (values[index - 1] ?? -1))
  );
}

/** The longest chain of calls of one function, each on the result of the one before. */
function composed(trace: Trace, ancestors: Uint8Array): Iterated | undefined {
  const calls = trace.scopes.filter(
    (scope): scope is CallScope =>
      scope.kind === 'call' && scope.to > scope.from && ancestors[scope.to - 1] === 1,
  );
  const byResult = new Map<NodeId, CallScope>();
  const chains = new Map<CallScope, readonly NodeId[]>();
  let longest: Iterated | undefined;
  // In the order of their results: what a call is applied to comes before it.
  for (const call of calls.toSorted((a, b) => a.to - b.to || b.from - a.from)) {
    let before: readonly NodeId[] = [];
    for (let id = call.from; id < call.to; id += 1) {
      const node = trace.nodes[id];
      if (node?.kind !== 'operation') continue;
      for (const operand of node.operands) {
        const inner = byResult.get(operand);
        const chain = inner?.callee === call.callee ? (chains.get(inner) ?? []) : [];
        if (chain.length > before.length) before = chain;
      }
    }
    const chain = [...before, call.to - 1];
    chains.set(call, chain);
    byResult.set(call.to - 1, call);
    if (chain.length >= 2 && chain.length > (longest?.values.length ?? 0)) {
      longest = { kind: 'composition', name: call.callee, values: chain };
    }
  }
  return longest;
}
