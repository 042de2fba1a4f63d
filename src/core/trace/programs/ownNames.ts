/** The names that a function gives values to: they are its own from its first line on, as in Python. */
import type { Definition, Statement, Target } from '../../language';

const known = new WeakMap<Definition, ReadonlySet<string>>();

export function ownNamesOf(definition: Definition): ReadonlySet<string> {
  const found = known.get(definition) ?? new Set(definition.body.flatMap(namesGivenBy));
  known.set(definition, found);
  return found;
}

function namesGivenBy(statement: Statement): readonly string[] {
  switch (statement.kind) {
    case 'assignment':
    case 'definition':
      return [statement.name];
    case 'unpacking':
      return statement.targets.flatMap(namesIn);
    case 'augmented':
      return namesIn(statement.target);
    case 'for':
      return [...namesIn(statement.target), ...statement.body.flatMap(namesGivenBy)];
    case 'while':
      return statement.body.flatMap(namesGivenBy);
    case 'if':
      return [...statement.arms.map(({ body }) => body), statement.otherwise ?? []]
        .flat()
        .flatMap(namesGivenBy);
    default:
      return [];
  }
}

function namesIn(target: Target): readonly string[] {
  switch (target.kind) {
    case 'name':
      return [target.name];
    case 'tuple':
      return target.elements.flatMap(namesIn);
    case 'subscript':
      return [];
  }
}
