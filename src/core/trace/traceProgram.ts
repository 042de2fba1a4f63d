/**
 * Runs a program at a point and hands back its Wengert list.
 * The statements run in order; a main definition is called last, with the inputs.
 */
import {
  assertNever,
  type Definition,
  type Parameter,
  type Program,
  parseExpression,
  SourceError,
} from '../language';
import { vocabulary } from '../primitives';
import { startEffort } from './effort';
import { type Context, evaluate, type Names, runDefinition } from './evaluate';
import { Recorder, type Value } from './recorder';
import type { Trace } from './trace';

/** The most nodes of a list unless another budget is asked for: keeps any text from freezing a tab. */
const USUAL_BUDGET = 20_000;

/**
 * @param point a value for each input of `program.inputs`
 * @param budget the most nodes that the list may have
 * @throws SourceError where an input has no value, a function calls itself without end, or the
 *   budget is spent
 */
export function traceProgram(
  program: Program,
  point: Readonly<Record<string, number>>,
  budget: number = USUAL_BUDGET,
): Trace {
  const recorder = new Recorder();
  const inputs = program.inputs.map((input) =>
    recorder.input(input.name, valueOfInput(program, input, point), input.span),
  );
  const definitions = new Map<string, Definition>();
  const names: Names = { values: new Map(), definitions, outer: undefined };
  const context: Context = {
    source: program.source,
    recorder,
    names,
    scope: 0,
    effort: startEffort(budget),
  };
  const { main } = program;
  if (main.kind !== 'definition') {
    program.inputs.forEach((input, position) => {
      const value = inputs[position];
      if (value !== undefined) names.values.set(input.name, value);
    });
  }
  let output: Value | undefined;
  for (const statement of program.statements) {
    switch (statement.kind) {
      case 'definition':
        definitions.set(statement.name, statement);
        break;
      case 'assignment': {
        const value = recorder.name(evaluate(statement.value, context), statement.name);
        names.values.set(statement.name, value);
        if (statement === main) output = value;
        break;
      }
      case 'expression':
      case 'return': {
        const value = evaluate(statement.value, context);
        if (statement === main) output = value;
        break;
      }
      default:
        assertNever(statement);
    }
  }
  if (main.kind === 'definition') output = runDefinition(main, inputs, context);
  if (output === undefined) throw new Error('the main statement is not part of the program');
  return recorder.finish(output);
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

/**
 * The number that a text such as `pi/4` or `-1e-3` stands for.
 * @throws SourceError where the text is no such expression, or has a name without a value
 */
export function evaluateNumber(text: string): number {
  const expression = parseExpression(text, vocabulary);
  const value = evaluate(expression, {
    source: text,
    recorder: new Recorder(),
    names: { values: new Map(), definitions: new Map(), outer: undefined },
    scope: 0,
    effort: startEffort(USUAL_BUDGET),
  });
  return value.primal;
}
