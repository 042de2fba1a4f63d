/** What stands in the page until the program that it opens with has run: nothing, then a line. */
import { useSession } from '../../store';
import './Opening.css';

export function Opening() {
  const { isRunning, dispatch } = useSession();
  return (
    <main className="opening">
      <p role="status">{isRunning && 'Opening…'}</p>
      {isRunning && (
        <button type="button" onClick={() => dispatch({ type: 'stop' })}>
          Stop
        </button>
      )}
    </main>
  );
}
