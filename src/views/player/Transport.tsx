/** First, back, play or pause, step, last; and where in the run one is. */
import type { Action } from '../../store';
import { useSession } from '../../store';
import { PlayerIcon, type PlayerSign } from './PlayerIcons';
import './Transport.css';

export function Transport() {
  const { choices, run } = useSession();
  const { step, playing } = choices;
  const last = run.steps.length;
  return (
    <div className="transport">
      <TransportButton
        sign="first"
        name="First step"
        keys="Home"
        action={{ type: 'goTo', step: 0 }}
        isOff={step === 0}
      />
      <TransportButton
        sign="back"
        name="Step back"
        keys="ArrowLeft"
        action={{ type: 'stepBy', count: -1 }}
        isOff={step === 0}
      />
      {playing ? (
        <TransportButton sign="pause" name="Pause" keys="Space" action={{ type: 'pause' }} />
      ) : (
        <TransportButton sign="play" name="Play" keys="Space" action={{ type: 'play' }} />
      )}
      <TransportButton
        sign="step"
        name="Step forward"
        keys="ArrowRight"
        action={{ type: 'stepBy', count: 1 }}
        isOff={step === last}
      />
      <TransportButton
        sign="last"
        name="Last step"
        keys="End"
        action={{ type: 'goTo', step: last }}
        isOff={step === last}
      />
    </div>
  );
}

interface TransportButtonProps {
  readonly sign: PlayerSign;
  readonly name: string;
  /** As `aria-keyshortcuts` spells it. */
  readonly keys: string;
  readonly action: Action;
  readonly isOff?: boolean;
}

function TransportButton({ sign, name, keys, action, isOff = false }: TransportButtonProps) {
  const { dispatch } = useSession();
  const main = sign === 'play' || sign === 'pause';
  return (
    <button
      type="button"
      className={main ? 'transport-button transport-play' : 'transport-button'}
      aria-label={name}
      aria-keyshortcuts={keys}
      title={`${name} (${KEY_NAMES[keys] ?? keys})`}
      // A button that is disabled would lose the focus at the last step.
      aria-disabled={isOff}
      onClick={() => dispatch(action)}
    >
      <PlayerIcon sign={sign} />
    </button>
  );
}

const KEY_NAMES: Readonly<Record<string, string>> = { ArrowLeft: '←', ArrowRight: '→' };

/** "Step 9 of 11" */
export function StepCount({ short = false }: { readonly short?: boolean }) {
  const { choices, run } = useSession();
  return (
    <span className="step-count">
      {!short && 'Step '}
      <b>{choices.step}</b> of {run.steps.length}
    </span>
  );
}
