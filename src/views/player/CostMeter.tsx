/**
 * What all derivatives cost in each mode: traversals of the graph, and the operations that
 * were really counted.
 */
import { useId, useMemo } from 'react';
import { type CostSummary, summariseCost } from '../../explain';
import { useSession } from '../../store';
import { Formula } from '../math/Formula';
import '../step/panel.css';
import { ForwardBlocks, ReverseBlocks } from './CostBlocks';
import './CostMeter.css';

export function CostMeter() {
  const { run } = useSession();
  const heading = useId();
  const cost = useMemo(() => summariseCost(run), [run]);
  return (
    <section className="cost" aria-labelledby={heading}>
      <h2 className="panel-title" id={heading}>
        Cost of the whole {cost.outputs === 1 ? 'gradient' : 'Jacobian'}{' '}
        <small>
          {cost.outputs === 1 ? (
            <>
              <Formula latex={`n = ${cost.inputs}`} /> {cost.inputs === 1 ? 'input' : 'inputs'}
            </>
          ) : (
            <span title="n inputs, m outputs">
              <Formula latex={`n = ${cost.inputs},\\; m = ${cost.outputs}`} />
            </span>
          )}
        </small>
      </h2>
      <table>
        <caption className="unseen">Counted for all derivatives, in each mode</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">traversals</th>
            {COLUMNS.map(({ key, head, counts }) => (
              <th key={key} scope="col" title={counts}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <CostLine mode="reverse" cost={cost} />
          <CostLine mode="forward" cost={cost} />
        </tbody>
      </table>
      <p className="panel-note">{cost.sentence}</p>
    </section>
  );
}

const COLUMNS = [
  { key: 'evaluations', head: 'evaluations', counts: 'Operations of the function computed' },
  {
    key: 'multiplications',
    head: '× partial',
    counts: 'Products of a local partial with a tangent or an adjoint',
  },
  {
    key: 'additions',
    head: 'additions',
    counts: 'Sums of tangent terms, and adjoint contributions added with +=',
  },
] as const;

interface CostLineProps {
  readonly mode: 'reverse' | 'forward';
  readonly cost: CostSummary;
}

function CostLine({ mode, cost }: CostLineProps) {
  const { choices } = useSession();
  const { traversals, operations } = cost[mode];
  const most = Math.max(cost.forward.traversals, cost.reverse.traversals);
  const isChosen = choices.recipe.mode === mode || choices.recipe.mode === 'both';
  return (
    <tr data-chosen={isChosen || undefined}>
      <th scope="row">{mode === 'reverse' ? 'Reverse' : 'Forward'}</th>
      <td>
        <span className="cost-traversals">
          {mode === 'reverse' ? (
            <ReverseBlocks sweeps={cost.outputs} most={most} />
          ) : (
            <ForwardBlocks passes={traversals} most={most} />
          )}
          {traversals}
        </span>
      </td>
      {COLUMNS.map(({ key }) => (
        <td key={key}>{operations[key]}</td>
      ))}
    </tr>
  );
}
