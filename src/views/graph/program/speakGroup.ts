/** Groups and branch tests in words, for a screen reader. */
import { locate } from '../../../core/language';
import type { Group } from '../../../core/trace/groups';
import { plainNumber } from '../../../explain';
import type { Told } from '../useDrawing';
import type { PlannedFolded, PlannedTest } from './extra';
import { contentOf } from './frames';

/** "iteration 2, i = 1, 3 nodes, open" */
export function speakHeader(group: Group, isOpen: boolean): string {
  return [...nameOf(group), isOpen ? 'open' : 'folded'].join(', ');
}

/** "iteration 2, i = 1, 3 nodes, folded, value 0.64, adjoint 3.778" */
export function speakGroup({ group, outputs }: PlannedFolded, { frame }: Told): string {
  const told = outputs.flatMap(({ id }) => {
    const value = frame.primal(id);
    const tangent = frame.tangent(id);
    const adjoint = frame.adjoint(id);
    return [
      value === undefined ? 'not computed yet' : `value ${plainNumber(value)}`,
      ...(tangent === undefined ? [] : [`tangent ${plainNumber(tangent)}`]),
      ...('value' in adjoint ? [`adjoint ${plainNumber(adjoint.value)}`] : []),
    ];
  });
  return [...nameOf(group), 'folded', ...told].join(', ');
}

function nameOf(group: Group): readonly string[] {
  const variables = group.variables.map(({ name, text }) => `${name} = ${text}`);
  const content = contentOf(group);
  return [group.title, ...variables, ...(content === group.title ? [] : [content])];
}

/** "test y > 0.5, line 5, is false" */
export function speakTest({ branch }: PlannedTest, { run }: Told, isKnown: boolean): string {
  const { source } = run.program;
  const text = source.slice(branch.test.from, branch.test.to).replace(/\s+/g, ' ');
  const { line } = locate(source, branch.test);
  const ghost =
    branch.notTaken === undefined
      ? ''
      : `, line ${locate(source, branch.notTaken).line} is not run`;
  return `test ${text}, line ${line}, ${isKnown ? `is ${branch.outcome}${ghost}` : 'not decided yet'}`;
}
