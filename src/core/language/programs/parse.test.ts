import { describe, expect, it } from 'vitest';
import cases from '../../reference/cases.json';
import { withoutSpans } from '../randomExpressions';
import type { Definition, Expression, Program, Statement } from '../syntax';
import { testVocabulary } from '../testVocabulary';
import { parseSource } from './index';

const parse = (source: string) => parseSource(source, testVocabulary);
const inputs = (program: Program) => program.inputs.map(({ name }) => name);
const textOf = ({ source }: Program, { span }: { readonly span: Statement['span'] }) =>
  source.slice(span.from, span.to);

/** The statements of the function that is drawn. */
const bodyOf = (source: string) => (parse(source).main as Definition).body;

/** What the function that is drawn gives back last. */
function returned(source: string): Expression | undefined {
  const last = bodyOf(source).at(-1);
  return last?.kind === 'return' ? withoutSpans(last.value) : undefined;
}

describe('what is drawn, and by what it is differentiated', () => {
  it.each([
    ['y = x\nfor i in range(3):\n    y = 4*y*(1 - y)', 'y', ['x']],
    ['def f(x, y):\n    return x*y', 'f', ['x', 'y']],
    ['def g(t): return t\ndef f(x): return g(x)', 'f', ['x']],
    ['def f(x, n=2): return x**n', 'f', ['x']],
    ['def f(x=1, n=2): return x**n', 'f', ['x', 'n']],
    ['def f(x): return x\nf(3)', 'f', ['x']],
    ['x = 3.0\ndef f(x): return x\ny = f(x)\nprint(y)', 'f', ['x']],
    ['def f(x): return x\ny = f(z)', 'y', ['z']],
    ['def f(x): return x\nf(z) + w', 'expression', ['z', 'w']],
    ['g(t) = t^2\ndef f(x): return g(x)', 'f', ['x']],
    ['def f(x): return g(x)\ng(t) = t^2', 'g', ['t']],
    ['a = 2\ndef f(x): return a*x', 'f', ['x']],
    ['a, b = x, y', 'b', ['x', 'y']],
    ['xs = [x]\nxs[0] = y', 'xs', ['x', 'y']],
    ['y = x\ny += z', 'y', ['x', 'z']],
    ['if x > 0:\n    y = 1\nelse:\n    y = x', 'y', ['x']],
    ['import math\nmath.exp(x)', 'expression', ['x']],
    ['f = lambda x: x^2', 'f', ['x']],
    ["g(t) = t^2\ng'(t) = 2t*k\ny = g(x)", 'y', ['k', 'x']],
    ['def f(x): return x\nif __name__ == "__main__":\n    print(f(z))', 'f', ['x']],
    ['y = x^2', 'y', ['x']],
  ])('%j draws %s by %j', (source, name, names) => {
    const program = parse(source);
    expect('name' in program.main ? program.main.name : program.main.kind).toBe(name);
    expect(inputs(program)).toEqual(names);
  });

  it('says whether the text is formulas or a program', () => {
    expect(parse('x^2').form).toBe('formulas');
    expect(parse('import math\nx^2').form).toBe('program');
  });

  it('stands for the value when all has run, where a block gives it last', () => {
    const program = parse('y = x\nwhile y < 3:\n    y = y*2\n');
    expect(program.statements).not.toContain(program.main);
    expect(withoutSpans(program.main)).toMatchObject({
      kind: 'assignment',
      name: 'y',
      value: { kind: 'name', name: 'y' },
    });
  });

  it('reads every program of the reference cases', () => {
    const texts = cases.flatMap((one) => ('text' in one && /\bdef\b/.test(one.text) ? [one] : []));
    expect(texts.length).toBeGreaterThan(15);
    for (const { text, inputs: given } of texts) {
      expect(inputs(parse(text)).toSorted()).toEqual(Object.keys(given).toSorted());
    }
  });
});

