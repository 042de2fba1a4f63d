/** The page of the selected node, fetched when one is first selected. */
import { lazy, Suspense } from 'react';
import { useSession } from '../../store';

const NodeCard = lazy(async () => ({ default: (await import('./NodeCard')).NodeCard }));

export function SelectedNode() {
  const { run, choices } = useSession();
  const { selection } = choices;
  if (selection === undefined || run.trace.nodes[selection] === undefined) return null;
  return (
    <Suspense>
      <NodeCard node={selection} />
    </Suspense>
  );
}
