/** The phases of a run as the scrubber shows them: with titles, and what each computes. */
import type { Phase, Run } from '../../core/modes';
import { formatNumber, outputLatex, seededOutput, tangentName } from '../../explain';

export interface ScrubberPhase {
  /** Position in the run. */
  readonly position: number;
  readonly from: number;
  readonly to: number;
  readonly title: string;
  /** How many phases of its kind there are. */
  readonly of: number;
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
  const counts = new Map<Phase['kind'], number>();
  const places = run.phases.map(({ kind }) => {
    const place = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, place);
    return place;
  });
  return run.phases.map((phase, position) => {
    const of = counts.get(phase.kind) ?? 1;
    const { from, to } = phase;
    return { position, from, to, of, ...describePhase(run, phase, places[position] ?? 1, of) };
  });
}

function describePhase(
  run: Run,
  phase: Phase,
  place: number,
  of: number,
): Pick<ScrubberPhase, 'title' | 'detail' | 'pattern'> {
  switch (phase.kind) {
    case 'forward sweep':
      return { title: 'Forward sweep', detail: text('values'), pattern: 'value' };
    case 'reverse sweep':
      return {
        title: of === 1 ? 'Reverse sweep' : `Reverse sweep ${place}`,
        detail: seedsOf(run, phase),
        pattern: 'adjoint',
      };
    case 'forward pass':
      return {
        title: of === 1 ? 'Forward pass' : `Pass ${place}`,
        detail: directionOf(run, phase),
        pattern: 'tangent',
      };
  }
}

function text(words: string): ScrubberPhase['detail'] {
  return { kind: 'text', text: words };
}

function seedsOf(run: Run, phase: Phase): ScrubberPhase['detail'] {
  const { seeds = [] } = phase;
  if (seeds.length < 2) return text('adjoints');
  const output = seededOutput(phase);
  if (output !== undefined) {
    return { kind: 'math', latex: `\\text{for } ${outputLatex(run, output)}` };
  }
  if (seeds.length > COMPONENTS_SHOWN) return text('from your seeds');
  return { kind: 'math', latex: `\\bar{y} = (${components(seeds)})` };
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
  return { kind: 'math', latex: `\\dot{x} = (${components(direction)})` };
}

function components(vector: readonly number[]): string {
  return vector.map((component) => formatNumber(component, 'decimals')).join(', ');
}
