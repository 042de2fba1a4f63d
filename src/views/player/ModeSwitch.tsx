/** Forward mode, reverse mode, or both side by side; and in one line what the chosen one does. */
import { useId } from 'react';
import type { Mode, Recipe } from '../../core/modes';
import { hasSeveralOutputs } from '../../explain';
import { useSession } from '../../store';
import { Segmented } from '../inputs';
import '../step/panel.css';

const NAMES = { forward: 'Forward mode', reverse: 'Reverse mode', both: 'Side by side' } as const;
const SHORT_NAMES = { forward: 'Forward', reverse: 'Reverse', both: 'Side by side' } as const;
const MODES: readonly Mode[] = ['forward', 'reverse', 'both'];

/** `short`: as on a phone, without heading and caption. */
export function ModeSwitch({ short = false }: { readonly short?: boolean }) {
  const { choices, dispatch, run } = useSession();
  const heading = useId();
  const { recipe } = choices;
  return (
    <div className="mode-switch">
      <h2 className={short ? 'unseen' : 'panel-title'} id={heading}>
        Mode
      </h2>
      <Segmented
        labelledBy={heading}
        options={MODES.map((mode) => ({
          value: mode,
          label: short ? SHORT_NAMES[mode] : NAMES[mode],
          spoken: NAMES[mode],
        }))}
        value={recipe.mode}
        onChange={(mode) => dispatch({ type: 'setMode', mode })}
      />
      {!short && (
        <p className="panel-note mode-caption">{captionOf(recipe, hasSeveralOutputs(run))}</p>
      )}
    </div>
  );
}

function captionOf({ mode, direction, seed }: Recipe, isSeveral: boolean): string {
  switch (mode) {
    case 'forward':
      return direction === 'each'
        ? 'Values and tangents together, one input at a time.'
        : 'Values and tangents together, along one direction.';
    case 'reverse':
      if (!isSeveral) return 'Values first, then adjoints from the output back.';
      return seed === 'each'
        ? 'Values first, then adjoints back, one output at a time.'
        : 'Values first, then adjoints from the seeded outputs back.';
    case 'both':
      return 'One forward pass, then the reverse sweep, on the same graph.';
  }
}
