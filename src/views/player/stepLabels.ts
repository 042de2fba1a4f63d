/** One step of the scrubber in signs and in words: what it computes, and where in the run it is. */
import { seededNodes } from '../../core/frames';
import type { Run, Step } from '../../core/modes';
import type { NodeId } from '../../core/trace';
import {
  adjointIn,
  adjointName,
  type Naming,
  nodeName,
  seededOutput,
  spokenName,
  spokenOutput,
} from '../../explain';

/** LaTeX of what a step computes, for under its cell: in full, and shorter where that is long. */
export function stepLabels(run: Run, step: Step, naming: Naming): readonly string[] {
  const { trace } = run;
  switch (step.kind) {
    case 'evaluate':
    case 'seedTangent':
      return nodesLabels(step.nodes, (node) => nodeName(trace, node, naming));
    case 'pushforward':
      return [nodeName(trace, step.node, naming)];
    case 'seedAdjoint':
      return nodesLabels(seededNodes(step), (node) => adjointIn(run, node, naming));
    case 'pullback':
      return [adjointName(trace, step.operand, naming)];
  }
}

function nodesLabels(nodes: readonly NodeId[], name: (node: NodeId) => string): readonly string[] {
  const [first] = nodes;
  const last = nodes.at(-1);
  if (first === undefined || last === undefined || first === last) return nodes.map(name);
  const full =
    nodes.length === 2 ? nodes.map(name).join(', ') : `${name(first)} \\ldots ${name(last)}`;
  return [full, `${name(first)}\\ldots`, `${name(first)}{..}`];
}

/** "Step 9 of 11: adjoint of v minus 1" */
export function speakPlace(run: Run, k: number, naming: Naming): string {
  const place = `Step ${k} of ${run.steps.length}`;
  const step = run.steps.at(k - 1);
  return step === undefined
    ? `${place}: before the first step`
    : `${place}: ${speak(run, step, naming)}${speakSweep(run, step)}`;
}

/** ", in the sweep for a": of several outputs. */
function speakSweep(run: Run, step: Step): string {
  if (run.trace.outputs.length < 2 || run.phases[step.phase]?.kind !== 'reverse sweep') return '';
  const output = seededOutput(run.phases[step.phase]);
  return output === undefined
    ? ', in the sweep from your seeds'
    : `, in the sweep for ${spokenOutput(run, output)}`;
}

function speak(run: Run, step: Step, naming: Naming): string {
  const name = (node: NodeId): string => spokenName(run.trace, node, naming);
  switch (step.kind) {
    case 'evaluate': {
      const [node] = step.nodes;
      return node === undefined || run.trace.nodes[node]?.kind === 'input'
        ? 'values of the inputs'
        : `value of ${name(node)}`;
    }
    case 'seedTangent':
      return 'values and tangents of the inputs';
    case 'pushforward':
      return `value and tangent of ${name(step.node)}`;
    case 'seedAdjoint': {
      const [node, ...others] = seededNodes(step);
      return node !== undefined && others.length === 0
        ? `adjoint of ${name(node)}`
        : 'adjoints of the outputs';
    }
    case 'pullback':
      return `adjoint of ${name(step.operand)}`;
  }
}
