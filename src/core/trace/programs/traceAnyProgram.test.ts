import { describe, expect, it } from 'vitest';
import { SourceError } from '../../language';
import { RunError } from '../effort';
import type { Trace } from '../trace';
import { traceSource } from './testRun';

/** `x*y`, `exp`: the operations of a trace, in order. */
function operations({ nodes }: Trace): readonly string[] {
  return nodes.flatMap((node) => (node.kind === 'operation' ? [node.primitive.name] : []));
}

function errorOf(source: string, point: Parameters<typeof traceSource>[1], budget?: number) {
  try {
    traceSource(source, point, budget);
  } catch (error) {
    if (error instanceof SourceError) return error;
    throw error;
  }
  throw new Error('the program ran');
}

const LOGISTIC = `def f(x):
    y = x
    for i in range(3):
        y = 4*y*(1 - y)
    if y > 0.5:
        return y^2
    return y`;

describe('a loop', () => {
  it('leaves one scope for the loop and one for each iteration, around its own nodes', () => {
    const { scopes, nodes } = traceSource(LOGISTIC, { x: 0.2 });
    const loop = scopes.find((scope) => scope.kind === 'loop');
    expect(loop).toMatchObject({ keyword: 'for', iterations: 3, dependsOnInput: false });
    const iterations = scopes.filter((scope) => scope.kind === 'iteration');
    expect(iterations.map(({ number, variables }) => [number, variables[0]?.text])).toEqual([
      [1, '0'],
      [2, '1'],
      [3, '2'],
    ]);
    for (const { id, from, to } of iterations) {
      expect(to).toBeGreaterThan(from);
      for (const node of nodes.slice(from, to)) expect(node.scope).toBe(id);
    }
  });

  it('binds its name anew in every iteration, in the order of the run', () => {
    const { bindings } = traceSource(LOGISTIC, { x: 0.2 });
    expect(bindings.map(({ name }) => name)).toEqual(['y', 'y', 'y', 'y']);
    expect(bindings.map(({ primal }) => Number(primal.toPrecision(4)))).toEqual([
      0.2, 0.64, 0.9216, 0.289,
    ]);
  });

  it('says that its count depends on an input', () => {
    const byTest = 'def f(x):\n    while x > 1:\n        x = x / 2\n    return x';
    const byRange = 'def f(x, n):\n    for i in range(n):\n        x = x * 2\n    return x';
    for (const trace of [traceSource(byTest, { x: 5 }), traceSource(byRange, { x: 5, n: 3 })]) {
      const loop = trace.scopes.find((scope) => scope.kind === 'loop');
      expect(loop).toMatchObject({ iterations: 3, dependsOnInput: true });
    }
  });

  it('that runs zero times is there, and empty', () => {
    const trace = traceSource(
      'def f(x):\n    for i in range(0):\n        x = 2*x\n    return x*x',
      {
        x: 3,
      },
    );
    expect(trace.scopes.find((scope) => scope.kind === 'loop')).toMatchObject({ iterations: 0 });
    expect(operations(trace)).toEqual(['mul']);
    expect(trace.ran.size).toBe(3);
  });
});

describe('a branch', () => {
  it('records what ran, what did not, what was compared and what it looked at', () => {
    const { branches, bindings } = traceSource(LOGISTIC, { x: 0.2 });
    expect(branches).toHaveLength(1);
    const [branch] = branches;
    expect(branch).toMatchObject({ kind: 'if', outcome: false, dependsOnInput: true });
    expect(branch?.sides[1]).toBe(0.5);
    expect(branch?.reads).toEqual([bindings.at(-1)?.node]);
    const { notTaken = { from: 0, to: 0 } } = branch ?? {};
    expect(LOGISTIC.slice(notTaken.from, notTaken.to)).toBe('return y^2');
    expect(branch?.taken).toBeUndefined();
  });

  it('lets statements that did not run be told from those that did', () => {
    const { ran } = traceSource(LOGISTIC, { x: 0.2 });
    expect(ran.has(LOGISTIC.indexOf('return y^2'))).toBe(false);
    expect(ran.has(LOGISTIC.lastIndexOf('return y'))).toBe(true);
    expect(ran.has(LOGISTIC.indexOf('y = 4'))).toBe(true);
  });

  it('that returns leaves out what follows it', () => {
    const source = 'def f(x):\n    if x > 3:\n        return x\n    y = x*x\n    return y';
    const spanOf = (x: number) => {
      const { from = 0, to = 0 } = traceSource(source, { x }).branches[0]?.notTaken ?? {};
      return source.slice(from, to);
    };
    expect(spanOf(5)).toBe('y = x*x\n    return y');
    expect(spanOf(1)).toBe('return x');
  });

  it('marks an equality of numbers that depend on an input', () => {
    const source = 'def f(x):\n    if x == 3:\n        return 9\n    return x*x';
    const trace = traceSource(source, { x: 3 });
    expect(trace.branches[0]).toMatchObject({ isEquality: true, atBorder: true, outcome: true });
    expect(trace.nodes[trace.output]?.kind).toBe('constant');
  });

  it('keeps what a test appended to a list', () => {
    const source = `def put(xs, v):
    xs.append(v*v)
    return v

def f(x):
    xs = []
    if put(xs, x) > 0:
        return xs[0] + 1
    return 0`;
    const trace = traceSource(source, { x: 3 });
    expect(trace.nodes[trace.output]?.primal).toBe(10);
  });
});

