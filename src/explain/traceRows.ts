/** The rows of the evaluation trace: inputs and operations, constants inside the expressions. */
import type { Run } from '../core/modes';
import type { NodeId, Trace } from '../core/trace';
import type { Naming, TraceRow, Wording } from './explain';
import { nodeName } from './naming';
import { ruleInNames, spokenRule } from './rules';

export function traceRows({ trace }: Run, { naming }: Wording): readonly TraceRow[] {
  const rows: TraceRow[] = [];
  for (const { id, kind } of trace.nodes) {
    if (kind !== 'constant') rows.push(traceRow(trace, id, naming));
  }
  return rows;
}

/** Set when it is read: of a long list only the rows in view ever are. */
function traceRow(trace: Trace, id: NodeId, naming: Naming): TraceRow {
  let expression: string | undefined;
  return {
    id,
    get name() {
      return nodeName(trace, id, naming);
    },
    get expression() {
      expression ??= ruleInNames(trace, id, naming).latex;
      return expression;
    },
    get spoken() {
      return spokenRule(trace, id, naming);
    },
  };
}
