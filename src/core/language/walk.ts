/**
 * Walks over a syntax tree: the children of an expression, the names it needs, its height.
 * All walks keep their own stack, so that no tree, however tall, overflows JavaScript's.
 */
import { assertNever } from './assertNever';
import type { Expression, Name, Parameter, Target } from './syntax';

/** The direct parts of an expression, in the order in which they stand in the tree. */
export function children(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'number':
    case 'name':
    case 'constant':
      return [];
    case 'negation':
    case 'not':
      return [expression.operand];
    case 'arithmetic':
    case 'logical':
      return [expression.left, expression.right];
    case 'comparison':
      return expression.operands;
    case 'conditional':
      return [expression.test, expression.consequent, expression.alternative];
    case 'call': {
      const { arguments: values, keywords = [] } = expression;
      return [...values, ...keywords.map(({ value }) => value)];
    }
    case 'truth':
      return [];
    case 'list':
      return expression.elements;
    case 'subscript':
      return [expression.list, expression.index];
    case 'slice': {
      const { list, from, to, step } = expression;
      return [list, from, to, step].filter((part) => part !== undefined);
    }
    case 'comprehension': {
      const clauses = expression.clauses.flatMap(({ iterable, conditions }) => [
        iterable,
        ...conditions,
      ]);
      return [expression.element, ...clauses];
    }
    case 'lambda':
      return [...defaultsOf(expression.parameters), expression.value];
    case 'application': {
      const { function: called, arguments: values, keywords } = expression;
      return [called, ...values, ...keywords.map(({ value }) => value)];
    }
    case 'method':
      return [expression.object, ...expression.arguments];
    default:
      return assertNever(expression);
  }
}

function defaultsOf(parameters: readonly Parameter[]): readonly Expression[] {
  return parameters.flatMap((parameter) => parameter.default ?? []);
}

/** `expression` and all its parts, each before its own parts. */
export function* descendants(expression: Expression): Generator<Expression, void> {
  const waiting: Expression[] = [expression];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    const parts = children(next);
    for (let i = parts.length - 1; i >= 0; i--) waiting.push(parts[i] as Expression);
  }
}

/**
 * The first occurrence of each name in `expression`, in the order of the text, without those that
 * a lambda or a comprehension in it binds.
 */
export function freeNames(expression: Expression): readonly Name[] {
  const first = new Map<string, Name>();
  type Waiting = readonly [part: Expression, bound: ReadonlySet<string>];
  const waiting: Waiting[] = [[expression, new Set()]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [part, bound] = next;
    const names = boundBy(part);
    const inside = names.length > 0 ? new Set([...bound, ...names]) : bound;
    for (const child of children(part)) waiting.push([child, inside]);
    if (part.kind !== 'name' || bound.has(part.name)) continue;
    const known = first.get(part.name);
    // In `a if test else b` the test is a child before `a`, and stands after it.
    if (known === undefined || part.span.from < known.span.from) first.set(part.name, part);
  }
  return [...first.values()].sort((a, b) => a.span.from - b.span.from);
}

/** The names that have a value inside of `expression` alone. */
function boundBy(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'lambda':
      return expression.parameters.map(({ name }) => name);
    case 'comprehension':
      return expression.clauses.flatMap(({ target }) => targetNames(target));
    default:
      return [];
  }
}

/** The names that a target gives a value. */
export function targetNames(target: Target): readonly string[] {
  switch (target.kind) {
    case 'name':
      return [target.name];
    case 'tuple':
      return target.elements.flatMap(targetNames);
    case 'subscript':
      return [];
    default:
      return assertNever(target);
  }
}

/** The number of operations on the longest way from the top to a leaf; 0 for a leaf. */
export function heightOf(expression: Expression): number {
  let level: readonly Expression[] = [expression];
  let height = -1;
  while (level.length > 0) {
    height += 1;
    level = level.flatMap(children);
  }
  return height;
}
