/**
 * The loops of a run: which of them a step stands in, and which names carry a value from one
 * iteration to the next, or out of the loop.
 */
import type { Run } from '../../core/modes';
import {
  type Binding,
  type IterationScope,
  type LoopScope,
  type NodeId,
  nodeAt,
  type ScopeId,
  type Trace,
} from '../../core/trace';
import { frameOf, scopesOfNode, subjectAt } from './place';

/** The loops that have a table: comprehensions carry nothing on. */
export function loopsOf(trace: Trace): readonly LoopScope[] {
  return trace.scopes.filter(
    (scope): scope is LoopScope => scope.kind === 'loop' && scope.keyword !== 'comprehension',
  );
}

/**
 * One loop for each place in the text: of a loop that runs many times the one around step k, or
 * else the first.
 */
export function loopsAt(run: Run, k: number): readonly LoopScope[] {
  const around = loopsAround(run, k);
  const shown = new Map<number, LoopScope>();
  for (const loop of loopsOf(run.trace)) {
    const place = loop.span.from;
    if (!shown.has(place) || around.some(({ loop: { id } }) => id === loop.id)) {
      shown.set(place, loop);
    }
  }
  return [...shown.values()].sort((a, b) => a.span.from - b.span.from);
}

export interface LoopPlace {
  readonly loop: LoopScope;
  readonly iteration: IterationScope;
}

/** The loops that step k stands in, innermost first, with the iteration of each. */
export function loopsAround(run: Run, k: number): readonly LoopPlace[] {
  const subject = subjectAt(run, k);
  if (subject === undefined) return [];
  return scopesOfNode(run.trace, subject).flatMap((scope) => {
    if (scope.kind !== 'iteration') return [];
    const loop = run.trace.scopes[scope.parent];
    return loop?.kind === 'loop' && loop.keyword !== 'comprehension'
      ? [{ loop, iteration: scope }]
      : [];
  });
}

/** The iterations of a loop, in order. */
export function iterationsOf(trace: Trace, loop: LoopScope): readonly IterationScope[] {
  return trace.scopes.filter(
    (scope): scope is IterationScope => scope.kind === 'iteration' && scope.parent === loop.id,
  );
}

type Named = Pick<Binding, 'name' | 'node' | 'primal'>;

/** What a name stands for at some moment; undefined where it has no value yet. */
export type Held = Pick<Named, 'node' | 'primal'> | undefined;

/** A name, with what goes into the loop and what each iteration leaves in it. */
export interface Carried {
  readonly name: string;
  readonly before: Held;
  /** By iteration; where it gives none, what it took in. */
  readonly after: readonly Held[];
}

/** The names that the loop carries on; those that depend on an input first, lists' elements last. */
export function carriedNames(trace: Trace, loop: LoopScope): readonly Carried[] {
  const iterations = iterationsOf(trace, loop);
  const { before, inside } = bindingsAround(trace, loop, iterations);
  const own = new Set(iterations.flatMap(({ variables }) => variables.map(({ name }) => name)));
  const names = [...new Set(inside.flatMap((each) => each.map(({ name }) => name)))];
  const all = names.filter((name) => !own.has(name)).map((name) => carry(name, before, inside));
  const kept = all.filter((carried) => carried.before !== undefined);
  const nodes = new Set(kept.map(lastNode));
  const leaving = all.filter(
    (carried) =>
      carried.before === undefined &&
      !nodes.has(lastNode(carried)) &&
      leaves(trace, lastNode(carried), loop),
  );
  return [...kept, ...leaving].sort((a, b) => rankOf(a) - rankOf(b) || inPlace(a, b));
}

function carry(
  name: string,
  before: ReadonlyMap<string, Held>,
  inside: readonly (readonly Named[])[],
): Carried {
  const first = before.get(name);
  let held = first;
  const after = inside.map((bindings) => {
    held = bindings.findLast((binding) => binding.name === name) ?? held;
    return held;
  });
  return { name, before: first, after };
}

function rankOf({ name, after }: Carried): number {
  const varies = after.some((held) => held?.node !== undefined);
  return (name.includes('[') ? 2 : 0) + (varies ? 0 : 1);
}

/** Elements of lists by their places; other names stay in the order of the text. */
function inPlace(a: Carried, b: Carried): number {
  const areElements = a.name.includes('[') && b.name.includes('[');
  return areElements ? a.name.localeCompare(b.name, 'en', { numeric: true }) : 0;
}

function lastNode({ after }: Carried): NodeId | undefined {
  return after.at(-1)?.node;
}

/** Whether a value is used after the loop, or is an output. */
function leaves(trace: Trace, node: NodeId | undefined, { to }: LoopScope): boolean {
  if (node === undefined) return false;
  if (trace.outputs.includes(node)) return true;
  return trace.nodes.some(
    (user) => user.id >= to && user.kind === 'operation' && user.operands.includes(node),
  );
}

interface Around {
  /** By name: what it stood for when the loop began. */
  readonly before: ReadonlyMap<string, Held>;
  /** By iteration: what was given a name in it, calls left out. */
  readonly inside: readonly (readonly Named[])[];
}

function bindingsAround(
  trace: Trace,
  loop: LoopScope,
  iterations: readonly IterationScope[],
): Around {
  const frame = frameOf(trace, loop.id);
  const position = new Map(iterations.map(({ id }, index) => [id, index]));
  const before = new Map<string, Held>();
  if (frame === 0) {
    for (const id of trace.inputs) {
      const node = nodeAt(trace, id);
      if (node.kind === 'input') before.set(node.name, { node: id, primal: node.primal });
    }
  }
  const inside: Named[][] = iterations.map(() => []);
  let hasBegun = false;
  for (const binding of trace.bindings) {
    const index = iterationAround(trace, binding.scope, loop, position);
    if (index !== undefined) hasBegun = true;
    if (frameOf(trace, binding.scope) !== frame) continue;
    if (index !== undefined) inside[index]?.push(binding);
    else if (!hasBegun) before.set(binding.name, binding);
  }
  addElements(trace, loop, frame, before, inside, iterations);
  return { before, inside };
}

/** Elements of lists that were made as a whole, `h = [… for …]`: their nodes bear their names. */
function addElements(
  trace: Trace,
  loop: LoopScope,
  frame: ScopeId,
  before: Map<string, Held>,
  inside: readonly Named[][],
  iterations: readonly IterationScope[],
): void {
  let index = 0;
  for (const node of trace.nodes) {
    if (node.id >= loop.to) return;
    while (node.id >= (iterations[index]?.to ?? Number.POSITIVE_INFINITY)) index += 1;
    if (node.kind !== 'operation' || frameOf(trace, node.scope) !== frame) continue;
    for (const name of node.names.filter((each) => each.endsWith(']'))) {
      const held = { name, node: node.id, primal: node.primal };
      if (node.id < loop.from) before.set(name, held);
      else inside[index]?.push(held);
    }
  }
}

/** Which iteration of the loop a scope lies in, from 0. Scopes are listed after those around them. */
function iterationAround(
  trace: Trace,
  scope: ScopeId,
  loop: LoopScope,
  position: ReadonlyMap<ScopeId, number>,
): number | undefined {
  for (let id = scope; id > loop.id; ) {
    const index = position.get(id);
    if (index !== undefined) return index;
    const around = trace.scopes[id];
    if (around === undefined || around.kind === 'program') return undefined;
    id = around.parent;
  }
  return undefined;
}
