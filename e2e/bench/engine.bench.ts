/**
 * The engine on random lists of 10², 10⁴ and 10⁶ operations: values, local partials and all
 * adjoints, in ns per node. Beside it, in the same run and on the same lists: a bare tape that
 * stores its partials (no table, no edges but two), an object graph in the manner of micrograd,
 * and TensorFlow.js on the CPU.
 */
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import {
  add,
  grads,
  mul,
  type Scalar,
  scalar,
  setBackend,
  sin,
  sub,
  type Tensor,
  tanh,
  tidy,
} from '@tensorflow/tfjs-core';
import { sweepReverse } from '../../src/core/modes/sweeps';
import { linearise, replay } from '../../src/core/modes/tape';
import { tapeOf } from '../../src/core/modes/tapeOf';
import { primitiveNamed } from '../../src/core/primitives';
import type { Trace, TraceNode } from '../../src/core/trace';
import type { Row } from './rows';

const OPERATIONS = ['add', 'mul', 'sub', 'sin', 'tanh'] as const;
type Operation = (typeof OPERATIONS)[number];

/** One line of a list: an operation and the positions of its operands. */
interface Line {
  readonly operation: Operation;
  readonly left: number;
  readonly right: number;
}

interface List {
  readonly inputs: readonly number[];
  readonly lines: readonly Line[];
}

/** A list whose operands lie mostly near, as those of programs do; the same for the same seed. */
function randomList(length: number, seed: number): List {
  const random = mulberry(seed);
  const inputs = Array.from({ length: 10 }, () => random() * 2 - 1);
  const lines = Array.from({ length }, (_, position): Line => {
    const count = position + inputs.length;
    // Every input is used, since TensorFlow.js refuses a gradient by one that is not.
    if (position + 1 < inputs.length) {
      return { operation: 'add', left: position === 0 ? 0 : count - 1, right: position + 1 };
    }
    const near = (): number => count - 1 - Math.floor(random() ** 3 * Math.min(count, 1000));
    const operation = OPERATIONS[Math.floor(random() * OPERATIONS.length)] ?? 'add';
    return { operation, left: count - 1, right: near() };
  });
  return { inputs, lines };
}

