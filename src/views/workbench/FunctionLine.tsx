/** On a phone: the function as it was read, and the point; a tap opens the editor under it. */
import { Pencil } from 'lucide-react';
import { useContext, useState } from 'react';
import { nodeAt } from '../../core/trace';
import { formatNumber, typesetProgram } from '../../explain';
import { useSession } from '../../store';
import { EditorAwaited, Running, SourceEditor } from '../editor';
import { Formula } from '../math/Formula';
import './FunctionLine.css';

/** A point with more components would push the function out of its line. */
const COMPONENTS_SHOWN = 3;

export function FunctionLine() {
  const { run, draftError } = useSession();
  const awaited = useContext(EditorAwaited);
  const [isOpen, setOpen] = useState(() => awaited?.current === true);
  // An error has to be seen where it is.
  const showsEditor = isOpen || draftError !== undefined;
  return (
    <section className="function-line" aria-label="Function and point">
      <button type="button" aria-expanded={showsEditor} onClick={() => setOpen(!showsEditor)}>
        <span className="function-line-text">
          <Formula latex={typesetProgram(run.program)} />
          {run.program.form === 'program' && <ProgramLength source={run.program.source} />}
          <Point />
        </span>
        <Pencil aria-hidden />
        <span className="unseen">Edit the function</span>
      </button>
      <div className="function-line-editor">{showsEditor ? <SourceEditor /> : <Running />}</div>
    </section>
  );
}

/** "program, 7 lines" */
function ProgramLength({ source }: { readonly source: string }) {
  return <small>program, {source.trimEnd().split('\n').length} lines</small>;
}

function Point() {
  const { run, wording, exact } = useSession();
  const { inputs } = run.trace;
  if (inputs.length === 0) return null;
  if (inputs.length > COMPONENTS_SHOWN) return <small>at {inputs.length} inputs</small>;
  const values = inputs.map((input) =>
    formatNumber(nodeAt(run.trace, input).primal, wording.numbers, exact?.primal(input)),
  );
  const point = values.length === 1 ? values.join('') : `(${values.join(', ')})`;
  return (
    <small>
      at <Formula latex={point} />
    </small>
  );
}
