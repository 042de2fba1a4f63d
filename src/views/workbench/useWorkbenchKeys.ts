/** The keys of design section 10 that belong to the player, the modes and the directions, in every view. */
import { unitDirections } from '../../core/modes';
import { type Action, useSession } from '../../store';
import { type Shortcuts, useShortcuts } from '../useShortcuts';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

export function useWorkbenchKeys(): void {
  const { choices, run, dispatch } = useSession();
  const does = (action: Action) => () => dispatch(action);
  const { mode, direction } = choices.recipe;

  const choosePass = (pass: number): void => {
    if (mode === 'reverse' || pass >= run.trace.inputs.length) return;
    const unit = unitDirections(run.trace.inputs.length)[pass];
    if (mode === 'both' && unit !== undefined) {
      dispatch({ type: 'setDirection', direction: unit });
      return;
    }
    if (direction !== 'each') dispatch({ type: 'setDirection', direction: 'each' });
    dispatch({ type: 'goToPass', pass });
  };

  const passes: Shortcuts = Object.fromEntries(
    DIGITS.map((digit, pass) => [digit, () => choosePass(pass)]),
  );
  useShortcuts({
    ...passes,
    ' ': does({ type: choices.playing ? 'pause' : 'play' }),
    ArrowLeft: does({ type: 'stepBy', count: -1 }),
    ArrowRight: does({ type: 'stepBy', count: 1 }),
    Home: does({ type: 'goTo', step: 0 }),
    End: does({ type: 'goTo', step: run.steps.length }),
    'Shift+ArrowLeft': does({ type: 'phaseBy', count: -1 }),
    'Shift+ArrowRight': does({ type: 'phaseBy', count: 1 }),
    f: does({ type: 'setMode', mode: 'forward' }),
    r: does({ type: 'setMode', mode: 'reverse' }),
    s: does({ type: 'setMode', mode: 'both' }),
  });
}
