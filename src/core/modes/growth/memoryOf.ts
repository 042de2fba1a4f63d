/**
 * A trace and its tape → how many numbers have to be held after each step, by either mode. It is
 * read from the structure of the list: what is used, and by which node last.
 */
import type { Trace, TraceNode } from '../../trace';
import { at, type Tape } from '../tape';
import type { Memory } from './report';

/**
 * An input or an operation holds a value, and beside it a tangent or an adjoint. Constants belong
 * to the program: they are not counted, and the list is gone through without them, as the player
 * does. Linear in the length of the list.
 *
 * Forward mode, one pass, after each node of the list:
 * - a node holds its value and its tangent from its own step on;
 * - both are dropped once the last node that uses them is computed, in that same step;
 * - what no later node uses is dropped in its own step;
 * - outputs are held to the end.
 *
 * Reverse mode, first the forward sweep, after each node of the list: every value is held, as its
 * partials may be needed on the way back. Then one reverse sweep, seeded at all outputs, after each
 * node from the last to the first:
 * - the adjoints of the outputs are held from the start, any other from its first contribution on;
 * - once a node has sent its contributions, its value and its adjoint are dropped;
 * - the values of outputs are held to the end, and so are the adjoints of inputs, that are the
 *   gradient: of an input that no output depends on, from its own step on.
 */
export function memoryOf(trace: Trace, tape: Tape): Memory {
  const isOutput = new Uint8Array(tape.length);
  for (const output of trace.outputs) isOutput[output] = 1;
  return {
    forward: heldByPass(trace, tape, isOutput),
    reverse: heldBySweeps(trace, tape, isOutput),
  };
}

function heldByPass({ nodes }: Trace, tape: Tape, isOutput: Uint8Array): readonly number[] {
  const { length, operandStart, operands } = tape;
  const lastUse = new Int32Array(length).fill(-1);
  for (let node = 0; node < length; node += 1) {
    const end = at(operandStart, node + 1);
    for (let slot = at(operandStart, node); slot < end; slot += 1) {
      lastUse[at(operands, slot)] = node;
    }
  }
  const size = (node: number): number => (isConstant(nodes[node]) ? 0 : 2);
  const held: number[] = [];
  let live = 0;
  for (let node = 0; node < length; node += 1) {
    if (isOutput[node] === 1 || at(lastUse, node) >= 0) live += size(node);
    const end = at(operandStart, node + 1);
    for (let slot = at(operandStart, node); slot < end; slot += 1) {
      const operand = at(operands, slot);
      if (at(lastUse, operand) !== node || isOutput[operand] === 1) continue;
      live -= size(operand);
      // Of x*x the second slot finds it dropped already.
      lastUse[operand] = length;
    }
    if (!isConstant(nodes[node])) held.push(live);
  }
  return held;
}

function isConstant(node: TraceNode | undefined): boolean {
  return node?.kind === 'constant';
}

function heldBySweeps({ nodes }: Trace, tape: Tape, isOutput: Uint8Array): readonly number[] {
  const { length, reaches, edgeStart, edgeOperand } = tape;
  const counts = nodes.reduce((sum, node) => (isConstant(node) ? sum : sum + 1), 0);
  const held = Array.from({ length: counts }, (_, place) => place + 1);
  const hasAdjoint = isOutput.map((one, node) => (isConstant(nodes[node]) ? 0 : one));
  let live = counts + hasAdjoint.reduce((sum, one) => sum + one, 0);
  for (let node = length - 1; node >= 0; node -= 1) {
    if (isConstant(nodes[node])) continue;
    const end = reaches[node] === 1 ? at(edgeStart, node + 1) : 0;
    for (let edge = at(edgeStart, node); edge < end; edge += 1) {
      const operand = at(edgeOperand, edge);
      live += 1 - at(hasAdjoint, operand);
      hasAdjoint[operand] = 1;
    }
    if (isOutput[node] === 0) live -= 1;
    if (nodes[node]?.kind === 'input') live += 1 - at(hasAdjoint, node);
    else live -= at(hasAdjoint, node);
    held.push(live);
  }
  return held;
}
