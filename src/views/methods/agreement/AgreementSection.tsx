/** "Do they agree?": each derivative by each method, the digits that agree marked, and the work. */
import { useMemo } from 'react';
import type { NumericalReport } from '../../../core/modes/numerical';
import type { SymbolicReport } from '../../../core/modes/symbolic';
import { hasSeveralOutputs } from '../../../explain';
import {
  automaticPart,
  type Reference,
  symbolicRow,
  tableOf,
} from '../../../explain/methods/agreementTable';
import {
  type Answered,
  type NumericalQuestion,
  type SymbolicQuestion,
  useSession,
} from '../../../store';
import { Formula } from '../../math/Formula';
import './AgreementSection.css';
import { inputNameOf } from '../inputName';
import { columnName } from './columnName';
import { MethodRow } from './MethodRow';

/** A box that scrolls has to be reachable with the keyboard. */
const SCROLLS = { tabIndex: 0 };

const REFERENCE =
  'The reference for the digits is automatic differentiation by reverse mode: marked are the digits that it prints too.';

const REFERENCES: Readonly<Record<Reference, string>> = {
  sure: REFERENCE,
  doubtful:
    'The reference for the digits is automatic differentiation by reverse mode, but a derivative that was typed in fails its gradient check: no digit is marked.',
  none: 'The reference for the digits is missing: f has no value at this point, and so no derivative, whatever its formula gives.',
};

interface AgreementSectionProps {
  /** Positions. */
  readonly input: number;
  readonly output: number;
  /** The last reports that came, each with its question. */
  readonly numerical: Answered<NumericalQuestion, NumericalReport> | undefined;
  readonly symbolic: Answered<SymbolicQuestion, SymbolicReport> | undefined;
  readonly h: number;
  /** "forward" */
  readonly difference: string;
  readonly isStale: boolean;
}

export function AgreementSection(props: AgreementSectionProps) {
  const { input, output, numerical, symbolic, h, difference, isStale } = props;
  const { run } = useSession();
  // Sweeps and counts are done once for a run: another h costs the numerical row alone.
  const automatic = useMemo(() => automaticPart({ run, input, output }), [run, input, output]);
  const bySymbols = useMemo(() => symbolicRow(automatic, symbolic), [automatic, symbolic]);
  const table = useMemo(
    () => tableOf(automatic, bySymbols, numerical),
    [automatic, bySymbols, numerical],
  );
  const isWhole = hasSeveralOutputs(run) ? 'gradient of this output' : 'gradient';
  return (
    <section
      className="methods-agreement"
      aria-labelledby="methods-agreement"
      data-late={isStale || undefined}
    >
      <h2 id="methods-agreement">Do they agree?</h2>
      <section className="agreement-box" aria-label="The derivatives by each method" {...SCROLLS}>
        <table aria-busy={isStale}>
          <caption>
            {REFERENCES[table.reference]} Work is counted for the whole {isWhole}; an operation is
            counted as it is typed: hypot is one.
          </caption>
          <thead>
            <tr>
              <th scope="col">Method</th>
              {table.columns.map((position) => (
                <th key={position} scope="col">
                  <Formula latex={columnName(run, output, position)} form="label" />
                  <span className="unseen">derivative by {inputNameOf(run, position).spoken}</span>
                </th>
              ))}
              {table.more > 0 && (
                <th scope="col" className="agreement-more">
                  and {table.more.toLocaleString('en')} more
                </th>
              )}
              <th scope="col">Digits that agree</th>
              <th scope="col">Work</th>
              <th scope="col">What makes it grow</th>
              <th scope="col">What it cannot do</th>
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <MethodRow
                key={row.method}
                row={row}
                reference={table.reference}
                names={table.columns.map((position) => columnName(run, output, position))}
                hasMore={table.more > 0}
                h={h}
                difference={difference}
                isRefused={symbolic?.report.form.kind === 'refused'}
              />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
