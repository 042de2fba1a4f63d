/** The steps of a run as the scrubber shows them: phases with titles, and a label for each step. */
import type { Phase, Run, Step } from '../../core/modes';
import type { NodeId } from '../../core/trace';
import {
  adjointIn,
  adjointName,
  formatNumber,
  type Naming,
  nodeName,
  spokenName,
  tangentName,
} from '../../explain';

export interface ScrubberPhase {
  /** Position in the run. */
  readonly position: number;
  readonly from: number;
  readonly to: number;
  readonly title: string;
  /** What the phase computes: a word, or LaTeX of its direction. */
  readonly detail:
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'math'; readonly latex: string };
  /** How its done cells are filled: ink, solid blue, dashed vermilion. */
  readonly pattern: 'value' | 'tangent' | 'adjoint';
}

/** Above this a direction is written as the one tangent that is 1. */
const COMPONENTS_SHOWN = 2;

export function scrubberPhases(run: Run): readonly ScrubberPhase[] {
  return run.phases.map((phase, position) => ({
    position,
    from: phase.from,
    to: phase.to,
    ...describePhase(run, phase, position),
  }));
}

function describePhase(
  run: Run,
  phase: Phase,
  position: number,
): Pick<ScrubberPhase, 'title' | 'detail' | 'pattern'> {
  switch (phase.kind) {
    case 'forward sweep':
      return { title: 'Forward sweep', detail: text('values'), pattern: 'value' };
    case 'reverse sweep':
      return { title: 'Reverse sweep', detail: text('adjoints'), pattern: 'adjoint' };
    case 'forward pass': {
      const passes = run.phases.filter(({ kind }) => kind === 'forward pass').length;
      const title = passes === 1 ? 'Forward pass' : `Pass ${position + 1}`;
      return { title, detail: directionOf(run, phase), pattern: 'tangent' };
    }
  }
}

function text(words: string): ScrubberPhase['detail'] {
  return { kind: 'text', text: words };
}

function directionOf(run: Run, phase: Phase): ScrubberPhase['detail'] {
  const direction = phase.direction ?? [];
  const only = direction.indexOf(1);
  const input = run.trace.inputs[only];
  if (direction.length > COMPONENTS_SHOWN) {
    const isUnit = direction.every((component, place) => component === (place === only ? 1 : 0));
    if (!isUnit || input === undefined) return text('along a vector');
    return { kind: 'math', latex: `${tangentName(run.trace, input, 'own')} = 1` };
  }
  const components = direction.map((component) => formatNumber(component, 'decimals'));
  return { kind: 'math', latex: `\\dot{x} = (${components.join(', ')})` };
}

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
      return [adjointIn(run, step.node, naming)];
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
  const step = run.steps[k - 1];
  return step === undefined
    ? `${place}: before the first step`
    : `${place}: ${speak(run, step, naming)}`;
}

function speak(run: Run, step: Step, naming: Naming): string {
  const name = (node: NodeId): string => spokenName(run.trace, node, naming);
  switch (step.kind) {
    case 'evaluate': {
      const [node] = step.nodes;
      return node === undefined || run.trace.inputs.includes(node)
        ? 'values of the inputs'
        : `value of ${name(node)}`;
    }
    case 'seedTangent':
      return 'values and tangents of the inputs';
    case 'pushforward':
      return `value and tangent of ${name(step.node)}`;
    case 'seedAdjoint':
      return `adjoint of ${name(step.node)}`;
    case 'pullback':
      return `adjoint of ${name(step.operand)}`;
  }
}
