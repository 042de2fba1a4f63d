/** Folds all groups, and opens again those that were open: one button, for a phone. */
import type { FoldControl } from '../useFolding';
import { useFoldToggle } from './useFoldToggle';

export function FoldToggle({ control }: { readonly control: FoldControl }) {
  const toggle = useFoldToggle(control);
  return (
    <div className="zoom-buttons">
      <button type="button" onClick={toggle}>
        {control.isFolded ? 'Unfold all' : 'Fold all'}
      </button>
    </div>
  );
}
