/** Thin lines from the nodes of the current step to their cards, where these stand apart. */
import type { NodeId } from '../../core/trace';
import type { Drawing, Point } from '../../layout';
import { Sheet } from './Sheet';

export interface LeadersProps {
  readonly drawing: Drawing;
  readonly cards: ReadonlyMap<NodeId, Point>;
}

export function Leaders({ drawing, cards }: LeadersProps) {
  return (
    <Sheet>
      {drawing.nodes.map(({ id, key, x, y }) => {
        const at = cards.get(id);
        if (at === undefined) return null;
        return <line key={key} className="graph-leader" x1={x} y1={y} x2={at.x} y2={at.y} />;
      })}
    </Sheet>
  );
}
