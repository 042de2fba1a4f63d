/**
 * Statements → source text that parses to the same statements up to their places. Blocks are
 * indented by four spaces; comments of the original are not kept.
 */
import { assertNever } from './assertNever';
import { printExpression, printParameters, printTarget } from './print';
import type { Definition, If, OwnDerivative, Program, Statement } from './syntax';

const STEP = '    ';

/** The text of a program. */
export function printProgram(program: Pick<Program, 'statements'>): string {
  return printBlock(program.statements, '').join('\n');
}

function printBlock(statements: readonly Statement[], indent: string): readonly string[] {
  return statements.flatMap((statement) => printStatement(statement, indent));
}

function printStatement(statement: Statement, indent: string): readonly string[] {
  const inner = indent + STEP;
  switch (statement.kind) {
    case 'expression':
      return [`${indent}${printExpression(statement.value)}`];
    case 'assignment':
      return [`${indent}${statement.name} = ${printExpression(statement.value)}`];
    case 'unpacking': {
      const targets = statement.targets.map((target) => `${printTarget(target)} = `);
      return [`${indent}${targets.join('')}${printExpression(statement.value)}`];
    }
    case 'augmented': {
      const sign = statement.operator === '^' ? '**' : statement.operator;
      const target = printTarget(statement.target);
      return [`${indent}${target} ${sign}= ${printExpression(statement.value)}`];
    }
    case 'return':
      return [`${indent}return ${printExpression(statement.value)}`];
    case 'leave':
      return [`${indent}return`];
    case 'break':
    case 'continue':
    case 'pass':
      return [`${indent}${statement.kind}`];
    case 'if':
      return printIf(statement, indent);
    case 'for': {
      const target = printTarget(statement.target);
      const header = `${indent}for ${target} in ${printExpression(statement.iterable)}:`;
      return [header, ...printBlock(statement.body, inner)];
    }
    case 'while': {
      const header = `${indent}while ${printExpression(statement.test)}:`;
      return [header, ...printBlock(statement.body, inner)];
    }
    case 'definition':
      return printDefinition(statement, indent);
    default:
      return assertNever(statement);
  }
}

function printIf({ arms, otherwise }: If, indent: string): readonly string[] {
  const inner = indent + STEP;
  const printed = arms.flatMap(({ test, body }, index) => [
    `${indent}${index === 0 ? 'if' : 'elif'} ${printExpression(test)}:`,
    ...printBlock(body, inner),
  ]);
  if (otherwise === undefined) return printed;
  return [...printed, `${indent}else:`, ...printBlock(otherwise, inner)];
}

function printDefinition(definition: Definition, indent: string): readonly string[] {
  const { name, parameters, body, header, derivatives = [] } = definition;
  const head = `${name}(${printParameters(parameters)})`;
  const formula = header === undefined ? formulaOf(body) : undefined;
  const own =
    formula === undefined
      ? [`${indent}def ${head}:`, ...printBlock(body, indent + STEP)]
      : [`${indent}${head} = ${formula}`];
  const given = derivatives.flatMap((one) => printDerivative(definition, one, indent));
  return [...own, ...given];
}

function printDerivative(
  { name, parameters }: Definition,
  derivative: OwnDerivative,
  indent: string,
): readonly string[] {
  const by = parameters.length === 1 ? '' : (parameters[derivative.slot]?.name ?? '');
  const own = printParameters(derivative.parameters);
  const formula = formulaOf(derivative.body);
  if (formula !== undefined) return [`${indent}${name}'${by}(${own}) = ${formula}`];
  return [
    `${indent}@derivative(${name}${by === '' ? '' : `, ${by}`})`,
    `${indent}def ${name}_prime${by === '' ? '' : `_${by}`}(${own}):`,
    ...printBlock(derivative.body, indent + STEP),
  ];
}

/** The text behind `=`, where a body is no more than its value. */
function formulaOf(body: readonly Statement[]): string | undefined {
  const [only, ...more] = body;
  return only?.kind === 'return' && more.length === 0 ? printExpression(only.value) : undefined;
}
