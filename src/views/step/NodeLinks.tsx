/** Nodes as buttons that select them: the operands of a node, or its users. */
import { type NodeId, nodeAt } from '../../core/trace';
import { nodeName, spokenName } from '../../explain';
import { useSession } from '../../store';
import { Formula } from '../math/Formula';

interface NodeLinksProps {
  readonly title: string;
  readonly nodes: readonly NodeId[];
  /** What stands there where there are none. */
  readonly none: string;
}

export function NodeLinks({ title, nodes, none }: NodeLinksProps) {
  const { run, wording, dispatch } = useSession();
  // `x*x` reads x twice, but leads to one place.
  const different = [...new Set(nodes)];
  return (
    <div className="node-card-row">
      <h3>{title}</h3>
      {different.length === 0 && <span className="panel-note">{none}</span>}
      {different.map((id) => {
        const name = <Formula latex={nodeName(run.trace, id, wording.naming)} form="label" />;
        if (nodeAt(run.trace, id).kind === 'constant') return <span key={id}>{name}</span>;
        return (
          <button
            key={id}
            type="button"
            className="node-link"
            aria-label={spokenName(run.trace, id, wording.naming)}
            onClick={() => dispatch({ type: 'select', node: id })}
            onPointerEnter={() => dispatch({ type: 'hover', node: id })}
            onPointerLeave={() => dispatch({ type: 'hover', node: undefined })}
          >
            {name}
          </button>
        );
      })}
    </div>
  );
}
