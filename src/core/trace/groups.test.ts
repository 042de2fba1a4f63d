import { describe, expect, it } from 'vitest';
import { primitiveNamed } from '../primitives';
import { groupsAround, groupTree } from './groups';
import type { LoopScope, Scope, ScopeId, Trace, TraceNode } from './trace';

const span = { from: 0, to: 1 };

/** Writes a trace by hand: every operation takes the node before it. */
class Writing {
  readonly nodes: TraceNode[] = [];
  readonly scopes: Scope[] = [{ kind: 'program', id: 0, from: 0, to: 0 }];

  constructor() {
    this.nodes.push({ kind: 'input', id: 0, name: 'x', primal: 1, scope: 0, span, names: ['x'] });
  }

  operate(scope: ScopeId, operands: readonly number[] = [this.nodes.length - 1]): number {
    const id = this.nodes.length;
    const primitive = primitiveNamed(operands.length === 1 ? 'sin' : 'mul');
    this.nodes.push({
      ...{ kind: 'operation', id, primitive, operands, primal: 1, scope, span, names: [] },
    });
    return id;
  }

  within(open: (id: ScopeId) => Scope, write: (id: ScopeId) => void): void {
    const id = this.scopes.length;
    this.scopes.push(open(id));
    write(id);
    this.scopes[id] = { ...(this.scopes[id] as Scope), to: this.nodes.length };
  }

  call(callee: string, parent: ScopeId, write: (id: ScopeId) => void): void {
    const from = this.nodes.length;
    this.within((id) => ({ kind: 'call', id, parent, callee, span, from, to: from }), write);
  }

  loop(
    keyword: LoopScope['keyword'],
    iterations: number,
    parent: ScopeId,
    write: (id: ScopeId, number: number) => void,
  ): void {
    const from = this.nodes.length;
    const loop: Omit<LoopScope, 'id'> = {
      ...{ kind: 'loop', parent, keyword, span, iterations, from, to: from },
      dependsOnInput: false,
    };
    this.within(
      (id) => ({ ...loop, id }),
      (outer) => {
        for (let number = 1; number <= iterations; number += 1) {
          const start = this.nodes.length;
          const variables = [{ name: 'i', text: `${number - 1}` }];
          this.within(
            (id) => ({
              ...{ kind: 'iteration', id, parent: outer, number, variables },
              ...{ from: start, to: start },
            }),
            (id) => write(id, number),
          );
        }
      },
    );
  }

  end(outputs = [this.nodes.length - 1]): Trace {
    const { nodes, scopes } = this;
    return {
      ...{ nodes, scopes, inputs: [0], output: outputs[0] ?? 0, outputs, outputNames: [] },
      ...{ branches: [], bindings: [], ran: new Set(), subscripts: [] },
    };
  }
}

const titles = (trace: Trace) => groupTree(trace).groups.map(({ title }) => title);

//  x ─▶ [ sin ─▶ sin ] ─▶ [ sin ─▶ sin ] ─▶ [ sin ─▶ sin ]
function threeRounds(): Trace {
  const writing = new Writing();
  writing.loop('for', 3, 0, (id) => {
    writing.operate(id);
    writing.operate(id);
  });
  return writing.end();
}

describe('the groups of a trace', () => {
  it('are a loop and its iterations, with what the loop’s names are in them', () => {
    const { groups, roots } = groupTree(threeRounds());
    expect(groups.map(({ title }) => title)).toEqual([
      '3 iterations',
      'iteration 1',
      'iteration 2',
      'iteration 3',
    ]);
    expect(roots).toEqual([0]);
    expect(groups[0]).toMatchObject({ children: [1, 2, 3], size: 6, iterations: 3 });
    expect(groups[2]).toMatchObject({ from: 3, to: 5, size: 2, parent: 0 });
    expect(groups[2]?.variables).toEqual([{ name: 'i', text: '1' }]);
  });

  it('name the nodes that are used outside of them, and the outputs', () => {
    const { groups } = groupTree(threeRounds());
    expect(groups.map(({ outputs }) => outputs)).toEqual([[6], [2], [4], [6]]);
  });

  it('know the innermost group of every node', () => {
    const writing = new Writing();
    writing.operate(0);
    writing.call('g', 0, (outer) => {
      writing.operate(outer);
      writing.call('h', outer, (inner) => {
        writing.operate(inner);
        writing.operate(inner);
      });
      writing.operate(outer);
    });
    writing.operate(0);
    const tree = groupTree(writing.end());
    expect([...tree.ofNode]).toEqual([-1, -1, 0, 1, 1, 0, -1]);
    expect([...groupsAround(tree, 1)].map(({ title }) => title)).toEqual(['h(…)', 'g(…)']);
  });

  it('leave out scopes without operations, but no call of a single one', () => {
    const writing = new Writing();
    writing.call('nothing', 0, () => undefined);
    writing.call('single', 0, (id) => writing.operate(id));
    writing.loop('while', 1, 0, (id) => {
      writing.operate(id);
    });
    expect(titles(writing.end())).toEqual(['single(…)', 'iteration 1']);
  });

  it('frame a comprehension, and its iterations only where they do more than one thing', () => {
    const writing = new Writing();
    writing.loop('comprehension', 3, 0, (id) => writing.operate(id, [0]));
    writing.loop('comprehension', 2, 0, (id) => {
      writing.operate(id, [0]);
      writing.operate(id);
    });
    expect(titles(writing.end())).toEqual([
      'comprehension',
      'comprehension',
      'iteration 1',
      'iteration 2',
    ]);
  });

  it('divide a long loop into stretches, and long stretches again', () => {
    const rounds = (count: number): Trace => {
      const writing = new Writing();
      writing.loop('for', count, 0, (id) => writing.operate(id));
      return writing.end();
    };
    const most = (trace: Trace) =>
      Math.max(...groupTree(trace).groups.map(({ children }) => children.length));
    expect(titles(rounds(30))).not.toContain('iterations 1–10');
    const { groups } = groupTree(rounds(44));
    expect(groups.filter(({ kind }) => kind === 'stretch').map(({ title }) => title)).toEqual([
      'iterations 1–10',
      'iterations 11–20',
      'iterations 21–30',
      'iterations 31–40',
      'iterations 41–44',
    ]);
    expect(groups[1]).toMatchObject({ kind: 'stretch', size: 10, iterations: 10 });
    expect(most(rounds(2500))).toBeLessThanOrEqual(30);
    expect(titles(rounds(2500))).toContain('iterations 1001–2000');
  });

  it('have keys of their own, which stay when the loop becomes longer', () => {
    const rounds = (count: number): string[] => {
      const writing = new Writing();
      writing.call('g', 0, (id) => {
        writing.operate(id);
        writing.operate(id);
      });
      writing.loop('for', count, 0, (id) => {
        writing.call('g', id, (inner) => {
          writing.operate(inner);
          writing.operate(inner);
        });
      });
      return groupTree(writing.end()).groups.map(({ key }) => key);
    };
    const [short, long] = [rounds(32), rounds(35)];
    expect(new Set(long).size).toBe(long.length);
    expect(short.every((key) => long.includes(key))).toBe(true);
  });

  it('come fast for a list of 250,000 nodes', () => {
    const writing = new Writing();
    writing.loop('for', 62_500, 0, (id) => {
      for (let i = 0; i < 4; i += 1) writing.operate(id);
    });
    const trace = writing.end();
    const start = performance.now();
    groupTree(trace);
    expect(performance.now() - start).toBeLessThan(1500);
  });
});
