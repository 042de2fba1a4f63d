/**
 * Runs a program at a point and hands back its Wengert list: the statements of the text in order,
 * then the function that is drawn, with the inputs. Inputs may be lists; each element is a node.
 */
import { type Parameter, type Program, SourceError } from '../../language';
import { startEffort, withinStack } from '../effort';
import type { Context } from '../evaluate';
import { Recorder } from '../recorder';
import type { Trace } from '../trace';
import { traceProgram } from '../traceProgram';
import type { Value } from '../values';
import { beyond } from './beyond';
import { callWithValues } from './calls';
import { outputsOf } from './outputs';
import type { PointValue } from './pointValue';
import { runBlock } from './statements';

export interface TraceOptions {
  /** The most operations that the list may have. */
  readonly budget: number;
  /** Compares derivatives that the program gives for its own operations with differences of these. */
  readonly checksOwn?: boolean;
  /** What writes the list, where another than the usual one is to. */
  readonly recorder?: Recorder;
}

/**
 * @param point a number, or a list of numbers or lists, for each input of `program.inputs`
 * @throws SourceError (a RunError where the run itself ends it) with place, cause and next move
 */
export function traceAnyProgram(
  program: Program,
  point: Readonly<Record<string, PointValue>>,
  { budget, checksOwn = false, recorder = new Recorder() }: TraceOptions,
): Trace {
  if (program.form === 'formulas') {
    return traceProgram(program, numbersOf(program, point), budget, recorder);
  }
  const context: Context = {
    source: program.source,
    recorder,
    names: { values: new Map<string, Value>(), outer: undefined },
    scope: 0,
    effort: startEffort(budget),
    beyond,
    checksOwn,
  };
  const inputs = program.inputs.map((input) => recordInput(program, input, point, recorder));
  const outputs = withinStack(program, context, () =>
    outputsOf(runProgram(program, inputs, context), program, context),
  );
  return recorder.finish(outputs);
}

function runProgram(program: Program, inputs: readonly Value[], context: Context): Value {
  const { main, statements, source } = program;
  const { values } = context.names;
  if (main.kind !== 'definition') {
    program.inputs.forEach(({ name }, position) => {
      values.set(name, inputs[position] as Value);
    });
  }
  let output: Value | undefined;
  for (const statement of statements) {
    const completion = runBlock([statement], context);
    if (completion?.kind === 'value' && statement === main) output = completion.value;
  }
  if (main.kind === 'assignment') {
    output = values.get(main.name);
    if (output === undefined) {
      throw new SourceError(
        source,
        main.nameSpan,
        `\`${main.name}\` got no value on the way that ran`,
        `Give \`${main.name}\` a value before the block.`,
      );
    }
  }
  if (main.kind === 'definition') {
    const drawn = values.get(main.name);
    if (drawn?.kind !== 'function') {
      throw new SourceError(
        source,
        main.nameSpan,
        `\`${main.name}\` is no function any more when the program ends`,
        'Give the variable of the same name another one.',
      );
    }
    output = callWithValues(drawn, inputsByName(program, inputs), context, main);
  }
  if (output === undefined) throw new RangeError('the main statement is not part of the program');
  return output;
}

function inputsByName({ inputs }: Program, values: readonly Value[]): ReadonlyMap<string, Value> {
  return new Map(inputs.map(({ name }, position) => [name, values[position] as Value]));
}

function recordInput(
  { source }: Program,
  { name, span }: Parameter,
  point: Readonly<Record<string, PointValue>>,
  recorder: Recorder,
): Value {
  const record = (value: PointValue, path: string): Value =>
    typeof value === 'number'
      ? recorder.input(path, value, span)
      : {
          kind: 'list',
          form: 'list',
          elements: value.map((element, index) => record(element, `${path}[${index}]`)),
          lengthDependsOnInput: false,
          isNamed: true,
        };
  const value = Object.hasOwn(point, name) ? point[name] : undefined;
  if (value !== undefined) return record(value, name);
  throw new SourceError(
    source,
    span,
    `${name} has no value`,
    `Give a number for ${name} in the point.`,
  );
}

function numbersOf(
  { source, inputs }: Program,
  point: Readonly<Record<string, PointValue>>,
): Readonly<Record<string, number>> {
  const entries = inputs.flatMap(({ name, span }): [string, number][] => {
    const value = Object.hasOwn(point, name) ? point[name] : undefined;
    if (value === undefined) return [];
    if (typeof value === 'number') return [[name, value]];
    throw new SourceError(
      source,
      span,
      `${name} is a list at this point, and the formula needs a number`,
      `Give a number for ${name}.`,
    );
  });
  return Object.fromEntries(entries);
}
