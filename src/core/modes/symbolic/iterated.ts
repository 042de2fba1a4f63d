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
  /** Of a loop, the value before the first iteration; left out where it is not known. */
  readonly start?: NodeId | 'constant';
  /** Calls that hand a value on without an operation, and are not among the values. */
  readonly leavesOut?: boolean;
}

/**
 * @param output position
 * @param main the name of the function that the run itself is a call of
 */
export function iteratedIn(trace: Trace, output: number, main?: string): Iterated | undefined {
  const ancestors = ancestorsOf(trace, trace.outputs[output] ?? -1);
  return carriedByLoop(trace, ancestors) ?? composed(trace, ancestors, output, main);
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
      const start = startOf(trace, loop, name, values[0] ?? -1);
      return { kind: 'loop', name, values, ...(start !== undefined && { start }) };
    }
  }
  return undefined;
}

/** What a name stands for before a loop: the last thing that it was given, or the input. */
function startOf(
  { scopes, bindings, inputs, nodes }: Trace,
  loop: LoopScope,
  name: string,
  first: NodeId,
): Iterated['start'] {
  const frame = frameOf(scopes, loop);
  const inLoop = bindings.findIndex((binding) => binding.name === name && binding.node === first);
  const before = bindings.slice(0, Math.max(0, inLoop)).findLast((binding) => {
    const scope = scopes[binding.scope];
    return binding.name === name && scope !== undefined && frameOf(scopes, scope) === frame;
  });
  if (before !== undefined) return before.node ?? 'constant';
  if (frame?.kind !== 'program') return undefined;
  return inputs.find((id) => {
    const node = nodes[id];
    return node?.kind === 'input' && node.name === name;
  });
}

/** The call that a scope lies in, or the program. */
function frameOf(scopes: readonly Scope[], scope: Scope): Scope | undefined {
  let frame: Scope | undefined = scope;
  while (frame?.kind === 'loop' || frame?.kind === 'iteration') frame = scopes[frame.parent];
  return frame;
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

type Applied = Pick<CallScope, 'callee' | 'from' | 'to'>;

/** The longest chain of calls of one function, each on the result of the one before. */
function composed(
  trace: Trace,
  ancestors: Uint8Array,
  output: number,
  main: string | undefined,
): Iterated | undefined {
  const all = trace.scopes.filter((scope): scope is CallScope => scope.kind === 'call');
  const calls: Applied[] = all.filter(({ from, to }) => to > from && ancestors[to - 1] === 1);
  const last = trace.outputs[output] ?? -1;
  if (main !== undefined) calls.push({ callee: main, from: 0, to: last + 1 });
  const byResult = new Map<NodeId, Applied>();
  const chains = new Map<Applied, readonly NodeId[]>();
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
      const { callee } = call;
      const leavesOut = all.some((each) => each.callee === callee && each.to === each.from);
      longest = { kind: 'composition', name: callee, values: chain, leavesOut };
    }
  }
  return longest;
}
