/** LaTeX of the derivative that a column of the table holds: f′(0.2), or ∂f/∂x₁. */
import type { Run } from '../../../core/modes';
import { nodeAt } from '../../../core/trace';
import { entryName, formatNumber, functionName, hasSeveralOutputs } from '../../../explain';
import { typesetWord } from '../../../explain/typeset';

export function columnName(run: Run, output: number, input: number): string {
  const { inputs } = run.trace;
  if (inputs.length > 1 || hasSeveralOutputs(run))
    return `\\displaystyle ${entryName(run, output, input)}`;
  const at = nodeAt(run.trace, inputs[input] ?? -1).primal;
  return `${typesetWord(functionName(run.program)).latex}'(${formatNumber(at, 'decimals')})`;
}
