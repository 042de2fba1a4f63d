/**
 * THE table of operations, put together from its families. To add an operation, write one entry
 * in one of them: parser, help, completion, tests and lessons read it from here.
 */
import type {
  ArithmeticOperator,
  ComparisonOperator,
  FunctionSignature,
  Vocabulary,
} from '../language';
import { readExpression } from '../language';
import { arithmetic } from './arithmetic';
import { comparisons } from './comparison';
import { elementary } from './elementary';
import type { Entry } from './entry';
import { readable } from './exact';
import { hyperbolic } from './hyperbolic';
import { neural } from './neural';
import { partialsOf } from './partials';
import { piecewise } from './piecewise';
import { inWords } from './places';
import type { Irregularity, Primitive } from './primitive';
import { trigonometric } from './trigonometric';

const entries: readonly Entry[] = [
  ...arithmetic,
  ...comparisons,
  ...elementary,
  ...trigonometric,
  ...hyperbolic,
  ...piecewise,
  ...neural,
];

export const primitives: readonly Primitive[] = entries.map(primitiveOf);

const byName: ReadonlyMap<string, Primitive> = new Map(
  primitives.map((primitive) => [primitive.name, primitive]),
);

/** By canonical name; throws a RangeError for any other. */
export function primitiveNamed(name: string): Primitive {
  const primitive = byName.get(name);
  if (!primitive) throw new RangeError(`There is no operation named ${name}`);
  return primitive;
}

const byOperator: ReadonlyMap<string | undefined, Primitive> = new Map(
  primitives.map((primitive) => [primitive.operator, primitive]),
);

/** The operation behind `u + v`, `u < v`, …; that of a unary minus is `primitiveNamed('neg')`. */
export function primitiveForOperator(operator: ArithmeticOperator | ComparisonOperator): Primitive {
  const primitive = byOperator.get(operator);
  if (!primitive) throw new RangeError(`There is no operation behind ${operator}`);
  return primitive;
}

export interface PrimitiveCall {
  readonly primitive: Primitive;
  /** To be appended as constant operands. */
  readonly defaults: readonly number[];
}

/**
 * The operation behind a call with `count` arguments: `log(x)` is ln, and `leaky_relu(x)` gets the
 * constant 0.01 as its second operand. `callee` is canonical; `count` fits its signature.
 */
export function primitiveForCall(callee: string, count: number): PrimitiveCall {
  if (callee === 'log' && count === 1) return { primitive: primitiveNamed('ln'), defaults: [] };
  const primitive = primitiveNamed(callee);
  const left = primitive.arity.least - count;
  const defaults = left > 0 ? primitive.defaults.slice(-left) : [];
  if (count + defaults.length < primitive.arity.least || count > primitive.arity.most) {
    throw new RangeError(`${callee} does not take ${count} operands`);
  }
  return { primitive, defaults };
}

/** The words of the language: every function and constant, by every spelling. */
export const vocabulary: Vocabulary = {
  functions: new Map(
    primitives
      .filter(({ callable }) => callable)
      .flatMap((primitive) => {
        const signature = signatureOf(primitive);
        return [primitive.name, ...primitive.spellings].map(
          (spelling) => [spelling, signature] as const,
        );
      }),
  ),
  constants: new Map([
    ['pi', { name: 'pi', value: Math.PI }],
    ['π', { name: 'pi', value: Math.PI }],
    ['tau', { name: 'tau', value: 2 * Math.PI }],
    ['τ', { name: 'tau', value: 2 * Math.PI }],
    ['e', { name: 'e', value: Math.E }],
  ]),
};

function signatureOf({ name, arity, defaults }: Primitive): FunctionSignature {
  const least = name === 'log' ? 1 : arity.least - defaults.length;
  return { name, least, most: arity.most };
}

function primitiveOf(entry: Entry): Primitive {
  const { name, operands, evaluate, notation, exact } = entry;
  const surroundings = () => ({ vocabulary, operation });
  return {
    name,
    spellings: entry.spellings ?? [],
    callable: entry.callable ?? true,
    operator: entry.operator,
    arity:
      operands === 'any'
        ? { least: 1, most: Number.POSITIVE_INFINITY }
        : { least: operands, most: operands },
    defaults: entry.defaults ?? [],
    evaluate,
    ...partialsOf(entry, surroundings),
    exact: (values) => readable(exact?.(values)),
    irregularity: (values, varies) =>
      entry.irregularity?.(values, varies) ?? valuelessAt(entry, values),
    notation,
    get formula() {
      return entry.formula === undefined ? undefined : readExpression(entry.formula, vocabulary);
    },
    about: entry.about,
  };
}

function operation(callee: string, count: number) {
  const { primitive, defaults } = primitiveForCall(callee, count);
  return { evaluate: primitive.evaluate, defaults };
}

/** Any other place without a value, such as the sine of an infinity. */
function valuelessAt(entry: Entry, values: readonly number[]): Irregularity | undefined {
  if (values.some(Number.isNaN) || !Number.isNaN(entry.evaluate(...values))) return undefined;
  const place = values.map(inWords).join(', ');
  return {
    kind: 'outside domain',
    sentence: `${entry.name} has no value at ${place}, and Wengert shows NaN (not a number).`,
  };
}
