/** What stands beside a program alone: its loops and calls, its straight-line form, and remarks on its run. */
import { lazy, Suspense } from 'react';
import { useSession } from '../../store';
import { LoadBoundary } from '../LoadBoundary';

const panels = () => import('./panels');
const CallPath = lazy(async () => ({ default: (await panels()).CallPath }));
const LoopPanel = lazy(async () => ({ default: (await panels()).LoopPanel }));
const UnrolledPanel = lazy(async () => ({ default: (await panels()).UnrolledPanel }));
const NotesPanel = lazy(async () => ({ default: (await panels()).NotesPanel }));

/** Under the inputs. */
export function ProgramPanels() {
  const { run } = useSession();
  if (run.program.form !== 'program') return null;
  return (
    <LoadBoundary fallback={null}>
      <Suspense>
        <LoopPanel />
        <CallPath />
        <UnrolledPanel />
      </Suspense>
    </LoadBoundary>
  );
}

/** Beside this step. */
export function ProgramNotes() {
  const { run } = useSession();
  if (run.program.form !== 'program') return null;
  return (
    <LoadBoundary fallback={null}>
      <Suspense>
        <NotesPanel />
      </Suspense>
    </LoadBoundary>
  );
}
