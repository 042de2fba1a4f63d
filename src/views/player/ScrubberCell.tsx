/** One step in the scrubber: a cell, and under it the name of what the step computes. */
import { memo } from 'react';
import type { Run } from '../../core/modes';
import type { Naming } from '../../explain';
import { Formula } from '../math/Formula';
import { measureFormulas } from '../math/measureFormulas';
import { stepLabel } from './scrubberPhases';

export type CellState = 'ahead' | 'done' | 'current';

interface CellProps {
  readonly run: Run;
  readonly k: number;
  readonly naming: Naming;
  readonly state: CellState;
  /** Which ends of its phase it is at: they are round. */
  readonly end: string | undefined;
  readonly hasLabel: boolean;
  /** px; a label that is wider is shown only at the current step. */
  readonly width: number;
}

export const Cell = memo(function Cell({ run, k, naming, state, end, hasLabel, width }: CellProps) {
  const isCurrent = state === 'current';
  const isWide = !fits(run, k, naming, width);
  return (
    <span className="scrubber-cell" data-state={state} data-end={end}>
      <i className="cell-bar" />
      {hasLabel && !isWide && (
        <span className="scrubber-label">
          <CellLabel run={run} k={k} naming={naming} isCurrent={isCurrent} />
        </span>
      )}
    </span>
  );
});

/** px, as Scrubber.css sets the labels. */
const LABEL_FONT = 12.5;
/** px between a label and the next one. */
const BREATH = 4;

function fits(run: Run, k: number, naming: Naming, width: number): boolean {
  const step = run.steps[k - 1];
  if (step === undefined) return false;
  const [size] = measureFormulas([stepLabel(run, step, naming)], LABEL_FONT);
  return (size?.width ?? 0) + BREATH <= width;
}

type CellLabelProps = Pick<CellProps, 'run' | 'k' | 'naming'> & { readonly isCurrent: boolean };

export function CellLabel({ run, k, naming, isCurrent }: CellLabelProps) {
  const step = run.steps[k - 1];
  if (step === undefined) return null;
  return (
    <span className="cell-mark" data-current={isCurrent || undefined}>
      <Formula latex={stepLabel(run, step, naming)} form="label" />
    </span>
  );
}
