/** The column "Automatic": the graph with its numbers, in either mode, and what it costs. */
import { memo, useMemo } from 'react';
import { type CostOfMode, type CostSummary, summariseCost } from '../../../explain';
import { counted } from '../../../explain/methods/agreementWork';
import { useSession } from '../../../store';
import { Graph } from '../../graph';
import { ModeSwitch } from '../../player';
import { ThisStep } from '../../step';
import './AutomaticColumn.css';
import { PlayStrip } from './PlayStrip';

interface AutomaticColumnProps {
  /** Stacked columns: the player is at the foot of the page. */
  readonly isNarrow: boolean;
}

/** The graph is seen as a whole, beside the other two methods; only what is tiny then is followed. */
const FOLLOWS_BELOW = 0.36;

/** Memoised: while h is dragged, the graph is not drawn again. */
export const AutomaticColumn = memo(function AutomaticColumn({ isNarrow }: AutomaticColumnProps) {
  const { run } = useSession();
  const cost = useMemo(() => summariseCost(run), [run]);
  return (
    <section className="methods-column automatic-column" aria-labelledby="methods-automatic">
      <h2 id="methods-automatic">Automatic</h2>
      <p className="methods-sub">Apply the chain rule to the numbers, step by step.</p>
      <div
        className="methods-graph"
        // The wheel turns the page; with Ctrl, or a pinch, it zooms.
        onWheelCapture={(event) => {
          if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
        }}
      >
        <Graph orientation="down" maxScale={isNarrow ? 1 : 1.2} followsBelow={FOLLOWS_BELOW} />
      </div>
      {!isNarrow && <PlayStrip />}
      <ThisStep compact />
      <div className="methods-mode">
        <ModeSwitch short />
      </div>
      <ul className="methods-facts">
        <li>Exact up to rounding. No h, no growing formula.</li>
        <li>{reverseFact(cost)}</li>
        <li>{forwardFact(cost)}</li>
      </ul>
    </section>
  );
});

function reverseFact({ reverse, outputs }: CostSummary): string {
  const work = workOf(reverse, 'traversals');
  return outputs === 1
    ? `Reverse mode: the whole gradient in ${work}; always two traversals, for any number of inputs.`
    : `Reverse mode: the whole Jacobian in ${work}, one sweep for each of the ${outputs} outputs.`;
}

function forwardFact({ forward, inputs }: CostSummary): string {
  const work = workOf(forward, forward.traversals === 1 ? 'pass' : 'passes');
  return `Forward mode: ${work}, one pass for each input${inputs === 1 ? '' : `, of which there are ${inputs}`}.`;
}

function workOf({ traversals, total }: CostOfMode, word: string): string {
  return `${traversals.toLocaleString('en')} ${word}, ${counted(total, 'operation')}`;
}
