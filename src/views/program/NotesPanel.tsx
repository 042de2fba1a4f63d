/** Remarks on the run of a program, as a lecturer would add them. */
import { TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { programNotes } from '../../explain/program/programNotes';
import { useSession } from '../../store';
import { QuotedText } from '../editor/QuotedText';
import '../step/panel.css';
import './NotesPanel.css';
import { BorderNote } from './BorderNote';

export function NotesPanel() {
  const { run, draftError } = useSession();
  const notes = useMemo(() => programNotes(run), [run]);
  const border = useMemo(() => notes.flatMap((note) => note.border ?? []), [notes]);
  // What is on both sides of the point is told once, however many kinks meet there.
  const last = notes.findLast((note) => note.border !== undefined);
  if (notes.length === 0) return null;
  return (
    <section
      className="program-notes"
      aria-label="Remarks on this run"
      data-stale={draftError !== undefined || undefined}
    >
      {notes.map((note) => (
        <div key={note.key}>
          <h2 className="panel-title program-note">
            <TriangleAlert aria-hidden />
            <span>{note.heading}</span>
          </h2>
          <p>
            <QuotedText text={note.sentence} />
          </p>
          {note === last && <BorderNote run={run} border={border} />}
        </div>
      ))}
    </section>
  );
}
