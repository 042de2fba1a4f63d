/** A track of the scrubber: a cell for each step, or a bar where there are too many. */
import { visibleLength } from '../../explain/width';
import { useSession } from '../../store';
import { Formula } from '../math/Formula';
import { Cell, CellLabel, type CellState } from './ScrubberCell';
import type { ScrubberGroup, ScrubberTrack } from './scrubberTracks';

interface ScrubberCellsProps {
  readonly track: ScrubberTrack;
  readonly detail: 'labels' | 'cells' | 'bar';
  /** Whether there is room under the cells. */
  readonly labelled: boolean;
  /** px that a cell has, with its gap. */
  readonly cellWidth: number;
  readonly register: (from: number, element: HTMLElement | null) => void;
}

export function ScrubberCells(props: ScrubberCellsProps) {
  const { track, detail, labelled, cellWidth, register } = props;
  const { run, choices } = useSession();
  const { step, naming } = choices;
  const hasGroups = track.groups.length > 1;
  const holdsCurrent = step > track.from && step <= track.to;
  const size = track.to - track.from;
  return (
    <div
      className="scrubber-phase"
      data-pattern={track.pattern}
      data-grouped={hasGroups || undefined}
      style={{ flexGrow: size }}
    >
      {track.groups.map((group) => (
        <div
          key={group.from}
          className="scrubber-group"
          style={{ flexGrow: group.to - group.from }}
          ref={(element) => register(group.from, element)}
        >
          {detail === 'bar' ? (
            <Bar group={group} step={step} marks={track.marks} />
          ) : (
            stepsOf(group).map((k) => (
              <Cell
                key={k}
                state={stateOf(k, step)}
                end={endOf(group, k)}
                hasLabel={detail === 'labels' && !hasGroups}
                run={run}
                k={k}
                naming={naming}
                width={cellWidth}
              />
            ))
          )}
          {hasGroups && labelled && fits(group, cellWidth) && (
            <span className="group-label" data-current={isIn(group, step) || undefined}>
              <Formula latex={group.label ?? ''} form="label" />
            </span>
          )}
        </div>
      ))}
      {detail !== 'labels' && !hasGroups && labelled && holdsCurrent && (
        <span
          className="scrubber-here"
          style={{ ['--at' as string]: (step - track.from - 0.5) / size }}
        >
          <CellLabel run={run} k={step} naming={naming} />
        </span>
      )}
    </div>
  );
}

/** px of a character of a label, and of the room around it. */
const CHARACTER = 8;
const AROUND = 6;

/** Whether the label of a group stands under its own cells alone. */
function fits({ from, to, label }: ScrubberGroup, cellWidth: number): boolean {
  return (
    label !== undefined && visibleLength(label) * CHARACTER + AROUND <= (to - from) * cellWidth
  );
}

type Stretch = Pick<ScrubberGroup, 'from' | 'to'>;

function isIn({ from, to }: Stretch, step: number): boolean {
  return step > from && step <= to;
}

function stepsOf({ from, to }: Stretch): readonly number[] {
  return Array.from({ length: to - from }, (_, place) => from + place + 1);
}

function stateOf(k: number, step: number): CellState {
  if (k > step) return 'ahead';
  return k === step ? 'current' : 'done';
}

function endOf({ from, to }: Stretch, k: number): string | undefined {
  const ends = [k === from + 1 ? 'first' : '', k === to ? 'last' : ''].join(' ').trim();
  return ends === '' ? undefined : ends;
}

interface BarProps {
  readonly group: Stretch;
  readonly step: number;
  readonly marks: readonly number[];
}

function Bar({ group, step, marks }: BarProps) {
  const size = group.to - group.from;
  const part = (count: number): string => `${(count / size) * 100}%`;
  const done = Math.max(0, Math.min(size, step - group.from));
  const isCurrent = isIn(group, step);
  return (
    <span className="scrubber-bar" data-state={isCurrent ? 'current' : undefined}>
      <i className="bar-fill" style={{ width: part(done) }} />
      {marks.map((mark) => (
        <i key={mark} className="bar-start" style={{ left: part(mark - group.from) }} />
      ))}
      {isCurrent && <b className="bar-mark" style={{ left: part(done - 0.5) }} />}
    </span>
  );
}
