/** The titles above the scrubber: each jumps to the first step of its phase. */
import { useSession } from '../../store';
import { Formula } from '../math/Formula';
import type { ScrubberPhase } from './scrubberPhases';

/** With more phases than this only the current one has room for its title. */
const ALL_UP_TO = 12;

export function PhaseTitles({ phases }: { readonly phases: readonly ScrubberPhase[] }) {
  const { choices, dispatch } = useSession();
  const { step } = choices;
  const current = phases.find(({ from, to }) => step > from && step <= to) ?? phases[0];
  const shown = phases.length <= ALL_UP_TO ? phases : phases.filter((phase) => phase === current);
  return (
    <div className="phase-titles">
      {shown.map((phase) => (
        <div
          key={phase.position}
          className="phase-title"
          style={{ flexGrow: phase.to - phase.from }}
        >
          <button
            type="button"
            aria-current={phase === current && step > 0 ? 'step' : undefined}
            onClick={() => dispatch({ type: 'goTo', step: phase.from + 1 })}
          >
            <b className="phase-name">
              {shown.length < phases.length && phase.of > 1
                ? `${phase.title} of ${phase.of}`
                : phase.title}
            </b>{' '}
            <span className="phase-detail">
              {phase.detail.kind === 'text' ? (
                phase.detail.text
              ) : (
                <Formula latex={phase.detail.latex} />
              )}
            </span>
          </button>
        </div>
      ))}
    </div>
  );
}
