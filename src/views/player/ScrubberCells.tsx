/** The cells of one phase, or one bar where there are too many; the current step stands out. */
import { useSession } from '../../store';
import { Cell, CellLabel, type CellState } from './ScrubberCell';
import type { ScrubberPhase } from './scrubberPhases';

interface ScrubberCellsProps {
  readonly phase: ScrubberPhase;
  readonly detail: 'labels' | 'cells' | 'bar';
  /** Whether the current cell has its label where the others have none. */
  readonly labelled: boolean;
  /** px that a cell has, with its gap. */
  readonly cellWidth: number;
  readonly register: (position: number, element: HTMLElement | null) => void;
}

export function ScrubberCells({
  phase,
  detail,
  labelled,
  cellWidth,
  register,
}: ScrubberCellsProps) {
  const { run, choices } = useSession();
  const { step, naming } = choices;
  const size = phase.to - phase.from;
  const done = Math.max(0, Math.min(size, step - phase.from));
  const holdsCurrent = step > phase.from && step <= phase.to;
  return (
    <div
      className="scrubber-phase"
      data-pattern={phase.pattern}
      style={{ flexGrow: size }}
      ref={(element) => register(phase.position, element)}
    >
      {detail === 'bar' ? (
        <Bar done={done} size={size} isCurrent={holdsCurrent} />
      ) : (
        stepsOf(phase).map((k) => (
          <Cell
            key={k}
            state={stateOf(k - phase.from, done, holdsCurrent)}
            end={endOf(phase, k)}
            hasLabel={detail === 'labels'}
            run={run}
            k={k}
            naming={naming}
            width={cellWidth}
          />
        ))
      )}
      {detail !== 'labels' && labelled && holdsCurrent && (
        <span className="scrubber-here" style={{ ['--at' as string]: (done - 0.5) / size }}>
          <CellLabel run={run} k={step} naming={naming} />
        </span>
      )}
    </div>
  );
}

function stepsOf({ from, to }: ScrubberPhase): readonly number[] {
  return Array.from({ length: to - from }, (_, place) => from + place + 1);
}

function stateOf(place: number, done: number, holdsCurrent: boolean): CellState {
  if (place > done) return 'ahead';
  return holdsCurrent && place === done ? 'current' : 'done';
}

function endOf({ from, to }: ScrubberPhase, k: number): string | undefined {
  const ends = [k === from + 1 ? 'first' : '', k === to ? 'last' : ''].join(' ').trim();
  return ends === '' ? undefined : ends;
}

interface BarProps {
  readonly done: number;
  readonly size: number;
  readonly isCurrent: boolean;
}

function Bar({ done, size, isCurrent }: BarProps) {
  return (
    <span className="scrubber-bar" data-state={isCurrent ? 'current' : undefined}>
      <i className="bar-fill" style={{ width: `${(done / size) * 100}%` }} />
      {isCurrent && <b className="bar-mark" style={{ left: `${((done - 0.5) / size) * 100}%` }} />}
    </span>
  );
}
