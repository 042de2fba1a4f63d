/**
 * Derivatives that a person gives for a definition, from anywhere in its block → its `derivatives`,
 * one for each parameter.
 */
import type { Token } from '../lexer';
import { SourceError, type Span } from '../source';
import { suggestSpelling } from '../spelling';
import type { Definition, OwnDerivative, Parameter, Statement } from '../syntax';

export interface GivenDerivative {
  /** The name of the function. */
  readonly of: Token;
  /** The parameter by which it is the derivative; undefined for the only one. */
  readonly by: Token | undefined;
  readonly parameters: readonly Parameter[];
  readonly body: readonly Statement[];
  readonly span: Span;
}

export function attachDerivatives(
  source: string,
  statements: readonly Statement[],
  given: readonly GivenDerivative[],
): readonly Statement[] {
  if (given.length === 0) return statements;
  for (const { of } of given) refuseUnknown(source, statements, of);
  return statements.map((statement) => {
    if (statement.kind !== 'definition') return statement;
    const own = given.filter(({ of }) => of.text === statement.name);
    if (own.length === 0) return statement;
    return { ...statement, derivatives: inOrder(source, statement, own) };
  });
}

function refuseUnknown(source: string, statements: readonly Statement[], of: Token): void {
  const names = statements.flatMap((one) => (one.kind === 'definition' ? [one.name] : []));
  if (names.includes(of.text)) return;
  const meant = suggestSpelling(of.text, names);
  const move =
    meant === undefined
      ? `Define it above, as in \`${of.text}(t) = …\`.`
      : `Did you mean \`${meant}\`?`;
  throw new SourceError(source, of, `no function \`${of.text}\` is defined here`, move);
}

function inOrder(
  source: string,
  definition: Definition,
  given: readonly GivenDerivative[],
): readonly OwnDerivative[] {
  const { name, parameters } = definition;
  const bySlot = new Map<number, OwnDerivative>();
  for (const derivative of given) {
    const slot = slotOf(source, definition, derivative);
    const { span, body } = derivative;
    if (derivative.parameters.length !== parameters.length) {
      const count = parameters.length === 1 ? 'one parameter' : `${parameters.length} parameters`;
      const cause = `\`${name}\` has ${count}, and this derivative has ${derivative.parameters.length}`;
      throw new SourceError(source, span, cause, 'Give both the same parameters.');
    }
    if (bySlot.has(slot)) {
      const cause = `this derivative of \`${name}\` is given twice`;
      throw new SourceError(source, span, cause, 'Remove one of them.');
    }
    bySlot.set(slot, { slot, parameters: derivative.parameters, body, span });
  }
  return parameters.map((parameter, slot) => {
    const own = bySlot.get(slot);
    if (own !== undefined) return own;
    const all = parameters.map((known) => known.name).join(', ');
    throw new SourceError(
      source,
      definition.nameSpan,
      `the derivative of \`${name}\` by \`${parameter.name}\` is missing`,
      `Write \`${name}'${parameter.name}(${all}) = …\` beside the others.`,
    );
  });
}

function slotOf(
  source: string,
  { name, parameters }: Definition,
  { by, of }: GivenDerivative,
): number {
  if (by === undefined) {
    if (parameters.length === 1) return 0;
    const words = parameters.map((known) => `\`${name}'${known.name}\``).join(' and ');
    const cause = `\`${name}\` has ${parameters.length} parameters, and a derivative by each`;
    throw new SourceError(source, of, cause, `Write ${words}.`);
  }
  for (const word of [by.text, by.text.replace(/^_/, '')]) {
    const slot = parameters.findIndex((known) => known.name === word);
    if (slot >= 0) return slot;
  }
  const cause = `\`${name}\` has no parameter \`${by.text.replace(/^_/, '')}\``;
  const all = parameters.map((known) => `\`${known.name}\``).join(', ');
  throw new SourceError(source, by, cause, `It has ${all}.`);
}
