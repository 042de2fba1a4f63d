/** Above the graph: the function as it was read, the phase, and the zoom buttons. */
import './StageHeader.css';
import { type ReactNode, useMemo, useState } from 'react';
import { typesetProgram } from '../../explain';
import { useSession } from '../../store';
import { Formula } from '../math/Formula';
import { measureFormulas } from '../math/measureFormulas';
import { useMathFonts } from '../math/useMathFonts';
import { phaseLineAt } from './phaseLine';
import { useSize } from './useSize';
import { type ZoomActions, ZoomButtons } from './ZoomButtons';

/** Font sizes, in px: a long function is set smaller before it has to be scrolled. */
const LARGEST = 21;
const SMALLEST = 14;

/** A longer formula would be a page of its own: its text is shown instead, as far as there is room. */
const LONGEST = 2500;
const EXCERPT = 240;

export interface StageHeaderProps {
  readonly zoom: ZoomActions;
  /** What else there is beside the zoom buttons. */
  readonly children?: ReactNode;
}

export function StageHeader({ zoom, children }: StageHeaderProps) {
  const { run, frame } = useSession();
  const latex = useMemo(() => typesetProgram(run.program), [run.program]);
  const phase = phaseLineAt(run, frame.k);
  return (
    <header className="stage-header">
      <div className="stage-titles">
        {latex.length > LONGEST ? (
          <pre className="stage-source">{excerpt(run.program.source)}</pre>
        ) : (
          <Equation latex={latex} />
        )}
        <p className="stage-phase" data-kind={phase.kind}>
          {phase.title !== '' && <b>{phase.title}</b>} {phase.text}
        </p>
      </div>
      <div className="stage-tools">
        {children}
        <ZoomButtons {...zoom} />
      </div>
    </header>
  );
}

function excerpt(source: string): string {
  return source.length > EXCERPT ? `${source.slice(0, EXCERPT)} …` : source;
}

function Equation({ latex }: { readonly latex: string }) {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const room = useSize(element)?.width;
  const canMeasure = useMathFonts();
  const fontSize = useMemo(() => {
    const wide = canMeasure ? (measureFormulas([latex], 1)[0]?.width ?? 0) : 0;
    if (room === undefined || wide === 0) return LARGEST;
    return Math.max(SMALLEST, Math.min(LARGEST, Math.floor((10 * room) / wide) / 10));
  }, [latex, room, canMeasure]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard.
    <section className="stage-equation" ref={setElement} aria-label="Function" tabIndex={0}>
      <span style={{ fontSize }}>
        <Formula latex={latex} />
      </span>
    </section>
  );
}
