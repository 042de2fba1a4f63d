/**
 * Runs lines of formulas at a point and hands back their Wengert list.
 * The lines run in order; a main definition is called last, with the inputs.
 */
import {
  type Expression,
  type Parameter,
  type Program,
  readExpression,
  SourceError,
  type Statement,
  Unexplained,
} from '../language';
import { vocabulary } from '../primitives';
import { startEffort, withinStack } from './effort';
import { asScalar, type Context, evaluate, evaluateScalar, runFormula } from './evaluate';
import { Recorder } from './recorder';
import type { Trace } from './trace';
import type { FunctionValue, Scalar, Value } from './values';

/** The most operations of a list unless another budget is asked for: keeps any text from freezing a tab. */
const USUAL_BUDGET = 20_000;

/**
 * @param program lines of formulas
 * @param point a value for each input of `program.inputs`
 * @param budget the most operations that the list may have
 * @param recorder what writes the list, where another than the usual one is to
 * @throws SourceError where an input has no value, a function calls itself without end, or the
 *   budget is spent
 */
export function traceProgram(
  program: Program,
  point: Readonly<Record<string, number>>,
  budget: number = USUAL_BUDGET,
  recorder: Recorder = new Recorder(),
): Trace {
  const inputs = program.inputs.map((input) =>
    recorder.input(input.name, valueOfInput(program, input, point), input.span),
  );
  const context: Context = {
    source: program.source,
    recorder,
    names: { values: new Map<string, Value>(), outer: undefined },
    scope: 0,
    effort: startEffort(budget),
  };
  const output = withinStack(program, context, () => runLines(program, inputs, context));
  return recorder.finish({ values: [output], names: [undefined] });
}

function runLines(program: Program, inputs: readonly Scalar[], context: Context): Scalar {
  const { main, statements } = program;
  const { values } = context.names;
  if (main.kind !== 'definition') {
    program.inputs.forEach((input, position) => {
      const value = inputs[position];
      if (value !== undefined) values.set(input.name, value);
    });
  }
  let output: Value | undefined;
  for (const statement of statements) {
    const value = runLine(statement, context);
    if (statement === main) output = value;
  }
  if (main.kind === 'definition') {
    const definition = values.get(main.name);
    if (definition?.kind === 'function') output = runFormula(definition, inputs, context);
  }
  if (output === undefined) throw new RangeError('the main statement is not part of the program');
  return asScalar(output, main, context);
}

function runLine(statement: Statement, context: Context): Value | undefined {
  const { recorder, names, scope } = context;
  recorder.visit(statement.span.from);
  switch (statement.kind) {
    case 'definition': {
      const { name } = statement;
      const defaults = new Map<string, Value>();
      const value: FunctionValue = { kind: 'function', source: statement, name, names, defaults };
      names.values.set(name, value);
      return undefined;
    }
    case 'assignment': {
      const value = evaluateScalar(statement.value, context);
      const bound = recorder.bind(statement.name, value, scope, statement.span);
      names.values.set(statement.name, bound);
      return bound;
    }
    case 'expression':
      return evaluate(statement.value, context);
    default:
      throw new RangeError(`formulas have no ${statement.kind}`);
  }
}

function valueOfInput(
  program: Program,
  input: Parameter,
  point: Readonly<Record<string, number>>,
): number {
  const value = Object.hasOwn(point, input.name) ? point[input.name] : undefined;
  if (typeof value === 'number') return value;
  throw new SourceError(
    program.source,
    input.span,
    `${input.name} has no value`,
    `Give a number for ${input.name} in the point.`,
  );
}

/** The sentences about numbers are those of their fields, which read them with `parseExpression`. */
function readNumber(text: string): Expression {
  try {
    return readExpression(text, vocabulary);
  } catch (error) {
    if (!(error instanceof Unexplained)) throw error;
    const span = { from: 0, to: text.length };
    throw new SourceError(text, span, 'this is no number', 'Type one, such as `pi/4`.');
  }
}

/**
 * The number that a text such as `pi/4` or `-1e-3` stands for.
 * @throws SourceError where the text is no such expression, or has a name without a value
 */
export function evaluateNumber(text: string): number {
  return evaluateScalar(readNumber(text), {
    source: text,
    recorder: new Recorder(),
    names: { values: new Map(), outer: undefined },
    scope: 0,
    effort: startEffort(USUAL_BUDGET),
  }).primal;
}
