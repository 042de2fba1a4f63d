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

/** What a name stands for at the end of an iteration, counted from 0. */
interface Given {
  readonly index: number;
  held: Named;
}

/** The names that the loop carries on; those that depend on an input first, lists' elements last. */
export function carriedNames(trace: Trace, loop: LoopScope): readonly Carried[] {
  const iterations = iterationsOf(trace, loop);
  const { before, inside } = bindingsAround(trace, loop, iterations);
  const own = new Set(iterations.flatMap(({ variables }) => variables.map(({ name }) => name)));
  const all = [...givenByName(inside)].filter(([name]) => !own.has(name));
  const kept = all.filter(([name]) => before.has(name));
  const nodes = new Set(kept.map(([, given]) => lastNode(given)));
  const used = usedAfter(trace, loop);
  const leaving = all.filter(([name, given]) => {
    const node = lastNode(given);
    return !before.has(name) && node !== undefined && !nodes.has(node) && used.has(node);
  });
  return [...kept, ...leaving]
    .map(([name, given]) => ({
      rank: rankOf(name, before.get(name), given),
      carried: carry(name, before.get(name), given, iterations.length),
    }))
    .sort((a, b) => a.rank - b.rank || inPlace(a.carried, b.carried))
    .map(({ carried }) => carried);
}

/** By name: in which iterations it is given a value, and the last one that each gives. */
function givenByName(inside: readonly (readonly Named[])[]): ReadonlyMap<string, readonly Given[]> {
  const byName = new Map<string, Given[]>();
  for (const [index, bindings] of inside.entries()) {
    for (const held of bindings) {
      const given = byName.get(held.name) ?? [];
      byName.set(held.name, given);
      const last = given.at(-1);
      if (last?.index === index) last.held = held;
      else given.push({ index, held });
    }
  }
  return byName;
}

/** A loop may carry thousands of names: what each iteration leaves in one is made for the one shown. */
function carry(name: string, before: Held, given: readonly Given[], iterations: number): Carried {
  let after: readonly Held[] | undefined;
  return {
    name,
    before,
    get after() {
      after ??= spread(before, given, iterations);
      return after;
    },
  };
}

function spread(before: Held, given: readonly Given[], iterations: number): readonly Held[] {
  let held = before;
  let next = 0;
  return Array.from({ length: iterations }, (_, index) => {
    const candidate = given[next];
    if (candidate?.index === index) {
      held = candidate.held;
      next += 1;
    }
    return held;
  });
}

function rankOf(name: string, before: Held, given: readonly Given[]): number {
  const goesThrough = (given[0]?.index ?? 0) > 0 && before?.node !== undefined;
  const varies = goesThrough || given.some(({ held }) => held.node !== undefined);
  return (name.includes('[') ? 2 : 0) + (varies ? 0 : 1);
}

const places = new Intl.Collator('en', { numeric: true });

/** Elements of lists by their places; other names stay in the order of the text. */
function inPlace(a: Carried, b: Carried): number {
  const areElements = a.name.includes('[') && b.name.includes('[');
  return areElements ? places.compare(a.name, b.name) : 0;
}

function lastNode(given: readonly Given[]): NodeId | undefined {
  return given.at(-1)?.held.node;
}

/** The nodes that are used after the loop, and the outputs. */
function usedAfter(trace: Trace, { to }: LoopScope): ReadonlySet<NodeId> {
  const used = new Set(trace.outputs);
  for (let id = to; id < trace.nodes.length; id += 1) {
    const user = trace.nodes[id];
    if (user?.kind !== 'operation') continue;
    for (const operand of user.operands) used.add(operand);
  }
  return used;
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
