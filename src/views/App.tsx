/**
 * The page: the top bar, and below it the view that is shown. What is shared by the views stays
 * mounted when one gives way to another; the parts of the workbench stand in its grid beside it.
 */
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { useSession, type View } from '../store';
import { EditorAwaited } from './editor/editorAwaited';
import { LoadBoundary } from './LoadBoundary';
import type { KeptChoices } from './methods';
import { AfterPicture, isLongRun, useLayoutForm, useWorkbenchKeys, Workbench } from './workbench';
import './App.css';

const panels = () => import('./workbench/panels');
const TopBar = lazy(async () => ({ default: (await panels()).TopBar }));
const Notice = lazy(async () => ({ default: (await panels()).Notice }));
const SpokenStep = lazy(async () => ({ default: (await panels()).SpokenStep }));
const Methods = lazy(async () => ({ default: (await import('./methods')).Methods }));

const TITLES: Readonly<Record<View, string>> = {
  workbench: 'Wengert – automatic differentiation, behind the scenes',
  compare: 'Three ways to differentiate – Wengert',
};

export function App() {
  const { choices, run, dispatch } = useSession();
  const { view } = choices;
  const form = useLayoutForm();
  const stage = useRef<HTMLElement>(null);
  const page = useRef<HTMLElement>(null);
  const [hasPicture, setHasPicture] = useState(false);
  const kept = useRef<KeptChoices>(undefined);
  const isEditorAwaited = useRef(false);
  const onEdit = useCallback(() => {
    isEditorAwaited.current = true;
    dispatch({ type: 'show', view: 'workbench' });
  }, [dispatch]);
  const onFirstPicture = useCallback(() => setHasPicture(true), []);
  // What stands around the graph waits for its first picture; elsewhere there is none to wait for.
  if (view !== 'workbench' && !hasPicture) setHasPicture(true);
  useWorkbenchKeys();
  useEffect(() => {
    document.title = TITLES[view];
  }, [view]);

  return (
    <div
      className={view === 'workbench' ? 'workbench' : 'page'}
      data-form={form.kind}
      data-long={isLongRun(run) || undefined}
    >
      {/* biome-ignore lint/a11y/useValidAnchor: it does lead to a place on the page. */}
      <a
        className="skip-link"
        href="#stage"
        onClick={(event) => {
          // The fragment of the address belongs to shared links.
          event.preventDefault();
          (stage.current ?? page.current)?.focus();
        }}
      >
        {view === 'workbench' ? 'Skip to the graph' : 'Skip to the comparison'}
      </a>
      <AfterPicture hasPicture={hasPicture} area="top">
        <TopBar />
      </AfterPicture>
      <AfterPicture hasPicture={hasPicture} area="notice">
        <Notice />
      </AfterPicture>
      {view === 'workbench' ? (
        <EditorAwaited value={isEditorAwaited}>
          <Workbench
            form={form}
            stage={stage}
            hasPicture={hasPicture}
            onFirstPicture={onFirstPicture}
          />
        </EditorAwaited>
      ) : (
        <main className="page-body" id="stage" ref={page} tabIndex={-1}>
          <LoadBoundary fallback={<NotFetched />}>
            <Suspense>
              <Methods kept={kept} onEdit={onEdit} />
            </Suspense>
          </LoadBoundary>
        </main>
      )}
      <AfterPicture hasPicture={hasPicture} area="spoken">
        <SpokenStep />
      </AfterPicture>
    </div>
  );
}

function NotFetched() {
  return (
    <div className="page-missing">
      <h1>Three ways to differentiate</h1>
      <p role="status">This view could not be fetched. Reload the page when you are connected.</p>
    </div>
  );
}
