/** A node of the graph in words: "v 3, plus, value 25, adjoint 0.1, done". */
import type { AdjointKnowledge, Frame, NodeState } from '../core/frames';
import { assertNever } from '../core/language';
import type { Run } from '../core/modes';
import { type NodeId, nodeAt } from '../core/trace';
import type { Wording } from './explain';
import { spokenName } from './naming';
import { spokenNumber } from './numbers';
import { spokenSign } from './rules';

export function speakNode(frame: Frame, id: NodeId, run: Run, wording: Wording): string {
  const { trace } = run;
  const value = frame.primal(id);
  if (nodeAt(trace, id).kind === 'constant') return `constant ${spokenNumber(value ?? Number.NaN)}`;
  const name = spokenName(trace, id, wording.naming);
  const sign = spokenSign(trace, id);
  const tangent = frame.tangent(id);
  const parts = [
    name,
    sign === `input ${name}` ? 'input' : sign,
    trace.outputs.includes(id) ? 'output' : undefined,
    value === undefined ? undefined : `value ${spokenNumber(value)}`,
    tangent === undefined ? undefined : `tangent ${spokenNumber(tangent)}`,
    spokenAdjoint(frame.adjoint(id)),
    spokenState(frame.nodeState(id)),
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}

function spokenAdjoint(adjoint: AdjointKnowledge): string | undefined {
  switch (adjoint.kind) {
    case 'unknown':
      return undefined;
    case 'zero':
      return 'adjoint 0 so far';
    case 'partial':
      return `adjoint ${spokenNumber(adjoint.value)} so far`;
    case 'complete':
      return `adjoint ${spokenNumber(adjoint.value)}`;
    default:
      return assertNever(adjoint);
  }
}

function spokenState(state: NodeState): string {
  switch (state) {
    case 'idle':
      return 'not computed yet';
    case 'pending':
      return 'derivative to come';
    case 'operand':
      return 'read by this step';
    case 'active':
      return 'written by this step';
    case 'done':
      return 'done';
    default:
      return assertNever(state);
  }
}
