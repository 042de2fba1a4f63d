/**
 * Scopes → drafts of groups, in the order in which they were opened. Scopes without operations make
 * no group, and long loops get stretches.
 */
import type { Group, GroupId } from './groups';
import type { CallScope, IterationScope, LoopScope, Scope, ScopeId, Trace } from './trace';

export interface Draft extends Group {
  title: string;
  to: number;
  size: number;
  iterations: number;
  readonly children: GroupId[];
  readonly outputs: number[];
}

/** Loops of more iterations than this are divided into stretches of ten, a hundred … */
const MOST_ITERATIONS = 30;
const MOST_STRETCHES = 12;
const STRETCH = 10;

export class GroupDrafts {
  readonly drafts: Draft[] = [];
  /** The innermost group of every scope; −1 for none. */
  readonly ofScope: Int32Array;
  readonly #source: string;
  readonly #scopes: readonly Scope[];
  /** How many nodes that are no constants stand before a place of the list. */
  readonly #before: Int32Array;
  /** How many iterations with nodes a loop has, by scope. */
  readonly #counts: Int32Array;
  readonly #paths: string[];
  readonly #ordinals = new Map<string, number>();
  /** The stretches of each loop that the last iteration stood in, the longest first. */
  readonly #stretches = new Map<ScopeId, { readonly draft: Draft; readonly start: number }[]>();

  constructor({ scopes, nodes }: Trace, source: string) {
    this.#source = source;
    this.#scopes = scopes;
    this.ofScope = new Int32Array(scopes.length).fill(-1);
    this.#paths = scopes.map(() => '');
    this.#before = new Int32Array(nodes.length + 1);
    nodes.forEach(({ kind }, id) => {
      this.#before[id + 1] = (this.#before[id] ?? 0) + (kind === 'constant' ? 0 : 1);
    });
    this.#counts = new Int32Array(scopes.length);
    for (const scope of scopes) {
      if (scope.kind !== 'iteration' || this.#size(scope) === 0) continue;
      this.#counts[scope.parent] = (this.#counts[scope.parent] ?? 0) + 1;
    }
    for (const scope of scopes) if (scope.kind !== 'program') this.#add(scope);
  }

  #add(scope: CallScope | LoopScope | IterationScope): void {
    this.#paths[scope.id] = `${this.#paths[scope.parent]}/${this.#placeOf(scope)}`;
    const size = this.#size(scope);
    const group = size === 0 ? undefined : this.#groupOf(scope, size);
    this.ofScope[scope.id] = group?.id ?? this.ofScope[scope.parent] ?? -1;
  }

  #groupOf(scope: CallScope | LoopScope | IterationScope, size: number): Draft | undefined {
    switch (scope.kind) {
      case 'call':
        return this.#open(scope, 'call', callTitle(scope, this.#source));
      case 'loop': {
        const count = this.#counts[scope.id] ?? 0;
        const isList = scope.keyword === 'comprehension';
        if (count < 2 && !(isList && size > 1)) return undefined;
        const title = isList ? 'comprehension' : `${count} iterations`;
        return this.#open(scope, isList ? 'comprehension' : 'loop', title, { iterations: count });
      }
      case 'iteration':
        return this.#iteration(scope, size);
    }
  }

  #iteration(scope: IterationScope, size: number): Draft | undefined {
    const stretch = this.#stretchOf(scope);
    const loop = this.#scopes[scope.parent];
    if (loop?.kind === 'loop' && loop.keyword === 'comprehension' && size === 1) return stretch;
    return this.#open(scope, 'iteration', `iteration ${scope.number}`, {
      variables: scope.variables,
      ...(stretch !== undefined && { parent: stretch.id }),
    });
  }

  /** The innermost stretch around an iteration; it grows by that. */
  #stretchOf(scope: IterationScope): Draft | undefined {
    const last = this.#stretches.get(scope.parent) ?? [];
    this.#stretches.set(scope.parent, last);
    levelsFor(this.#counts[scope.parent] ?? 0).forEach((reach, depth) => {
      const start = Math.floor((scope.number - 1) / reach) * reach + 1;
      if (last[depth]?.start !== start) {
        last.length = depth;
        const key = `${this.#paths[scope.parent]}/${start}+${reach}`;
        const outer = last[depth - 1]?.draft.id;
        const own = outer === undefined ? { key } : { key, parent: outer };
        last.push({ draft: this.#open(scope, 'stretch', '', own), start });
      }
      const stretch = last[depth]?.draft;
      if (stretch === undefined) return;
      stretch.to = scope.to;
      stretch.size = this.#size(stretch);
      stretch.iterations += 1;
      stretch.title = `iterations ${start}–${scope.number}`;
    });
    return last.at(-1)?.draft;
  }

  #open(
    scope: CallScope | LoopScope | IterationScope,
    kind: Group['kind'],
    title: string,
    own: Partial<Pick<Group, 'key' | 'parent' | 'iterations' | 'variables'>> = {},
  ): Draft {
    const around = this.ofScope[scope.parent] ?? -1;
    const loop = scope.kind === 'iteration' ? this.#scopes[scope.parent] : scope;
    const draft: Draft = {
      id: this.drafts.length,
      key: this.#paths[scope.id] ?? '',
      kind,
      title,
      variables: [],
      from: scope.from,
      to: scope.to,
      parent: around < 0 ? undefined : around,
      children: [],
      size: this.#size(scope),
      iterations: 0,
      outputs: [],
      span: loop !== undefined && 'span' in loop ? loop.span : { from: 0, to: 0 },
      ...own,
    };
    this.drafts.push(draft);
    return draft;
  }

  /** A scope's piece of the key: which of its kind it is in the scope around it. */
  #placeOf(scope: CallScope | LoopScope | IterationScope): string {
    if (scope.kind === 'iteration') return `${scope.number}`;
    const name = scope.kind === 'call' ? scope.callee : scope.keyword;
    const place = `${scope.parent} ${name}`;
    const ordinal = (this.#ordinals.get(place) ?? 0) + 1;
    this.#ordinals.set(place, ordinal);
    return `${name} ${ordinal}`;
  }

  #size({ from, to }: { readonly from: number; readonly to: number }): number {
    return (this.#before[to] ?? 0) - (this.#before[from] ?? 0);
  }
}

/** Letters that a call is written with at most. */
const LONGEST_CALL = 18;

/** `fib(n - 1)` as in the text, cut off where it is long; `fib(…)` where it is written in another way. */
function callTitle({ callee, span }: CallScope, source: string): string {
  const text = source.slice(span.from, span.to).replace(/\s+/g, ' ');
  if (!text.startsWith(`${callee}(`)) return `${callee}(…)`;
  if (text.length <= LONGEST_CALL) return text;
  const room = Math.max(callee.length + 1, LONGEST_CALL - 2);
  return `${text.slice(0, room).trimEnd()}…)`;
}

/** How many iterations a stretch holds, the longest first: 1000, 100, 10 for a loop of 2500. */
function levelsFor(iterations: number): readonly number[] {
  if (iterations <= MOST_ITERATIONS) return [];
  const levels: number[] = [];
  let reach = 1;
  do {
    reach *= STRETCH;
    levels.unshift(reach);
  } while (iterations / reach > MOST_STRETCHES);
  return levels;
}
