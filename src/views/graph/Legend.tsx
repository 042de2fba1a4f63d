/** Below the graph: what its lines and its yellow mean, for the mode that runs. */
import './Legend.css';
import { useSession } from '../../store';
import { chipKinds } from './chips';

const SAYS = {
  tangent: 'tangent flows with it, shown above the node',
  adjoint: 'adjoint flows back, shown above the node',
} as const;

export function Legend() {
  const { run, choices } = useSession();
  const kinds = choices.shown.derivatives ? chipKinds(run.recipe.mode) : [];
  return (
    <ul className="legend" aria-label="Legend">
      <li>
        <svg width="40" height="12" aria-hidden="true">
          <path className="legend-line" d="M0 6h32" />
          <path className="legend-head" d="M40 6l-9-4.5v9z" />
        </svg>
        value flows
      </li>
      {kinds.map((kind) => (
        <li key={kind} data-kind={kind}>
          <svg width="40" height="12" aria-hidden="true">
            <path className="legend-line" d={kind === 'tangent' ? 'M0 6h30' : 'M40 6H10'} />
            <path
              className="legend-head"
              d={kind === 'tangent' ? 'M40 6L29 .5v11z' : 'M0 6l11-5.5v11z'}
            />
          </svg>
          {kinds.length > 1 ? SAYS[kind].replace(', shown above the node', '') : SAYS[kind]}
        </li>
      ))}
      <li>
        <i className="legend-step" aria-hidden="true" />
        this step
      </li>
    </ul>
  );
}
