/**
 * The names that the values of a trace have in a text: inputs as near to their own as the language
 * of formulas allows (`x[0]` → `x_0`), operations v1, v2 … or another letter where an input has it.
 */
import { isName } from '../../core/language';
import { vocabulary } from '../../core/primitives';
import { type NodeId, nodeAt, type Trace, type TraceNode } from '../../core/trace';

/** By node: the name that its value has in the text; constants have none. */
export type Names = readonly (string | undefined)[];

/** Letters for the operations, the first with which no input is written, as `v3` say. */
const LETTERS = ['v', 'w', 'u', 't', 's', 'r', 'p', 'q'];

export function writtenNames(trace: Trace): Names {
  const taken = new Set<string>();
  const inputs = new Map<NodeId, string>();
  for (const id of trace.inputs) {
    const name = unique(plainInput(nodeAt(trace, id)), taken);
    taken.add(name);
    inputs.set(id, name);
  }
  const isFree = (letter: string): boolean =>
    ![...taken].some((name) => new RegExp(`^${letter}\\d+$`).test(name));
  const letter = LETTERS.find(isFree) ?? 'node_';
  return trace.nodes.map((node) => {
    if (node.kind === 'constant') return undefined;
    return inputs.get(node.id) ?? `${letter}${trace.subscripts[node.id]}`;
  });
}

/** `x[0]` → `x_0`, `W[1][0]` → `W_1_0`; a name that the vocabulary has gets a mark of its own. */
function plainInput(node: TraceNode): string {
  const name = node.kind === 'input' ? node.name.replaceAll(/\[(\d+)\]/g, '_$1') : '';
  const isKnown = vocabulary.functions.has(name) || vocabulary.constants.has(name);
  return isKnown || !isName(name) ? `${name}_` : name;
}

/** `name`, or with marks behind it where it is taken. */
export function unique(name: string, taken: ReadonlySet<string>): string {
  return taken.has(name) ? unique(`${name}_`, taken) : name;
}
