/** What stands in and at what is no node of the trace: a folded group, a test, a ghost. */
import type { ExtraLabelProps } from './extra';
import { FoldedLabel } from './FoldedLabel';
import { GhostLabel } from './GhostLabel';
import { TestLabel } from './TestLabel';

export function ItemLabel(props: ExtraLabelProps) {
  const item = props.of.picture.plan.extra?.items.get(props.placed.id);
  switch (item?.kind) {
    case undefined:
      return null;
    case 'folded':
      return <FoldedLabel {...props} box={item} />;
    case 'test':
      return <TestLabel {...props} test={item} />;
    case 'ghost':
      return <GhostLabel {...props} ghost={item} />;
  }
}
