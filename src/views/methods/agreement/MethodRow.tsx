/** One method in the table: its numbers, how far they are right, its work and its limits. */
import { formatNumber } from '../../../explain';
import type { AgreementRow, Method, Reference } from '../../../explain/methods/agreementTable';
import { Formula } from '../../math/Formula';
import { DigitsCell } from './DigitsCell';
import { Verdict } from './Verdict';

interface MethodRowProps {
  readonly row: AgreementRow;
  readonly reference: Reference;
  /** LaTeX of the derivatives, for stacked rows. */
  readonly names: readonly string[];
  readonly hasMore: boolean;
  readonly h: number;
  readonly difference: string;
  /** Whether there is no formula. */
  readonly isRefused: boolean;
}

export function MethodRow(props: MethodRowProps) {
  const { row, reference, names, hasMore, h, difference, isRefused } = props;
  const { method, entries, work } = row;
  return (
    <tr>
      <th scope="row">
        {TITLES[method]}
        {method === 'numerical' && (
          <small>
            {difference}, <Formula latex={`h = ${formatNumber(h, 'decimals')}`} />
          </small>
        )}
      </th>
      {entries.map((entry, column) => (
        <td key={names[column]} className="agreement-number">
          <span className="agreement-label" aria-hidden>
            <Formula latex={names[column] ?? ''} form="label" />
          </span>
          <DigitsCell
            entry={entry}
            isJudged={reference === 'sure'}
            missing={missingFor(method, isRefused)}
          />
        </td>
      ))}
      {hasMore && (
        <td className="agreement-more" aria-hidden>
          …
        </td>
      )}
      <td>
        <span className="agreement-label">Digits</span>
        <Verdict row={row} reference={reference} />
      </td>
      <td>
        <span className="agreement-label">Work</span>
        <span>{work ?? '–'}</span>
      </td>
      <td>
        <span className="agreement-label">Grows with</span>
        <span>{GROWS[method]}</span>
      </td>
      <td>
        <span className="agreement-label">Cannot</span>
        <span>{CANNOT[method]}</span>
      </td>
    </tr>
  );
}

function missingFor(method: Method, isRefused: boolean): string {
  return method === 'symbolic' && isRefused ? 'no formula' : '…';
}

const TITLES: Readonly<Record<Method, string>> = {
  numerical: 'Numerical',
  symbolic: 'Symbolic',
  reverse: 'Automatic, reverse mode',
  forward: 'Automatic, forward mode',
};

const GROWS: Readonly<Record<Method, string>> = {
  numerical: 'the number of inputs',
  symbolic: 'the length of the formula',
  reverse: 'the number of outputs',
  forward: 'the number of inputs',
};

const CANNOT: Readonly<Record<Method, string>> = {
  numerical: 'give all digits: a small h cancels them',
  symbolic: 'follow a loop that an input decides',
  reverse: 'forget values before its sweep back',
  forward: 'give the whole gradient in one pass',
};