describe('places', () => {
  const source =
    'def f(x):  # note\n' +
    '    for i in range(3):\n' +
    '        if x > 1:\n' +
    '            x = (x\n' +
    '              + 1)\n' +
    '        elif x < 0: break\n' +
    '        else:\n' +
    '            pass  # end\n' +
    '    return x\n\n' +
    "g(t) = t\ng'(t) = 1\n";

  it('reach from the first word of a block to the end of its last line', () => {
    const program = parse(source);
    const [f, g] = program.statements as [Definition, Definition];
    expect(textOf(program, f)).toMatch(/^def f.*return x$/s);
    expect(textOf(program, f.body[0] as Statement)).toMatch(/^for i.*pass$/s);
    expect(source.slice(f.header?.from, f.header?.to)).toBe('def f(x):');
    expect(textOf(program, g)).toBe('g(t) = t');
    expect(g.derivatives?.map((own) => textOf(program, own))).toEqual(["g'(t) = 1"]);
  });

  it('of headers reach to the colon', () => {
    const loop = bodyOf(source.split('\n\n')[0] ?? '')[0];
    if (loop?.kind !== 'for') throw new Error('no loop');
    const branch = loop.body[0];
    if (branch?.kind !== 'if') throw new Error('no branch');
    const headers = [loop, ...branch.arms].map(({ header }) =>
      source.slice(header.from, header.to),
    );
    expect(headers).toEqual(['for i in range(3):', 'if x > 1:', 'elif x < 0:']);
  });
});

describe('statements', () => {
  it('stand behind a colon and beside each other', () => {
    const kinds = bodyOf('def f(x): a = 1; b = 2; return a*x').map(({ kind }) => kind);
    expect(kinds).toEqual(['assignment', 'assignment', 'return']);
  });

  it('that do nothing to a value fall away', () => {
    const body = bodyOf(
      'def f(x):\n    """Note."""\n    print("a", x)\n    assert x > 0\n    return x',
    );
    expect(body.map(({ kind }) => kind)).toEqual(['return']);
    expect(bodyOf('def f(x):\n    """Note."""')[0]).toMatchObject({ kind: 'pass' });
  });

  it('go on inside brackets and behind a backslash', () => {
    expect(bodyOf('def f(x):\n    y = (x +\n1)\n    y = x + \\\n  2\n    return y')).toHaveLength(
      3,
    );
  });

  it('have their types passed over', () => {
    const plain = bodyOf('def f(x, y=2):\n    z = x\n    return z*y');
    const typed = bodyOf(
      'def f(x: float, y: "int | None" = 2) -> list[float]:\n    w: float\n    z: float = x\n    return z*y',
    );
    expect(withoutSpans(typed)).toEqual(withoutSpans(plain));
  });

  it('give one value to several targets', () => {
    expect(
      withoutSpans(bodyOf('def f(x):\n    b = [1]\n    a = b[0] = x, 1\n    return a')[1]),
    ).toMatchObject({
      kind: 'unpacking',
      targets: [{ kind: 'name', name: 'a' }, { kind: 'subscript' }],
      value: { kind: 'list', form: 'tuple' },
    });
  });
});

describe('a name before a bracket', () => {
  const product = { kind: 'arithmetic', operator: '*', implicit: true };
  it.each([
    ['def f(x): return 3x(1 - x)', product],
    ['def f(x):\n    z = x + 1\n    return z(x + 2)', product],
    ['def f(x): return 2(x + 1)', product],
    ['def f(x): return (x + 1)(x)', product],
    ['def f(x): return sin(x)(x)', product],
    ['def f(x, h): return h(x)', { kind: 'application', function: { kind: 'name', name: 'h' } }],
    ['def f(x, h): return h[0](x)', { kind: 'application', function: { kind: 'subscript' } }],
    ['def f(x): return (lambda u: u)(x)', { kind: 'application', function: { kind: 'lambda' } }],
    ['def g(t): return lambda u: u*t\ndef f(x): return g(x)(2)', { kind: 'application' }],
    ['def f(x): return g(x)\ng = lambda t: t\ndef f2(x): return f(x)', { callee: 'f' }],
    ['def f(x): return f(x - 1) if x > 0 else x', { kind: 'conditional' }],
    ['def f(x): return sum([x])', { callee: 'sum', target: 'builtin' }],
    ['def f(x): return max([x])', { callee: 'max', target: 'vocabulary' }],
    ['def sin(x): return x\ndef f(x): return sin(x)', { callee: 'sin', target: 'definition' }],
  ])('%j', (source, expected) => {
    expect(returned(source)).toMatchObject(expected);
  });

  it('is a call of a definition below or around, and of one in the same function', () => {
    const source =
      'def f(x):\n    def inner(t): return below(t)*x\n    return inner(x)\n' +
      'def below(t): return t\ndef last(x): return f(x)';
    expect(() => parse(source)).not.toThrow();
  });

  it('may be a variable of the function that has the name of the function', () => {
    const source = 'def f(x):\n    f = x*2\n    return f';
    expect(returned(source)).toEqual({ kind: 'name', name: 'f', span: { from: 0, to: 0 } });
  });
});

