/** The session: choices in, everything that follows from them out, derived and memoised. */
import {
  createContext,
  type PropsWithChildren,
  useContext,
  useEffect,
  useMemo,
  useReducer,
  useState,
} from 'react';
import { framesOf } from '../core/frames';
import { SourceError } from '../core/language';
import type { Wording } from '../explain';
import { decodeLink } from '../share';
import type { Choices } from './choices';
import { createClock } from './clock';
import { readDraft, runOf } from './reading';
import { firstChoices, readAgain, reduce } from './reducer';
import type { Session } from './session';
import { recallChoices } from './stored';
import { useExactRun } from './useExactRun';
import { useKeptChoices } from './useKeptChoices';
import { usePlayer } from './usePlayer';
import { useTheme } from './useTheme';

const SessionContext = createContext<Session | undefined>(undefined);

/** @throws Error outside a SessionProvider */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('useSession needs a SessionProvider above it');
  return session;
}

interface Opening {
  readonly choices: Choices;
  readonly notice: string | undefined;
}

/** A link wins over work in progress, which wins over the first example. */
function open(fragment: string): Opening {
  const choices = readAgain(recallChoices(firstChoices));
  const decoded = decodeLink(fragment);
  switch (decoded.kind) {
    case 'none':
      return { choices, notice: undefined };
    case 'broken':
      return { choices, notice: decoded.reason };
    case 'shared':
      return {
        choices: reduce(choices, { type: 'restore', restored: decoded.shared }),
        notice: undefined,
      };
  }
}

export function SessionProvider({ children }: PropsWithChildren) {
  const [opening] = useState(() => open(window.location.hash));
  const [choices, dispatch] = useReducer(reduce, opening.choices);
  const [notice, setNotice] = useState(opening.notice);
  const [clock] = useState(createClock);
  const { recipe, draft, step, naming, numbers } = choices;

  useKeptChoices(choices);
  useTheme(choices.theme);
  usePlayer(clock, choices, dispatch);

  useEffect(() => {
    // A link that stayed in the address bar would undo later work on the next reload.
    const forgetLink = (): void =>
      window.history.replaceState(null, '', window.location.pathname + window.location.search);
    const follow = (): void => {
      const decoded = decodeLink(window.location.hash);
      if (decoded.kind === 'none') return;
      forgetLink();
      if (decoded.kind === 'broken') setNotice(decoded.reason);
      else {
        setNotice(undefined);
        dispatch({ type: 'restore', restored: decoded.shared });
      }
    };
    if (window.location.hash !== '') forgetLink();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);

  const run = runOf(recipe);
  const frames = useMemo(() => framesOf(run), [run]);
  const frame = useMemo(() => frames.at(step), [frames, step]);
  const wording = useMemo<Wording>(() => ({ naming, numbers }), [naming, numbers]);
  const exact = useExactRun(run, numbers === 'fractions');
  const draftError = useMemo(() => {
    if (draft === recipe.source) return undefined;
    const read = readDraft(draft, recipe);
    return read instanceof SourceError ? read : undefined;
  }, [draft, recipe]);
  const session = useMemo<Session>(
    () => ({
      choices,
      dispatch,
      run,
      frames,
      frame,
      wording,
      exact,
      draftError,
      notice,
      dismissNotice: () => setNotice(undefined),
      clock,
    }),
    [choices, run, frames, frame, wording, exact, draftError, notice, clock],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}
