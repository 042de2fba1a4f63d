/** How fast Play goes: a slider in powers of two, or one button that goes through them. */
import { useSession } from '../../store';
import './Speed.css';

const SPEEDS = [0.25, 0.5, 1, 2, 4] as const;

function written(speed: number): string {
  return `${speed}×`;
}

export function SpeedSlider() {
  const { choices, dispatch } = useSession();
  const notch = Math.log2(choices.speed);
  return (
    <label className="speed">
      <span>Speed</span>
      <input
        type="range"
        min={-2}
        max={2}
        step={1}
        value={notch}
        aria-valuetext={`${choices.speed} times`}
        style={{ ['--done' as string]: `${((notch + 2) / 4) * 100}%` }}
        onChange={(event) =>
          dispatch({ type: 'setSpeed', speed: 2 ** event.currentTarget.valueAsNumber })
        }
      />
      <span className="speed-now" aria-hidden>
        {written(choices.speed)}
      </span>
    </label>
  );
}

export function SpeedButton() {
  const { choices, dispatch } = useSession();
  const next = SPEEDS.find((speed) => speed > choices.speed) ?? SPEEDS[0];
  return (
    <button
      type="button"
      className="speed-button"
      aria-label={`Speed ${choices.speed} times; change to ${next}`}
      title="Speed"
      onClick={() => dispatch({ type: 'setSpeed', speed: next })}
    >
      {written(choices.speed)}
    </button>
  );
}
