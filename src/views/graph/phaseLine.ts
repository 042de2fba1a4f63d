/** Run and step → the line above the graph: which sweep or pass this is, and what travels how. */
import type { Run } from '../../core/modes';

export interface PhaseLine {
  readonly kind: 'none' | 'value' | 'tangent' | 'adjoint';
  readonly title: string;
  readonly text: string;
}

export function phaseLineAt(run: Run, k: number): PhaseLine {
  const { steps, phases, recipe } = run;
  const step = steps.at(k - 1);
  const phase = step === undefined ? undefined : phases[step.phase];
  switch (phase?.kind) {
    case undefined:
      return { kind: 'none', title: '', text: 'Press Play, or step with →' };
    case 'forward sweep':
      return {
        kind: 'value',
        title: 'Forward sweep',
        text: hasLoop(run)
          ? 'the loop is unrolled into the operations that actually run'
          : 'values travel along the edges, inputs to output',
      };
    case 'reverse sweep':
      return {
        kind: 'adjoint',
        title: 'Reverse sweep',
        text: hasLoop(run)
          ? 'the loop is unrolled into the operations that actually ran, then swept back'
          : 'adjoints travel against the edges, output to inputs',
      };
    case 'forward pass': {
      const passes = phases.filter(({ kind }) => kind === 'forward pass').length;
      const title =
        recipe.mode === 'both' ? 'Forward pass' : `Pass ${(step?.phase ?? 0) + 1} of ${passes}`;
      return { kind: 'tangent', title, text: 'tangents travel along the edges, inputs to output' };
    }
  }
}

function hasLoop({ trace }: Run): boolean {
  return trace.scopes.some((scope) => scope.kind === 'loop' && scope.keyword !== 'comprehension');
}
