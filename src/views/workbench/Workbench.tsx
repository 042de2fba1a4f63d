/**
 * The frame of design section 7, in the grid of the page. The parts are the same in every layout
 * and keep their state when a window grows or turns: they only change their order, which is the
 * order of the keyboard too.
 */
import { lazy, type ReactNode, type RefObject } from 'react';
import { Graph } from '../graph';
import { AfterPicture } from './AfterPicture';
import type { LayoutForm } from './useLayoutForm';
import './Workbench.css';

const panels = () => import('./panels');
const ChoicesColumn = lazy(async () => ({ default: (await panels()).ChoicesColumn }));
const ReadingColumn = lazy(async () => ({ default: (await panels()).ReadingColumn }));
const Player = lazy(async () => ({ default: (await panels()).Player }));
const ModeSwitch = lazy(async () => ({ default: (await panels()).ModeSwitch }));
const FunctionLine = lazy(async () => ({ default: (await panels()).FunctionLine }));
const Sheet = lazy(async () => ({ default: (await import('./Sheet')).Sheet }));

interface WorkbenchProps {
  readonly form: LayoutForm;
  readonly stage: RefObject<HTMLElement | null>;
  readonly hasPicture: boolean;
  readonly onFirstPicture: () => void;
}

export function Workbench({ form, stage, hasPicture, onFirstPicture }: WorkbenchProps) {
  const main = (
    <main key="stage" className="stage-area" id="stage" ref={stage} tabIndex={-1}>
      <h1 className="unseen">Wengert: automatic differentiation, step by step</h1>
      <Graph
        orientation={form.kind === 'phone' ? 'down' : 'right'}
        maxScale={form.isWide ? 1.3 : 1}
        onFirstPicture={onFirstPicture}
      />
    </main>
  );
  return partsOf(form, main, hasPicture);
}

function partsOf(form: LayoutForm, main: ReactNode, hasPicture: boolean): readonly ReactNode[] {
  const choices = (
    <AfterPicture key="choices" hasPicture={hasPicture} area="choices">
      <ChoicesColumn />
    </AfterPicture>
  );
  const reading = (
    <AfterPicture key="reading" hasPicture={hasPicture} area="reading">
      <ReadingColumn />
    </AfterPicture>
  );
  const player = (shape: 'columns' | 'folded' | 'rows' | 'bare'): ReactNode => (
    <AfterPicture key="player" hasPicture={hasPicture} area="player">
      <Player form={shape} />
    </AfterPicture>
  );
  switch (form.kind) {
    case 'desktop':
      return [choices, main, reading, player('columns')];
    case 'tablet':
      return [main, player(form.isNarrow ? 'folded' : 'rows'), choices, reading];
    case 'phone':
      return [
        <AfterPicture key="function" hasPicture={hasPicture} area="function">
          <FunctionLine />
        </AfterPicture>,
        <AfterPicture key="mode" hasPicture={hasPicture} area="mode">
          <section className="workbench-mode" aria-label="Mode">
            <ModeSwitch short />
          </section>
        </AfterPicture>,
        main,
        <AfterPicture key="sheet" hasPicture={hasPicture} area="sheet">
          <Sheet />
        </AfterPicture>,
        player('bare'),
      ];
  }
}
