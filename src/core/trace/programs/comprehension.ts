/** `[element for target in iterable if condition]`: a loop whose iterations each give an element. */
import type { Comprehension, ComprehensionClause } from '../../language';
import { decide } from '../decide';
import { type Context, evaluate } from '../evaluate';
import type { Value } from '../values';
import { assign } from './assign';
import { listOf, newList } from './lists';
import { openLoop } from './statements';

export function comprehend({ element, clauses, span }: Comprehension, context: Context): Value {
  const collected: Value[] = [];
  const loop = openLoop('comprehension', span, context);
  const [first, ...inner] = clauses;
  let iterations = 0;
  let dependsOnInput = false;

  /** Whether the element's conditions hold: those of its own clause. */
  const passes = ({ conditions }: ComprehensionClause, within: Context): boolean =>
    conditions.every((condition) => {
      const decision = decide('conditional', condition, within, (held) =>
        held ? [element.span, undefined] : [undefined, element.span],
      );
      dependsOnInput ||= decision.dependsOnInput;
      return decision.holds;
    });

  /** Goes through what a clause gives; `visit` is called in names of the clause's own. */
  const goThrough = (
    clause: ComprehensionClause,
    within: Context,
    visit: (value: Value, names: Context['names']) => void,
  ): void => {
    const list = listOf(evaluate(clause.iterable, within), clause.iterable, within);
    dependsOnInput ||= list.lengthDependsOnInput;
    // One place for the names of all rounds: a function made in one of them sees the last, as in Python.
    const names = { values: new Map<string, Value>(), outer: within.names };
    for (const value of list.elements) visit(value, names);
  };

  const collect = (rest: readonly ComprehensionClause[], within: Context): void => {
    const [clause, ...more] = rest;
    if (clause === undefined) {
      collected.push(evaluate(element, within));
      return;
    }
    goThrough(clause, within, (value, names) => {
      const own: Context = { ...within, names };
      assign(clause.target, value, clause.span, own, false);
      if (passes(clause, own)) collect(more, own);
    });
  };

  if (first !== undefined) {
    goThrough(first, loop.context, (value, names) => {
      iterations += 1;
      loop.iterate(iterations, [first.target, value], (iteration) => {
        const own: Context = { ...iteration, names };
        assign(first.target, value, first.span, own, false);
        if (passes(first, own)) collect(inner, own);
        return undefined;
      });
    });
  }
  loop.close(iterations, dependsOnInput);
  return newList(collected, 'list', dependsOnInput);
}
