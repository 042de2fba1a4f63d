/** The page of the selected node: its rule, its local partials, what it reads and who reads it. */
import { TriangleAlert, X } from 'lucide-react';
import { useId } from 'react';
import type { NodeId } from '../../core/trace';
import { describeNode } from '../../explain';
import { useSession } from '../../store';
import { FittedFormula } from './FittedFormula';
import './NodeCard.css';
import { NodeLinks } from './NodeLinks';
import './panel.css';
import { PhraseText } from './PhraseText';
import { useEscape } from './useEscape';

interface NodeCardProps {
  readonly node: NodeId;
}

export function NodeCard({ node }: NodeCardProps) {
  const { run, wording, exact, dispatch, draftError } = useSession();
  const heading = useId();
  const close = (): void => dispatch({ type: 'select', node: undefined });
  useEscape(close);
  const details = describeNode(run, node, wording, exact);
  const piece = run.recipe.source.slice(details.piece.from, details.piece.to);
  return (
    <section
      className="node-card"
      aria-labelledby={heading}
      data-stale={draftError !== undefined || undefined}
    >
      <h2 className="panel-title" id={heading}>
        <span>
          <PhraseText phrase={details.title} />
        </span>
        <button type="button" className="node-card-close" onClick={close} title="Close (Escape)">
          <X aria-hidden />
          <span className="unseen">Close node details</span>
        </button>
      </h2>
      <FittedFormula latex={details.rule} form="inline" label="Rule of this node" />
      {details.partials.length > 0 && (
        <div className="node-card-partials">
          <h3>Local partials</h3>
          {details.partials.map(({ edge, latex }) => (
            <FittedFormula key={edge.slot} latex={latex} label={`Local partial ${edge.slot + 1}`} />
          ))}
        </div>
      )}
      <NodeLinks title="Reads" nodes={details.operands} none="nothing: its value is given" />
      <NodeLinks title="Read by" nodes={details.users} none="no other node" />
      <div className="node-card-row">
        <h3>In the source</h3>
        <code>{piece}</code>
      </div>
      {details.notes.map((note) => (
        <p className="panel-warning" key={note}>
          <TriangleAlert aria-hidden />
          <span>{note}</span>
        </p>
      ))}
    </section>
  );
}