/** Mulberry32: small, seeded, good enough for a benchmark. */
function mulberry(seed: number): () => number {
  const state = Int32Array.of(seed);
  return () => {
    state[0] = ((state[0] ?? 0) + 0x6d2b79f5) | 0;
    let t = state[0] ?? 0;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function isBinary(operation: Operation): boolean {
  return operation === 'add' || operation === 'mul' || operation === 'sub';
}

function compute(operation: Operation, u: number, v: number): number {
  switch (operation) {
    case 'add':
      return u + v;
    case 'sub':
      return u - v;
    case 'mul':
      return u * v;
    case 'sin':
      return Math.sin(u);
    case 'tanh':
      return Math.tanh(u);
  }
}

/** What one engine does once: values and all adjoints; the result is that of input 0. */
type Gradient = () => number;

function wengert(list: List): Gradient {
  const span = { from: 0, to: 0 };
  const names: readonly string[] = [];
  const inputs = list.inputs.map(
    (primal, id): TraceNode => ({
      kind: 'input',
      id,
      name: `x${id}`,
      primal,
      scope: 0,
      span,
      names,
    }),
  );
  const nodes: TraceNode[] = [...inputs];
  for (const { operation, left, right } of list.lines) {
    const operands = isBinary(operation) ? [left, right] : [left];
    const u = nodes[left]?.primal ?? 0;
    const primal = compute(operation, u, nodes[right]?.primal ?? 0);
    const id = nodes.length;
    const primitive = primitiveNamed(operation);
    nodes.push({ kind: 'operation', id, primitive, operands, primal, span, names, scope: 0 });
  }
  const output = nodes.length - 1;
  const trace: Trace = {
    nodes,
    inputs: inputs.map((input) => input.id),
    output,
    outputs: [output],
    outputNames: [undefined],
    scopes: [{ kind: 'program', id: 0, from: 0, to: nodes.length }],
    branches: [],
    bindings: [],
    ran: new Set(),
    subscripts: [],
  };
  const tape = tapeOf(trace);
  return () => {
    replay(tape, list.inputs);
    linearise(tape);
    return sweepReverse(tape, [1])[0] ?? 0;
  };
}

function bareTape(list: List): Gradient {
  const offset = list.inputs.length;
  const length = offset + list.lines.length;
  const codes = Uint8Array.from(list.lines, (line) => OPERATIONS.indexOf(line.operation));
  const lefts = Int32Array.from(list.lines, (line) => line.left);
  const rights = Int32Array.from(list.lines, (line) => line.right);
  const values = new Float64Array(length);
  const byLeft = new Float64Array(length);
  const byRight = new Float64Array(length);
  return () => {
    values.set(list.inputs);
    for (let i = 0; i < codes.length; i += 1) {
      const node = i + offset;
      const u = values[lefts[i] as number] as number;
      const v = values[rights[i] as number] as number;
      switch (codes[i]) {
        case 0:
          values[node] = u + v;
          byLeft[node] = 1;
          byRight[node] = 1;
          break;
        case 1:
          values[node] = u * v;
          byLeft[node] = v;
          byRight[node] = u;
          break;
        case 2:
          values[node] = u - v;
          byLeft[node] = 1;
          byRight[node] = -1;
          break;
        case 3:
          values[node] = Math.sin(u);
          byLeft[node] = Math.cos(u);
          break;
        default: {
          const y = Math.tanh(u);
          values[node] = y;
          byLeft[node] = 1 - y * y;
        }
      }
    }
    const adjoints = new Float64Array(length);
    adjoints[length - 1] = 1;
    for (let i = codes.length - 1; i >= 0; i -= 1) {
      const node = i + offset;
      const adjoint = adjoints[node] as number;
      const left = lefts[i] as number;
      adjoints[left] = (adjoints[left] as number) + adjoint * (byLeft[node] as number);
      if ((codes[i] as number) < 3) {
        const right = rights[i] as number;
        adjoints[right] = (adjoints[right] as number) + adjoint * (byRight[node] as number);
      }
    }
    return adjoints[0] ?? 0;
  };
}

/** A value that remembers its operands and a closure, as micrograd's does. */
class ObjectValue {
  adjoint = 0;
  pullBack: () => void = () => undefined;
  constructor(
    readonly primal: number,
    readonly operands: readonly ObjectValue[] = [],
  ) {}
}

function apply(operation: Operation, u: ObjectValue, v: ObjectValue): ObjectValue {
  const primal = compute(operation, u.primal, v.primal);
  const result = new ObjectValue(primal, isBinary(operation) ? [u, v] : [u]);
  switch (operation) {
    case 'add':
      result.pullBack = () => {
        u.adjoint += result.adjoint;
        v.adjoint += result.adjoint;
      };
      break;
    case 'sub':
      result.pullBack = () => {
        u.adjoint += result.adjoint;
        v.adjoint -= result.adjoint;
      };
      break;
    case 'mul':
      result.pullBack = () => {
        u.adjoint += v.primal * result.adjoint;
        v.adjoint += u.primal * result.adjoint;
      };
      break;
    case 'sin':
      result.pullBack = () => {
        u.adjoint += Math.cos(u.primal) * result.adjoint;
      };
      break;
    case 'tanh':
      result.pullBack = () => {
        u.adjoint += (1 - primal * primal) * result.adjoint;
      };
  }
  return result;
}

function objectGraph(list: List): Gradient {
  return () => {
    const values = list.inputs.map((primal) => new ObjectValue(primal));
    for (const { operation, left, right } of list.lines) {
      const u = values[left];
      const v = values[right];
      if (u !== undefined && v !== undefined) values.push(apply(operation, u, v));
    }
    const output = values.at(-1);
    if (output === undefined) return 0;
    output.adjoint = 1;
    for (const value of topologicalOrder(output).reverse()) value.pullBack();
    return values[0]?.adjoint ?? 0;
  };
}

/** micrograd's depth-first order, with a stack of its own so that 10⁶ nodes do not overflow. */
function topologicalOrder(output: ObjectValue): ObjectValue[] {
  const order: ObjectValue[] = [];
  const visited = new Set<ObjectValue>([output]);
  const stack: { value: ObjectValue; next: number }[] = [{ value: output, next: 0 }];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const operand = top.value.operands[top.next];
    top.next += 1;
    if (operand === undefined) {
      order.push(top.value);
      stack.pop();
    } else if (!visited.has(operand)) {
      visited.add(operand);
      stack.push({ value: operand, next: 0 });
    }
  }
  return order;
}

const TENSOR_OPERATIONS: Readonly<Record<Operation, (u: Tensor, v: Tensor) => Tensor>> = {
  add: (u, v) => add(u, v),
  sub: (u, v) => sub(u, v),
  mul: (u, v) => mul(u, v),
  sin: (u) => sin(u),
  tanh: (u) => tanh(u),
};

async function tensorFlow(list: List): Promise<Gradient> {
  await setBackend('cpu');
  const gradients = grads((...inputs: Tensor[]) => {
    const values: Tensor[] = [...inputs];
    for (const { operation, left, right } of list.lines) {
      values.push(TENSOR_OPERATIONS[operation](values[left] as Tensor, values[right] as Tensor));
    }
    return values.at(-1) as Scalar;
  });
  return () =>
    tidy(() => gradients(list.inputs.map((x) => scalar(x)))[0]?.dataSync()[0] ?? Number.NaN);
}

/** Milliseconds that each engine runs before it is timed, so that all are compiled, and then for. */
const WARM_UP = 300;
const MEASURED = 600;
const LEAST_RUNS = 5;

/** Median ns per node of the runs that fit in the time measured. */
function time(gradient: Gradient, nodes: number): number {
  runFor(gradient, WARM_UP, 1);
  const times = runFor(gradient, MEASURED, LEAST_RUNS).sort((a, b) => a - b);
  return ((times[times.length >> 1] ?? Number.NaN) * 1e6) / nodes;
}

/** @returns milliseconds of each run */
function runFor(gradient: Gradient, milliseconds: number, least: number): number[] {
  const times: number[] = [];
  const begin = performance.now();
  while (performance.now() - begin < milliseconds || times.length < least) {
    const start = performance.now();
    gradient();
    times.push(performance.now() - start);
  }
  return times;
}

export async function benchEngine(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const nodes of [100, 10_000, 1_000_000]) {
    const list = randomList(nodes, 7);
    const group = `Engine: values and all adjoints, ${nodes.toLocaleString('en')} operations`;
    const own = time(wengert(list), nodes);
    const row = (what: string, figure: number): Row => ({
      group,
      what,
      figure: `${figure.toFixed(1)} ns per node`,
      ratio: `${(figure / own).toFixed(2)} × Wengert`,
    });
    rows.push({ group, what: 'Wengert, tape run again', figure: `${own.toFixed(1)} ns per node` });
    rows.push(row('bare tape with stored partials', time(bareTape(list), nodes)));
    rows.push(row('object graph, as micrograd', time(objectGraph(list), nodes)));
    if (nodes <= 10_000) {
      const engine = await tensorFlow(list);
      rows.push(row('TensorFlow.js on the CPU', time(engine, nodes)));
    }
  }
  return rows;
}