describe('lists', () => {
  it('make every element of an input a node with its place as its name', () => {
    const { nodes, inputs } = traceSource('def f(w):\n    return w[0][1]*w[1][0]', {
      w: [
        [1, 2],
        [3, 4],
      ],
    });
    expect(inputs.map((id) => nodes[id]?.names[0])).toEqual([
      'w[0][0]',
      'w[0][1]',
      'w[1][0]',
      'w[1][1]',
    ]);
  });

  it('are outputs, named as the program names them', () => {
    const pair = traceSource('def f(r, t):\n    x = r*cos(t)\n    return x, r*sin(t)', {
      r: 2,
      t: 1,
    });
    expect(pair.outputs).toHaveLength(2);
    expect(pair.outputNames).toEqual(['x', undefined]);
    const list = traceSource('def f(xs):\n    ys = [x*x for x in xs]\n    return ys', {
      xs: [1, 2, 3],
    });
    expect(list.outputNames).toEqual(['ys[0]', 'ys[1]', 'ys[2]']);
  });

  it('take the place of many operands, in stages where there are more than 100', () => {
    const xs = Array.from({ length: 1_000 }, (_, i) => Math.sin(i));
    const trace = traceSource('def f(xs):\n    return max(xs)', { xs });
    expect(trace.nodes[trace.output]?.primal).toBe(Math.max(...xs));
    expect(operations(trace)).toHaveLength(11);
  });

  it('that are numbers at this point are asked for by name', () => {
    const error = errorOf('def f(xs):\n    return sum([x*x for x in xs])', { xs: 3 });
    expect(error).toBeInstanceOf(RunError);
    expect((error as RunError).expectsList).toBe('xs');
  });
});

describe('arrays', () => {
  const values = (source: string, point: Parameters<typeof traceSource>[1]) => {
    const { nodes, outputs } = traceSource(source, point);
    return outputs.map((output) => nodes[output]?.primal);
  };

  it('are added and multiplied element by element, with numbers for every element', () => {
    const source = `import numpy as np
def f(x):
    a = np.array(x)
    b = np.array([3.0, 4.0])
    return -(a + b)*2 - a**2/b + np.sqrt(b)`;
    expect(values(source, { x: [1, 2] })).toEqual(
      [1, 2].map((x, i) => {
        const b = [3, 4][i] ?? 0;
        return -(x + b) * 2 - x ** 2 / b + Math.sqrt(b);
      }),
    );
  });

  it('of arrays go all the way down', () => {
    const source = 'def f(w):\n    return (np.array(w)*10)[1]';
    expect(
      values(source, {
        w: [
          [1, 2],
          [3, 4],
        ],
      }),
    ).toEqual([30, 40]);
  });

  it('of different lengths are refused, and so is a list that a number of the input repeats', () => {
    const lengths = 'def f(x):\n    return np.array([x, 1]) + np.array([x, 1, 2])';
    expect(errorOf(lengths, { x: 1 }).cause).toBe('these arrays have 2 and 3 elements');
    expect(errorOf('def f(x):\n    return [1, 2]*x', { x: 2 }).cause).toMatch(
      /each element of a list/,
    );
  });
});

describe('an operation of one’s own', () => {
  it('is one node with the derivative that was given for it', () => {
    const trace = traceSource("g(t) = exp(t) - 1\ng'(t) = 7*t\nf(x) = g(x*x)", { x: 0.5 });
    expect(operations(trace)).toEqual(['mul', 'g']);
    const node = trace.nodes[trace.output];
    if (node?.kind !== 'operation') throw new Error('no operation');
    expect(node.primal).toBeCloseTo(Math.exp(0.25) - 1, 14);
    expect(node.primitive.evaluatePartial(0, [0.25], node.primal)).toBe(1.75);
  });

  it('may run loops for its value and its derivative', () => {
    const source = `def root(a):
    x = a
    for i in range(20):
        x = 0.5*(x + a/x)
    return x

@derivative(root)
def root_prime(a):
    return 1/(2*root(a))

def f(a):
    return root(a)`;
    const trace = traceSource(source, { a: 2 });
    const node = trace.nodes[trace.output];
    expect(operations(trace)).toEqual(['root']);
    if (node?.kind !== 'operation') throw new Error('no operation');
    expect(node.primitive.evaluatePartial(0, [2], node.primal)).toBeCloseTo(0.35355339, 8);
  });
});

