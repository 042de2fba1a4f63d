/**
 * The first column of the view "Compare": a difference quotient with its numbers put in, its
 * error against h, the secant on the graph, the work that was counted, and the gradient check.
 *
 * `report` is the last one that came; `difference` and `h` are what was asked for last, so that
 * the controls and the highlighter follow at once. `output` names what is differentiated (f, or a
 * of `return a, b`), `input` what it is differentiated by.
 */
import { useId, useMemo } from 'react';
import type { Difference, NumericalReport } from '../../../core/modes/numerical';
import { differenceFormula, differenceNumbers } from '../../../explain/methods/numericalFormula';
import {
  describeBest,
  describeErrorCurve,
  describeEvaluations,
  describePoint,
  describeSecant,
  describeStep,
  type SpokenName,
} from '../../../explain/methods/numericalText';
import { Segmented, type SegmentedOption } from '../../inputs/Segmented';
import { Formula } from '../../math/Formula';
import { FittedFormula } from '../../step/FittedFormula';
import { PhraseText } from '../../step/PhraseText';
import { Plot } from '../plot';
import { errorAt, errorPlotOf } from './errorPlot';
import { GradientCheckLine } from './GradientCheckLine';
import './NumericalColumn.css';
import { StepControl } from './StepControl';
import { secantPlotOf } from './secantPlot';
import { stepAt } from './stepScale';

export interface NumericalColumnProps {
  readonly report: NumericalReport;
  /** Whether another report is on its way. */
  readonly isStale: boolean;
  readonly inputName: SpokenName;
  readonly outputName: SpokenName;
  readonly difference: Difference;
  readonly onDifference: (difference: Difference) => void;
  readonly h: number;
  readonly onH: (h: number) => void;
}

const DIFFERENCES: readonly SegmentedOption<Difference>[] = [
  { value: 'forward', label: 'Forward' },
  { value: 'backward', label: 'Backward' },
  { value: 'central', label: 'Central' },
];

export function NumericalColumn(props: NumericalColumnProps) {
  const { report, isStale, inputName, outputName, difference, onDifference, h, onH } = props;
  const heading = useId();
  const errors = useMemo(() => errorPlotOf(report), [report]);
  const secant = useMemo(
    () => secantPlotOf(report, { of: outputName, input: inputName }),
    [report, outputName, inputName],
  );
  const names = { name: outputName.latex, input: inputName.latex };
  const numbers = differenceNumbers(report);
  const best = describeBest(report) ?? describePoint(report);
  return (
    <section className="numerical" aria-labelledby={heading} data-late={isStale || undefined}>
      <h2 id={heading}>Numerical</h2>
      <p className="numerical-sub">Evaluate twice, subtract, divide.</p>
      <div className="numerical-formula">
        <FittedFormula
          latex={differenceFormula(report.quotient.difference, names, report)}
          label="The difference quotient"
        />
        <FittedFormula
          latex={numbers.broken}
          shorter={numbers.whole}
          label="The quotient with its numbers"
        />
      </div>
      <Plot
        label={describeErrorCurve(report)}
        caption="Error of the difference quotient against h"
        height={260}
        {...errors}
        at={h}
        marker={errorAt(report, h)}
        onPick={(picked) => onH(stepAt(Math.log10(picked)))}
      />
      <div className="numerical-controls">
        <StepControl h={h} onH={onH} />
        <Segmented
          label="Difference"
          small
          options={DIFFERENCES}
          value={difference}
          onChange={onDifference}
        />
      </div>
      <ul className="numerical-facts">
        <li>
          Approximate: truncation, since <Formula latex="h" /> is not 0, plus round-off, since
          nearly equal numbers are subtracted.
        </li>
        <li className="numerical-step">
          <PhraseText phrase={describeStep(report, inputName)} />
        </li>
        {best !== undefined && (
          <li>
            <PhraseText phrase={best} />
          </li>
        )}
        <li>
          <PhraseText phrase={describeEvaluations(report, outputName)} />
        </li>
      </ul>
      <Plot
        label={describeSecant(report)}
        caption="Graph of the function around the point"
        height={190}
        {...secant}
        marker={report.at}
      />
      <GradientCheckLine check={report.check} wrong={report.wrong} />
    </section>
  );
}
