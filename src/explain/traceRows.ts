/** The rows of the evaluation trace: inputs and operations, constants inside the expressions. */
import type { Run } from '../core/modes';
import type { TraceRow, Wording } from './explain';
import { nodeName } from './naming';
import { ruleInNames, spokenRule } from './rules';

export function traceRows({ trace }: Run, { naming }: Wording): readonly TraceRow[] {
  return trace.nodes.flatMap((node): readonly TraceRow[] => {
    if (node.kind === 'constant') return [];
    return [
      {
        id: node.id,
        name: nodeName(trace, node.id, naming),
        expression: ruleInNames(trace, node.id, naming).latex,
        spoken: spokenRule(trace, node.id, naming),
      },
    ];
  });
}