describe('what an operation of one’s own reads', () => {
  const own = (body: string, loop: string) =>
    `def f(x):\n    k = 2\n    def g(t):\n        return ${body}\n    @derivative(g)\n    def gp(t):\n        return k\n${loop}`;

  it('is what it was when the operation was called', () => {
    const later = traceSource(own('k*t', '    y = g(x)\n    k = 5\n    return y'), { x: 3 });
    const node = later.nodes[later.output];
    if (node?.kind !== 'operation') throw new Error('no operation');
    expect(node.primitive.evaluatePartial(0, [3], node.primal)).toBe(2);
    const loop = '    y = 0\n    for k in range(1, 4):\n        y = y + g(x)\n    return y';
    const partials = traceSource(own('k*t', loop), { x: 3 }).nodes.flatMap((each) =>
      each.kind === 'operation' && each.primitive.isOwn
        ? [each.primitive.evaluatePartial(0, [3], each.primal)]
        : [],
    );
    expect(partials).toEqual([1, 2, 3]);
  });

  it('cannot be a value that depends on an input, which would lose its derivative', () => {
    expect(errorOf(own('t*x', '    return g(x)'), { x: 3 }).cause).toMatch(/is not handed over/);
    expect(errorOf(own('x', '    return g(x)'), { x: 3 }).cause).toMatch(/is not handed over/);
  });

  it('counts towards the budget of the whole run', () => {
    const source =
      'def g(t):\n    for i in range(2000):\n        t = t*1.0001\n    return t\n\n@derivative(g)\ndef gp(t):\n    return 1\n\ndef f(x):\n    for i in range(500):\n        x = g(x)\n    return x';
    expect((errorOf(source, { x: 1 }, 20_000) as RunError).spentBudget).toBe(true);
  });
});

describe('a function', () => {
  it('has its own names from its first line on', () => {
    expect(errorOf('k = 2\ndef f(x):\n    y = k*x\n    k = 3\n    return y', { x: 1 }).cause).toBe(
      'k is used before it has a value',
    );
  });

  it('says which name got no value on the way that ran', () => {
    expect(errorOf('if x > 10:\n    y = x*x', { x: 3 }).cause).toBe(
      '`y` got no value on the way that ran',
    );
  });
});

describe('what goes too far', () => {
  it('stops a loop over a list that the loop makes longer', () => {
    const source =
      'def f(x):\n    xs = [x]\n    for v in xs:\n        xs.append(v)\n    return sum(xs)';
    expect(errorOf(source, { x: 1 }, 5_000).position.line).toBe(3);
  });

  it('stops lists that double', () => {
    const source =
      'def f(x):\n    xs = [x]\n    for i in range(40):\n        xs = xs + xs\n    return xs[0]';
    expect((errorOf(source, { x: 1 }, 10_000) as RunError).spentBudget).toBe(true);
  });

  it('lets a long list grow by another', () => {
    const source =
      'def f(x):\n    xs = [x]\n    xs += range(200000)\n    xs.extend(xs)\n    return xs[0]*len(xs)';
    const trace = traceSource(source, { x: 1 });
    expect(trace.nodes[trace.output]?.primal).toBe(400_002);
  });

  it('stops a loop without end with a sentence that names it', () => {
    const error = errorOf(
      'def f(x):\n    while True:\n        x = x*1.01\n    return x',
      { x: 1 },
      1_000,
    );
    expect((error as RunError).spentBudget).toBe(true);
    expect(error.position.line).toBe(2);
    expect(error.cause).toMatch(/this loop has run 1,000 times/);
  });

  it('stops a loop without end that leaves no nodes', () => {
    const error = errorOf(
      'def f(x):\n    while True:\n        pass\n    return x',
      { x: 1 },
      1_000,
    );
    expect(error.position.line).toBe(2);
  });

  it('lets a recursion of 300 calls run, and stops one without end', () => {
    const source = 'def g(x, n):\n    if n == 0:\n        return x\n    return 1 + g(x, n - 1)\n\n';
    const fine = traceSource(`${source}def f(x):\n    return g(x, 300)`, { x: 1 });
    expect(fine.nodes[fine.output]?.primal).toBe(301);
    const error = errorOf(`${source}def f(x):\n    return g(x, -1)`, { x: 1 });
    expect(error.cause).toMatch(/`g` calls itself without end/);
  });

  it('names the call that repeats, where a recursion is deeper than the stack', () => {
    const source = `def g(n, x):
    if n == 0:
        return x
    return g(n - 1, x)*1.0001

def f(x):
    return g(5000, x)`;
    const error = errorOf(source, { x: 1 });
    expect(error.position.line).toBe(4);
    expect(error.cause).toMatch(/`g` calls itself without end, or too many times/);
  });

  it('says when nothing, a function or an empty list comes out', () => {
    expect(errorOf('def f(x):\n    y = x', { x: 1 }).cause).toBe('`f` returned no value');
    expect(errorOf('def f(x):\n    return lambda t: t', { x: 1 }).cause).toMatch(/a function/);
    expect(errorOf('def f(x):\n    return [t for t in []]', { x: 1 }).cause).toMatch(/empty/);
  });

  it('names the place where an index is too large or a list is missing', () => {
    const error = errorOf('def f(xs):\n    return xs[3]', { xs: [1, 2, 3] });
    expect(error.message).toBe(
      'Line 2, at `xs[3]`: this list has 3 elements, and none at 3. The first has the index 0, the last 2.',
    );
  });
});
