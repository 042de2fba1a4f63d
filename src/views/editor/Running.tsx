/**
 * That a program has been running for a while, with a way to stop it; once it is stopped, a way to
 * run it again. The region is always there, so that screen readers announce a change.
 */
import { useSession } from '../../store';
import '../step/panel.css';
import './Running.css';

export function Running() {
  const { choices, isRunning, dispatch } = useSession();
  const isStopped = choices.awaited?.isStopped === true;
  return (
    <div className="running">
      <p className="panel-note" role="status">
        {isRunning && 'Running the program…'}
        {isStopped && 'Stopped. The last graph stays.'}
      </p>
      {(isRunning || isStopped) && (
        <button
          type="button"
          className="source-fix"
          onClick={() => dispatch({ type: isRunning ? 'stop' : 'runAgain' })}
        >
          {isRunning ? 'Stop' : 'Run again'}
        </button>
      )}
    </div>
  );
}
