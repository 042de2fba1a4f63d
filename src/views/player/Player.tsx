/** The strip below the stage: the mode, the transport with the scrubber, and what it all costs. */
import { useId } from 'react';
import { hasSeveralOutputs } from '../../explain';
import { useSession } from '../../store';
import { CostMeter } from './CostMeter';
import { ModeSwitch } from './ModeSwitch';
import './Player.css';
import { Scrubber } from './Scrubber';
import { SpeedButton, SpeedSlider } from './Speed';
import { StepCount, Transport } from './Transport';

interface PlayerProps {
  /**
   * `columns`: mode, transport and cost side by side. `rows`: the cost below. `folded`: the cost
   * in a disclosure. `bare`: transport and scrubber alone, for a phone.
   */
  readonly form: 'columns' | 'rows' | 'folded' | 'bare';
}

export function Player({ form }: PlayerProps) {
  const { run } = useSession();
  if (form === 'bare') return <BarePlayer />;
  return (
    <section className="player" data-form={form} aria-label="Player">
      <div className="player-mode">
        <ModeSwitch />
      </div>
      <div className="player-main">
        <div className="player-row">
          <Transport />
          <StepCount />
          {form === 'folded' ? <SpeedButton /> : <SpeedSlider />}
        </div>
        <Scrubber />
      </div>
      {form === 'folded' ? (
        <details className="player-cost">
          <summary>Cost of the whole {hasSeveralOutputs(run) ? 'Jacobian' : 'gradient'}</summary>
          <CostMeter />
        </details>
      ) : (
        <div className="player-cost">
          <CostMeter />
        </div>
      )}
    </section>
  );
}

function BarePlayer() {
  const heading = useId();
  return (
    <section className="player" data-form="bare" aria-labelledby={heading}>
      <h2 className="unseen" id={heading}>
        Player
      </h2>
      <Scrubber bare />
      <div className="player-row">
        <StepCount short />
        <Transport />
        <SpeedButton />
      </div>
    </section>
  );
}
