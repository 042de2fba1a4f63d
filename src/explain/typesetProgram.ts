/** A whole program → LaTeX, line by line as it was read: `q = x + y,\quad f = q z`. */
import { assertNever, type Program, type Statement } from '../core/language';
import { descendants } from '../core/language/walk';
import { typesetExpression, typesetWord } from './typeset';

/** The whole function exactly as it was read, so that `1/2x` is seen to be half of x. */
export function typesetProgram(program: Program): string {
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

/** All names that a program uses or gives. */
export function namesIn(program: Program): ReadonlySet<string> {
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
        assertNever(statement);
    }
    for (const part of descendants(statement.value)) {
      if (part.kind === 'name') names.add(part.name);
    }
  };
  for (const statement of program.statements) visit(statement);
  return names;
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
      return assertNever(statement);
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