describe('functions in one line', () => {
  it('are definitions, with defaults', () => {
    const source = 'def f(x):\n    g = lambda t, k=3: t*k\n    return g(x)*g(2x, k=1)';
    expect(bodyOf(source)[0]).toMatchObject({
      kind: 'definition',
      parameters: [{}, { default: {} }],
    });
    expect(returned(source)).toMatchObject({ left: { kind: 'call', target: 'definition' } });
  });

  it('are values where a name has others beside them', () => {
    const source =
      'def f(x):\n    g = lambda t: t\n    if x > 0:\n        g = sin\n    return g(x)';
    expect(returned(source)).toMatchObject({ kind: 'application' });
  });
});

describe('functions as values', () => {
  it('are definitions by name, and words as lambdas', () => {
    const source =
      'def g(t): return t\ndef f(h, x): return h(x)\ndef main(x): return f(g, x) + f(sin, x)';
    expect(returned(source)).toMatchObject({
      left: { arguments: [{ kind: 'name', name: 'g' }, {}] },
      right: { arguments: [{ kind: 'lambda', value: { callee: 'sin' } }, {}] },
    });
  });
});

describe('words out of modules', () => {
  it.each([
    ['np.exp(x)', { callee: 'exp' }],
    ['math.pi', { kind: 'constant', name: 'pi' }],
    ['tf.math.log(x)', { callee: 'log' }],
    ['torch.nn.functional.sigmoid(x)', { callee: 'sigmoid' }],
    ['jax.numpy.arcsin(x)', { callee: 'asin' }],
    ['np.array([x, 1])', { callee: 'array', target: 'builtin' }],
    ['torch.tensor([x], requires_grad=True)', { callee: 'array' }],
    ['np.sum([x])', { callee: 'sum', target: 'builtin' }],
    ['np.square(x)', { kind: 'arithmetic', operator: '^' }],
    ['np.multiply(x, 2)', { kind: 'arithmetic', operator: '*', implicit: false }],
    ['np.where(x > 0, x, 0)', { kind: 'conditional' }],
    ['x.exp()', { callee: 'exp' }],
    ['x.item()', { kind: 'name' }],
  ])('%s', (value, expected) => {
    expect(returned(`def f(x): return ${value}`)).toMatchObject(expected);
  });

  it.each([
    ['import numpy as q\nq.exp(x)', 'exp'],
    ['import torch.nn.functional as F2\nF2.tanh(x)', 'tanh'],
    ['from math import sin as s, cos\ns(x)', 'sin'],
    ['from numpy import *\nsin(x)', 'sin'],
    ['from jax import numpy as q\nq.sin(x)', 'sin'],
    ['from scipy.special import (expit,\n    log1p)\nsin(x)', 'sin'],
  ])('%j', (source, callee) => {
    const vocabulary = {
      ...testVocabulary,
      functions: new Map([
        ...testVocabulary.functions,
        ...['expit', 'log1p'].map((name) => [name, { name, least: 1, most: 1 }] as const),
      ]),
    };
    const { main } = parseSource(source, vocabulary);
    expect(main).toMatchObject({ value: { kind: 'call', callee } });
  });
});

describe('a derivative of one’s own', () => {
  const derivatives = (source: string) =>
    (parse(source).statements.find(({ kind }) => kind === 'definition') as Definition).derivatives;

  it('stands beside a formula, above or below it', () => {
    const [own] = derivatives("g'(s) = 2s\ng(t) = t^2\ny = g(x)") ?? [];
    expect(own).toMatchObject({ slot: 0, parameters: [{ name: 's' }], body: [{ kind: 'return' }] });
  });

  it('names its parameter where there are several, in any order', () => {
    const own = derivatives("h(x, y) = x*y\nh'_y(x, y) = x\nh'x(x, y) = y\nh(a, b)");
    expect(own?.map(({ slot }) => slot)).toEqual([0, 1]);
    expect(withoutSpans(own?.[1]?.body[0])).toMatchObject({ value: { name: 'x' } });
  });

  it.each(['@derivative(g)', '@derivative(g, t)', '@derivative(g, "t")'])(
    'is a function below %s',
    (decorator) => {
      const source = `def g(t): return t\n${decorator}\ndef derived(t):\n    a = 1\n    return a\ny = g(x)`;
      expect(derivatives(source)).toMatchObject([{ slot: 0, body: [{}, {}] }]);
      expect(() => parse(`${source}\nderived(x)`)).toThrow('`derived`');
    },
  );
});
