/** The run as straight-line code, folded away until it is asked for. */
import { ChevronRight } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { operationsOf } from '../../core/trace';
import { useSession } from '../../store';
import '../step/panel.css';
import { UnrolledCode } from './UnrolledCode';
import './UnrolledPanel.css';

export function UnrolledPanel() {
  const { run } = useSession();
  const [isOpen, setOpen] = useState(false);
  const heading = useId();
  const count = useMemo(() => operationsOf(run.trace).length, [run.trace]);
  return (
    <section className="unrolled" aria-labelledby={heading}>
      <h2 className="panel-title" id={heading}>
        <button
          type="button"
          className="unrolled-toggle"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <ChevronRight aria-hidden />
          Unrolled code
        </button>
        <small>{count === 1 ? '1 operation' : `${count} operations`}</small>
      </h2>
      {isOpen && <UnrolledCode />}
    </section>
  );
}
