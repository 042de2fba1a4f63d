/** The column "Symbolic": the derivation rule by rule, what it comes to, and how it grows. */
import type { SymbolicReport } from '../../../core/modes/symbolic';
import { SwellChart } from '../swell/SwellChart';
import type { Timeline } from '../useTimeline';
import { DerivationStepper } from './DerivationStepper';
import { DerivativeResult } from './DerivativeResult';
import { RefusedFormula } from './RefusedFormula';
import './SymbolicColumn.css';

export interface SymbolicColumnProps {
  readonly report: SymbolicReport | undefined;
  /** The text that the report is about. */
  readonly source: string;
  readonly isStale: boolean;
  /** Why there is no report. */
  readonly failed: string | undefined;
  readonly timeline: Timeline;
}

export function SymbolicColumn(props: SymbolicColumnProps) {
  const { report, source, isStale, failed, timeline } = props;
  return (
    <section
      className="methods-column symbolic-column"
      aria-labelledby="methods-symbolic"
      aria-busy={isStale}
      data-late={isStale || undefined}
    >
      <h2 id="methods-symbolic">Symbolic</h2>
      <p className="methods-sub">Rewrite the formula with the rules of calculus.</p>
      {failed !== undefined && <p className="panel-note">{failed}</p>}
      {report === undefined && failed === undefined && (
        <p className="panel-note">Working out the derivative …</p>
      )}
      {report !== undefined && <Derived {...{ report, source, timeline }} />}
    </section>
  );
}

interface DerivedProps {
  readonly report: SymbolicReport;
  readonly source: string;
  readonly timeline: Timeline;
}

function Derived({ report, source, timeline }: DerivedProps) {
  const { form, derivation } = report;
  return (
    <>
      {form.kind === 'refused' && <RefusedFormula refusal={form} source={source} />}
      {derivation !== undefined && (
        <>
          <DerivationStepper
            derivation={derivation}
            isPartial={report.gradient.length > 1}
            timeline={timeline}
          />
          <DerivativeResult report={report} derivation={derivation} />
        </>
      )}
      {form.kind === 'closed' && form.ways > 1 && (
        <p className="methods-remark">
          {form.ways} cases: every branch on an input adds one; this is what grows.
        </p>
      )}
      <SwellChart swell={report.swell} />
      <ul className="methods-facts">
        <li>
          Exact, but the formula may grow with each iteration: <i>expression swell</i>.
        </li>
        <li>Needs a closed formula: loops unrolled, calls put in, branches as cases.</li>
      </ul>
    </>
  );
}
