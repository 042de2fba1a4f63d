/** The comparison of the three ways to a gradient, fetched and shown at the end of a run. */
import { lazy, Suspense } from 'react';
import { isFinished } from '../../core/frames';
import { useSession } from '../../store';

const Agreement = lazy(async () => ({ default: (await import('./Agreement')).Agreement }));

export function AgreementPanel() {
  const { run, choices } = useSession();
  if (!isFinished(run, choices.step)) return null;
  return (
    <Suspense>
      <Agreement />
    </Suspense>
  );
}
