/** The loop that the step stands in, iteration by iteration: what goes in, what comes out. */
import { useId } from 'react';
import { currentIteration } from '../../explain/program/loopTable';
import { lineOf } from '../../explain/program/place';
import { useSession } from '../../store';
import '../step/panel.css';
import { CarriedChoice } from './CarriedChoice';
import './LoopPanel.css';
import { LoopTable } from './LoopTable';
import { RowPages } from './RowPages';
import { useLoop } from './useLoop';
import { useRowPage } from './useRowPage';

export function LoopPanel() {
  const { run, choices, draftError } = useSession();
  const heading = useId();
  const { outline, carried, loops, chooseLoop, chooseName } = useLoop(run, choices.step);
  const count = outline?.iterations.length ?? 0;
  const current =
    outline === undefined ? undefined : currentIteration(run, choices.step, outline.loop);
  const page = useRowPage(count, current === undefined ? undefined : current - 1);
  if (outline === undefined) return null;
  const lineName = (position: number): string => `line ${lineOf(run.program.source, position)}`;
  return (
    <section
      className="loop-panel"
      aria-labelledby={heading}
      data-stale={draftError !== undefined || undefined}
    >
      <h2 className="panel-title" id={heading}>
        Loop
        {loops.length < 2 && <small>{lineName(outline.loop.span.from)}</small>}
      </h2>
      {loops.length > 1 && (
        <select
          className="loop-choice"
          aria-label="Loop"
          value={outline.loop.span.from}
          onChange={(event) => chooseLoop(Number(event.target.value))}
        >
          {loops.map(({ id, span }) => (
            <option key={id} value={span.from}>
              {lineName(span.from)}
            </option>
          ))}
        </select>
      )}
      {outline.carried.length > 1 && (
        <CarriedChoice
          names={outline.carried.map(({ name }) => name)}
          name={carried?.name ?? ''}
          onChange={chooseName}
        />
      )}
      {count === 0 ? (
        <p className="panel-note">It ran no iteration at this point.</p>
      ) : (
        <LoopTable outline={outline} carried={carried} page={page} />
      )}
      {carried === undefined && count > 0 && (
        <p className="panel-note">No number goes from one iteration to the next under a name.</p>
      )}
      <RowPages page={page} count={count} />
    </section>
  );
}
