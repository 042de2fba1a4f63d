/**
 * An operation in words for help and completion: how it is used, what it computes, and its
 * derivative rule, made from its partials: the result y stands as the call itself, `1/(2·sqrt(x))`.
 */
import type { Expression, Span } from '../language';
import { printExpression } from '../language';
import { operandNames, RESULT } from './operandNames';
import type { Primitive } from './primitive';
import { substitute } from './substitute';
import { primitives } from './table';

const NOWHERE: Span = { from: 0, to: 0 };

/** How many operands the rule of an operation of any number is shown with. */
const SHOWN = 2;

/** x for a single operand, else u, v. */
function shownNames(primitive: Primitive): readonly string[] {
  const { most } = primitive.arity;
  return most === 1 ? ['x'] : operandNames(Math.min(most, SHOWN));
}

/** "sqrt(x)", "u + v", "max(u, v, …)" */
export function describeUse(primitive: Primitive): string {
  const names = shownNames(primitive);
  if (primitive.arity.most === Number.POSITIVE_INFINITY) {
    return `${primitive.name}(${names.join(', ')}, …)`;
  }
  if (primitive.callable) return `${primitive.name}(${names.join(', ')})`;
  return primitive.operator ? names.join(` ${primitive.operator} `) : `-${names.join()}`;
}

/** One line: what it computes, where it is defined, and its rule; plain text. */
export function describePrimitive(primitive: Primitive): string {
  return `${describeUse(primitive)}: ${primitive.about}; ${describeRule(primitive)}`;
}

/** "derivative 1/(2·sqrt(x))", "derivatives v in u, u in v" */
export function describeRule(primitive: Primitive): string {
  const names = shownNames(primitive);
  const partials = names.map((_, slot) => partialInWords(primitive, slot));
  const [only] = partials;
  if (partials.length === 1) return `derivative ${only}`;
  return `derivatives ${partials.map((partial, slot) => `${partial} in ${names[slot]}`).join(', ')}`;
}

/** ∂/∂operand `slot` as text: y written out, · for *. */
function partialInWords(primitive: Primitive, slot: number): string {
  const names = shownNames(primitive);
  const operands = operandNames(names.length);
  const meanings = new Map<string, Expression>(
    operands.map((operand, index) => [operand, name(names[index] ?? operand)]),
  );
  meanings.set(RESULT, application(primitive, names.map(name)));
  const partial = primitive.partial(slot, names.length);
  const formula = partial.kind === 'call' ? formulaOf(partial.callee) : undefined;
  return printExpression(substitute(formula ?? partial, meanings)).replaceAll('*', '·');
}

/** The textbook expression of a careful form, so that the rule says what it is. */
function formulaOf(callee: string): Expression | undefined {
  return primitives.find(({ name }) => name === callee)?.formula;
}

function name(text: string): Expression {
  return { kind: 'name', name: text, span: NOWHERE };
}

function application(primitive: Primitive, operands: readonly Expression[]): Expression {
  const [left, right] = operands;
  if (primitive.name === 'pow' && left && right) {
    return { kind: 'arithmetic', operator: '^', left, right, implicit: false, span: NOWHERE };
  }
  return {
    kind: 'call',
    callee: primitive.name,
    target: 'vocabulary',
    arguments: operands,
    calleeSpan: NOWHERE,
    span: NOWHERE,
  };
}
