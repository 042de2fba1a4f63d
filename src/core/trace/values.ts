/**
 * What an expression of a program can be while it runs: a number, which is a node of the list or a
 * constant that has not been needed yet, and in programs a list, a function, or nothing.
 */
import type { Definition, Expression, Lambda } from '../language';
import type { Names } from './evaluate';
import type { NodeId } from './trace';

export interface NodeValue {
  readonly kind: 'node';
  readonly id: NodeId;
  readonly primal: number;
}

export interface ConstantValue {
  readonly kind: 'constant';
  readonly primal: number;
  /** What the constant is made of, closed: without names of parameters or assignments. */
  readonly expression: Expression;
  /** Numbers, names and operations in `expression`, at least. */
  readonly pieces: number;
  readonly names: readonly string[];
}

/** A number of the program. */
export type Scalar = NodeValue | ConstantValue;

export interface ListValue {
  readonly kind: 'list';
  /** A tuple cannot be changed; an array (`np.array`) is added and multiplied element by element. */
  readonly form: 'list' | 'tuple' | 'array';
  /** Changed in place by `append` and `xs[i] = …`, as Python does. */
  readonly elements: Value[];
  /** Whether its length comes from a number that depends on an input, as in `range(n)`. */
  readonly lengthDependsOnInput: boolean;
  /** Whether its elements have been named after it. */
  isNamed: boolean;
}

export interface FunctionValue {
  readonly kind: 'function';
  readonly source: Definition | Lambda;
  readonly name: string;
  /** The names in force where it was defined. */
  readonly names: Names;
  /** Values of parameters that a call may leave out, by name. */
  readonly defaults: ReadonlyMap<string, Value>;
}

/** What a function without `return` returns. */
export interface Nothing {
  readonly kind: 'nothing';
}

export type Value = Scalar | ListValue | FunctionValue | Nothing;

export function isScalar(value: Value): value is Scalar {
  return value.kind === 'node' || value.kind === 'constant';
}

/** "a list", "a function", "no value": how an error names what stands where a number should. */
export function describeValue(value: Value): string {
  switch (value.kind) {
    case 'node':
    case 'constant':
      return 'a number';
    case 'list':
      return value.form === 'list' ? 'a list' : value.form === 'tuple' ? 'a tuple' : 'an array';
    case 'function':
      return 'a function';
    case 'nothing':
      return 'no value';
  }
}
