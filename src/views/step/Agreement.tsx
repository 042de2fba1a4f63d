/**
 * At the end of a run: the gradient by forward mode, by reverse mode and by central differences,
 * and a sentence that says whether they agree, and why where they do not.
 */
import { Check, TriangleAlert } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { type Agreement as Compared, type Run, unitVector } from '../../core/modes';
import {
  describeAgreement,
  formatNumber,
  hasSeveralOutputs,
  nodeName,
  numberInFull,
  spokenName,
  spokenOutput,
} from '../../explain';
import { useSession } from '../../store';
import { Formula } from '../math/Formula';
import './Agreement.css';
import { PhraseText } from './PhraseText';
import './panel.css';

export function Agreement() {
  const { run: shown, wording, draftError } = useSession();
  const heading = useId();
  const [chosen, setChosen] = useState(0);
  const output = Math.min(chosen, shown.trace.outputs.length - 1);
  const latest = useComparison(output);
  if (latest === undefined) return null;
  // While another point is compared, the numbers and the run that they belong to stay together.
  const { run, compared } = latest;
  const isWeighted = weighsOutputs(run);
  const verdict = describeAgreement(compared, run, wording);
  return (
    <section
      className="agreement"
      aria-labelledby={heading}
      data-stale={draftError !== undefined || undefined}
    >
      <h2 className="panel-title" id={heading}>
        Three ways compared {isWeighted && <small>outputs times their seeds</small>}
        {!isWeighted && hasSeveralOutputs(run) && (
          <label className="agreement-output">
            for{' '}
            <select value={output} onChange={(event) => setChosen(Number(event.target.value))}>
              {run.trace.outputs.map((_, position) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: outputs are told apart by their place alone.
                <option key={position} value={position}>
                  {spokenOutput(run, position)}
                </option>
              ))}
            </select>
          </label>
        )}
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

/** Seeds of one output only scale its gradient; those of several choose what is compared. */
function weighsOutputs(run: Run): boolean {
  const { seed, mode } = run.recipe;
  return seed !== 'each' && mode !== 'forward' && hasSeveralOutputs(run);
}

/** The last comparison that has come, with its run. @param output position of the one compared */
function useComparison(
  output: number,
): { readonly run: Run; readonly compared: Compared } | undefined {
  const { run, compare } = useSession();
  const [latest, setLatest] = useState<{ readonly run: Run; readonly compared: Compared }>();
  useEffect(() => {
    let isLatest = true;
    const { seed } = run.recipe;
    const seeds =
      weighsOutputs(run) && seed !== 'each' ? seed : unitVector(run.trace.outputs.length, output);
    compare(run, seeds).then((compared) => {
      if (isLatest && compared !== undefined) setLatest({ run, compared });
    });
    return () => {
      isLatest = false;
    };
  }, [run, compare, output]);
  return latest;
}

function NumberCell({ value }: { readonly value: number }) {
  return (
    <td title={numberInFull(value)}>
      <Formula latex={formatNumber(value, 'decimals')} />
    </td>
  );
}
