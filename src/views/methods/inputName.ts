/** The chosen input's own name, as it is set, spoken and written. */
import type { Run } from '../../core/modes';
import { nodeAt } from '../../core/trace';
import { readIdentifier, typesetIdentifier } from '../../explain/identifier';

export interface InputName {
  readonly latex: string;
  readonly spoken: string;
  readonly plain: string;
}

/** A name that gets another value later goes without the count that the graph gives it. */
export function inputNameOf({ trace }: Run, position: number): InputName {
  const id = trace.inputs[position];
  const node = id === undefined ? undefined : nodeAt(trace, id);
  const identifier = readIdentifier(node?.kind === 'input' ? node.name : 'x');
  return {
    latex: typesetIdentifier(identifier),
    spoken: identifier.spoken,
    plain: identifier.plain,
  };
}
