/**
 * All steps of the run in a row: one cell for each, grouped by phase and iteration. One slider for the
 * keyboard; the pointer may drag over the cells. The titles of the phases jump to their starts.
 */
import { type KeyboardEvent, useMemo, useState } from 'react';
import { type Action, useSession } from '../../store';
import { useSize } from '../graph/useSize';
import { useMathFonts } from '../math/useMathFonts';
import { PhaseTitles } from './PhaseTitles';
import './Scrubber.css';
import { ScrubberCells } from './ScrubberCells';
import { scrubberPhases } from './scrubberPhases';
import { scrubberTracks } from './scrubberTracks';
import { speakPlace } from './stepLabels';
import { useScrubbing } from './useScrubbing';

/** Above this many steps the labels under the cells give way to the titles of the phases. */
const LABELS_UP_TO = 24;
/** Above this many the cells become one bar for each phase. */
const CELLS_UP_TO = 80;

/** px between phases, at least. */
const GAP = 10;

const KEYS: Readonly<Record<string, Action>> = {
  ArrowLeft: { type: 'stepBy', count: -1 },
  ArrowDown: { type: 'stepBy', count: -1 },
  ArrowRight: { type: 'stepBy', count: 1 },
  ArrowUp: { type: 'stepBy', count: 1 },
  PageDown: { type: 'phaseBy', count: -1 },
  PageUp: { type: 'phaseBy', count: 1 },
  'Shift+ArrowLeft': { type: 'phaseBy', count: -1 },
  'Shift+ArrowRight': { type: 'phaseBy', count: 1 },
  Home: { type: 'goTo', step: 0 },
  End: { type: 'goTo', step: Number.MAX_SAFE_INTEGER },
};

/** `bare`: without titles and labels, as on a phone. */
export function Scrubber({ bare = false }: { readonly bare?: boolean }) {
  const { run, choices, dispatch } = useSession();
  const { step, playing, naming } = choices;
  const phases = useMemo(() => scrubberPhases(run), [run]);
  const tracks = useMemo(() => scrubberTracks(run, phases), [run, phases]);
  const [line, setLine] = useState<HTMLElement | null>(null);
  const width = useSize(line)?.width;
  const room = useMathFonts() ? (width ?? 0) : 0;
  const { registerBar, handlers } = useScrubbing(tracks, step, (target) =>
    dispatch({ type: 'goTo', step: target }),
  );
  const count = run.steps.length;
  const detail = count > CELLS_UP_TO ? 'bar' : count > LABELS_UP_TO || bare ? 'cells' : 'labels';

  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const toggle: Action = { type: playing ? 'pause' : 'play' };
    const key = event.shiftKey ? `Shift+${event.key}` : event.key;
    const action = key === ' ' ? toggle : KEYS[key];
    if (action === undefined) return;
    event.preventDefault();
    dispatch(action);
  };

  return (
    <div className="scrubber" data-detail={detail} data-crowded={tracks.length > 12 || undefined}>
      {!bare && <PhaseTitles phases={phases} />}
      <div
        className="scrubber-track"
        ref={setLine}
        role="slider"
        tabIndex={0}
        aria-label="Step"
        aria-valuemin={0}
        aria-valuemax={count}
        aria-valuenow={step}
        aria-valuetext={speakPlace(run, step, naming)}
        onKeyDown={press}
        {...handlers}
      >
        {tracks.map((track) => (
          <ScrubberCells
            key={track.from}
            track={track}
            detail={detail}
            labelled={!bare}
            cellWidth={(room - GAP * tracks.length) / count}
            register={registerBar}
          />
        ))}
      </div>
    </div>
  );
}
