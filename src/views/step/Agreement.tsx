/**
 * At the end of a run: the gradient by forward mode, by reverse mode and by central differences,
 * and a sentence that says whether they agree, and why where they do not.
 */
import { Check, TriangleAlert } from 'lucide-react';
import { useId, useMemo } from 'react';
import { compareGradients, evaluatePoint } from '../../core/modes';
import { describeAgreement, formatNumber, nodeName, numberInFull, spokenName } from '../../explain';
import { useSession } from '../../store';
import { Formula } from '../math/Formula';
import './Agreement.css';
import { PhraseText } from './PhraseText';
import './panel.css';

export function Agreement() {
  const { run, wording, draftError } = useSession();
  const heading = useId();
  const compared = useMemo(() => {
    const { program, trace, tape, recipe } = run;
    return compareGradients(program, trace, tape, evaluatePoint(program, recipe.point));
  }, [run]);
  const verdict = describeAgreement(compared, run, wording);
  return (
    <section
      className="agreement"
      aria-labelledby={heading}
      data-stale={draftError !== undefined || undefined}
    >
      <h2 className="panel-title" id={heading}>
        Three ways compared
      </h2>
      <div className="agreement-scroll">
        <table>
          <caption className="unseen">
            The gradient by forward mode, reverse mode and central differences
          </caption>
          <thead>
            <tr>
              <th scope="col">input</th>
              <th scope="col">forward</th>
              <th scope="col">reverse</th>
              <th scope="col">
                central
                <br />
                differences
              </th>
              <th scope="col" title="Central differences against reverse mode">
                relative
                <br />
                error
              </th>
            </tr>
          </thead>
          <tbody>
            {compared.rows.map((row) => (
              <tr key={row.input}>
                <th scope="row">
                  <Formula latex={nodeName(run.trace, row.input, 'own')} form="label" />
                  <span className="unseen">{spokenName(run.trace, row.input, 'own')}</span>
                </th>
                <NumberCell value={row.forward} />
                <NumberCell value={row.reverse} />
                <NumberCell value={row.central} />
                <NumberCell value={row.errorOfDifferences} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {verdict.agrees ? (
        <p className="agreement-verdict">
          <Check aria-hidden />
          <span>
            <PhraseText phrase={verdict.sentence} />
          </span>
        </p>
      ) : (
        <p className="panel-warning">
          <TriangleAlert aria-hidden />
          <span>
            <PhraseText phrase={verdict.sentence} />
          </span>
        </p>
      )}
    </section>
  );
}

function NumberCell({ value }: { readonly value: number }) {
  return (
    <td title={numberInFull(value)}>
      <Formula latex={formatNumber(value, 'decimals')} />
    </td>
  );
}
