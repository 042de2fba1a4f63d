/** One step in the scrubber: a cell, and under it the name of what the step computes. */
import { memo } from 'react';
import type { Run } from '../../core/modes';
import type { Naming } from '../../explain';
import { Formula } from '../math/Formula';
import { measureFormulas } from '../math/measureFormulas';
import { stepLabels } from './stepLabels';

export type CellState = 'ahead' | 'done' | 'current';

interface CellProps {
  readonly run: Run;
  readonly k: number;
  readonly naming: Naming;
  readonly state: CellState;
  /** Which ends of its phase it is at: they are round. */
  readonly end: string | undefined;
  readonly hasLabel: boolean;
  /** px; a label that is wider is shortened, or left out. */
  readonly width: number;
}

export const Cell = memo(function Cell({ run, k, naming, state, end, hasLabel, width }: CellProps) {
  const latex = hasLabel ? labelsOf(run, k, naming).find((form) => fits(form, width)) : undefined;
  return (
    <span className="scrubber-cell" data-state={state} data-end={end}>
      <i className="cell-bar" />
      {latex !== undefined && (
        <span className="scrubber-label">
          <CellMark latex={latex} isCurrent={state === 'current'} />
        </span>
      )}
    </span>
  );
});

/** px, as Scrubber.css sets the labels. */
const LABEL_FONT = 12.5;
/** px between a label and the next one. */
const BREATH = 4;

function fits(latex: string, width: number): boolean {
  const [size] = measureFormulas([latex], LABEL_FONT);
  return (size?.width ?? 0) + BREATH <= width;
}

/** The label of the current step where the others have none. */
export function CellLabel({ run, k, naming }: Pick<CellProps, 'run' | 'k' | 'naming'>) {
  const [latex] = labelsOf(run, k, naming);
  return latex === undefined ? null : <CellMark latex={latex} isCurrent />;
}

function labelsOf(run: Run, k: number, naming: Naming): readonly string[] {
  const step = run.steps.at(k - 1);
  return step === undefined ? [] : stepLabels(run, step, naming);
}

function CellMark({ latex, isCurrent }: { readonly latex: string; readonly isCurrent: boolean }) {
  return (
    <span className="cell-mark" data-current={isCurrent || undefined}>
      <Formula latex={latex} form="label" />
    </span>
  );
}
