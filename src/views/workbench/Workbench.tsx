/**
 * The frame of design section 7. The parts are the same in every layout and keep their state when
 * a window grows or turns: they only change their order, which is the order of the keyboard too.
 */
import { lazy, type ReactNode, useCallback, useRef, useState } from 'react';
import { useSession } from '../../store';
import { Graph } from '../graph';
import { AfterPicture } from './AfterPicture';
import { isLongRun } from './isLongRun';
import { type LayoutForm, useLayoutForm } from './useLayoutForm';
import { useWorkbenchKeys } from './useWorkbenchKeys';
import './Workbench.css';

const panels = () => import('./panels');
const TopBar = lazy(async () => ({ default: (await panels()).TopBar }));
const Notice = lazy(async () => ({ default: (await panels()).Notice }));
const ChoicesColumn = lazy(async () => ({ default: (await panels()).ChoicesColumn }));
const ReadingColumn = lazy(async () => ({ default: (await panels()).ReadingColumn }));
const Player = lazy(async () => ({ default: (await panels()).Player }));
const ModeSwitch = lazy(async () => ({ default: (await panels()).ModeSwitch }));
const FunctionLine = lazy(async () => ({ default: (await panels()).FunctionLine }));
const SpokenStep = lazy(async () => ({ default: (await panels()).SpokenStep }));
const Sheet = lazy(async () => ({ default: (await import('./Sheet')).Sheet }));

export function Workbench() {
  const form = useLayoutForm();
  const isLong = isLongRun(useSession().run);
  const stage = useRef<HTMLElement>(null);
  const [hasPicture, setHasPicture] = useState(false);
  const onFirstPicture = useCallback(() => setHasPicture(true), []);
  useWorkbenchKeys();

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
  return (
    <div className="workbench" data-form={form.kind} data-long={isLong || undefined}>
      {/* biome-ignore lint/a11y/useValidAnchor: it does lead to a place on the page. */}
      <a
        className="skip-link"
        href="#stage"
        onClick={(event) => {
          // The fragment of the address belongs to shared links.
          event.preventDefault();
          stage.current?.focus();
        }}
      >
        Skip to the graph
      </a>
      <AfterPicture hasPicture={hasPicture} area="top">
        <TopBar />
      </AfterPicture>
      <AfterPicture hasPicture={hasPicture} area="notice">
        <Notice />
      </AfterPicture>
      {partsOf(form, main, hasPicture)}
      <AfterPicture hasPicture={hasPicture} area="spoken">
        <SpokenStep />
      </AfterPicture>
    </div>
  );
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
