/** The session: choices in, everything that follows from them out, derived and memoised. */
import {
  createContext,
  type PropsWithChildren,
  type ReactNode,
  useCallback,
  useContext,
  useMemo,
  useReducer,
  useState,
} from 'react';
import { framesOf } from '../core/frames';
import type { Wording } from '../explain';
import { chosenPoint } from './asking';
import { createClock } from './clock';
import { draftErrorOf } from './draftError';
import { fetchOnce } from './fetchOnce';
import type { Open } from './fetchOpening';
import { firstChoices, reduce } from './reducer';
import { runOf } from './runs';
import type { Session } from './session';
import { useExactRun } from './useExactRun';
import { useKeptChoices } from './useKeptChoices';
import { useLinks } from './useLinks';
import { usePlayer } from './usePlayer';
import { useReading } from './useReading';
import { useTheme } from './useTheme';
import { useViewHistory } from './useViewHistory';

const SessionContext = createContext<Session | undefined>(undefined);

/** @throws Error outside a SessionProvider */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('useSession needs a SessionProvider above it');
  return session;
}

const fetchReading = async () => {
  const { createReadingClient, receive } = await import('./reading/readingClient');
  return { client: createReadingClient(), receive };
};

interface SessionProviderProps {
  /** Stands in for the page until the program that it opens with has been read. */
  readonly opening: ReactNode;
  /** What `fetchOpening` brought. */
  readonly open: Open | undefined;
}

export function SessionProvider(props: PropsWithChildren<SessionProviderProps>) {
  const { opening, open, children } = props;
  const [choices, dispatch] = useReducer(reduce, window.location.hash, (fragment) =>
    open === undefined ? firstChoices : open(fragment),
  );
  const [reading] = useState(() => fetchOnce(fetchReading));
  const [comparison] = useState(() =>
    fetchOnce(async () => (await import('./comparison')).createComparison(reading)),
  );
  const [clock] = useState(createClock);
  const { recipe, step, naming, numbers, budget, notice, awaited } = choices;
  const [isOpen, setOpen] = useState(awaited?.restored === undefined);
  if (!isOpen && (awaited?.restored === undefined || awaited.isStopped)) setOpen(true);

  useKeptChoices(choices);
  useTheme(choices.theme);
  usePlayer(clock, choices, dispatch);
  useLinks(dispatch);
  useViewHistory(choices, isOpen, dispatch);
  const isRunning = useReading(reading, choices, dispatch);

  const run = runOf(recipe);
  const frames = useMemo(() => framesOf(run), [run]);
  const frame = useMemo(() => frames.at(step), [frames, step]);
  const wording = useMemo<Wording>(() => ({ naming, numbers }), [naming, numbers]);
  const exact = useExactRun(run, numbers === 'fractions');
  const draftError = useMemo(() => draftErrorOf(choices, isRunning), [choices, isRunning]);
  const compare = useCallback<Session['compare']>(
    async (asked, seeds = [1]) => (await comparison())(asked, seeds, budget),
    [comparison, budget],
  );
  const session = useMemo<Session>(
    () => ({
      choices,
      dispatch,
      run,
      frames,
      frame,
      wording,
      exact,
      point: chosenPoint(choices),
      draftError,
      isRunning,
      compare,
      notice,
      dismissNotice: () => dispatch({ type: 'notice', notice: undefined }),
      clock,
    }),
    [choices, run, frames, frame, wording, exact, draftError, isRunning, compare, notice, clock],
  );
  return <SessionContext value={session}>{isOpen ? children : opening}</SessionContext>;
}
