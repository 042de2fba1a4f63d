/**
 * A whole text → LaTeX: formulas line by line as they were read, `q = x + y,\quad f = q z`;
 * of a program, which is read in the editor, what it gives: `y = f(x)`.
 */
import type { Program, Statement } from '../core/language';
import { descendants } from '../core/language/walk';
import { typesetExpression, typesetWord } from './typeset';

/** The whole function exactly as it was read, so that `1/2x` is seen to be half of x. */
export function typesetProgram(program: Program): string {
  if (program.form === 'program') return `${resultOf(program)}${applicationOf(program)}`;
  return program.statements
    .map((statement) => typesetStatement(statement, program))
    .join(',\\quad ');
}

/** The name of the function: that of the main statement, or f for a bare expression. */
export function functionName(program: Program): string {
  const { main } = program;
  if (main.kind !== 'expression') return main.name;
  const taken = namesIn(program);
  return ['f', 'F', 'g', 'h', 'G', 'H'].find((name) => !taken.has(name)) ?? 'f';
}

/** `y = `, or `(a, b) = ` where the program ends with `return a, b`; nothing where y is an input. */
function resultOf({ main, inputs }: Program): string {
  const last = main.kind === 'definition' ? main.body.at(-1) : undefined;
  if (last?.kind === 'return' && last.value.kind === 'list') {
    const names = last.value.elements.flatMap((part) => (part.kind === 'name' ? part.name : []));
    if (names.length !== last.value.elements.length) return '';
    return `(${names.map(word).join(', ')}) = `;
  }
  return inputs.some(({ name }) => name === 'y') ? '' : 'y = ';
}

/** LaTeX of the function with its inputs: `f(x)`. */
export function applicationOf(program: Program): string {
  return application(functionName(program), program.inputs);
}

/** All names that a program uses or gives. */
export function namesIn(program: Program): ReadonlySet<string> {
  if (program.form === 'program') return wordsIn(program.source);
  const names = new Set(program.inputs.map(({ name }) => name));
  const visit = (statement: Statement): void => {
    switch (statement.kind) {
      case 'definition':
        names.add(statement.name);
        for (const { name } of statement.parameters) names.add(name);
        for (const inner of statement.body) visit(inner);
        return;
      case 'assignment':
        names.add(statement.name);
        break;
      case 'return':
      case 'expression':
        break;
      default:
        return;
    }
    for (const part of descendants(statement.value)) {
      if (part.kind === 'name') names.add(part.name);
    }
  };
  for (const statement of program.statements) visit(statement);
  return names;
}

/** Of a program all words of the text, which is more than its names and does no harm. */
function wordsIn(source: string): ReadonlySet<string> {
  return new Set(source.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? []);
}

function typesetStatement(statement: Statement, program: Program): string {
  switch (statement.kind) {
    case 'definition':
      return typesetDefinition(statement.name, statement.parameters, statement.body, program);
    case 'assignment':
      return `${word(statement.name)} = ${typesetExpression(statement.value)}`;
    case 'return':
      return typesetExpression(statement.value);
    case 'expression': {
      const value = typesetExpression(statement.value);
      if (statement !== program.main || program.inputs.length === 0) return value;
      return `${application(functionName(program), program.inputs)} = ${value}`;
    }
    default:
      // Formulas have no other statements.
      return '';
  }
}

function typesetDefinition(
  name: string,
  parameters: readonly { readonly name: string }[],
  body: readonly Statement[],
  program: Program,
): string {
  const lines = body.map((inner) => typesetStatement(inner, program));
  return `${application(name, parameters)} = ${lines.join(',\\; ')}`;
}

function application(name: string, parameters: readonly { readonly name: string }[]): string {
  return `${word(name)}(${parameters.map((parameter) => word(parameter.name)).join(', ')})`;
}

function word(name: string): string {
  return typesetWord(name).latex;
}
