/** Follows links that are opened in the page; what reads them comes with the first one. */
import { type Dispatch, useEffect } from 'react';
import type { Action } from './choices';
import { isNoLink } from './fetchOpening';

export function useLinks(dispatch: Dispatch<Action>): void {
  useEffect(() => {
    // A link that stayed in the address bar would undo later work on the next reload.
    const forgetLink = (): void =>
      window.history.replaceState(
        window.history.state,
        '',
        window.location.pathname + window.location.search,
      );
    // The code may come for a later link first: what is fetched already does not wait for styles.
    let latest = '';
    const follow = (): void => {
      const { hash } = window.location;
      if (isNoLink(hash)) return;
      latest = hash;
      forgetLink();
      import('./opening').then(
        ({ followLink }) => {
          if (hash === latest) followLink(hash, dispatch);
        },
        () => dispatch({ type: 'notice', notice: NOT_FETCHED }),
      );
    };
    if (window.location.hash !== '') forgetLink();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [dispatch]);
}

const NOT_FETCHED = 'What opens links could not be fetched. Open it again when you are connected.';
