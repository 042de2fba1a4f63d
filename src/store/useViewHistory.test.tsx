// @vitest-environment jsdom
import { act, StrictMode, useReducer } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Action, Choices } from './choices';
import { firstChoices, reduce } from './reducer';
import { useLinks } from './useLinks';
import { useViewHistory } from './useViewHistory';

interface Page {
  readonly choices: () => Choices;
  readonly dispatch: (action: Action) => void;
  readonly close: () => void;
}

/** A page that opens with these choices, as React's development renders it. */
function openPage(first: Choices, isOpen = true): Page {
  const seen: { choices: Choices; dispatch: (action: Action) => void } = {
    choices: first,
    dispatch: () => undefined,
  };
  function Probe() {
    const [choices, dispatch] = useReducer(reduce, first);
    seen.choices = choices;
    seen.dispatch = dispatch;
    useLinks(dispatch);
    useViewHistory(choices, isOpen, dispatch);
    return null;
  }
  const root = createRoot(document.createElement('div'));
  act(() =>
    root.render(
      <StrictMode>
        <Probe />
      </StrictMode>,
    ),
  );
  return {
    choices: () => seen.choices,
    dispatch: (action) => act(() => seen.dispatch(action)),
    close: () => act(() => root.unmount()),
  };
}

async function travel(go: () => void): Promise<void> {
  await act(async () => {
    const arrived = new Promise((resolve) => {
      window.addEventListener('popstate', resolve, { once: true });
    });
    go();
    await arrived;
  });
}

const pages: Page[] = [];
const open = (first: Choices, isOpen?: boolean): Page => {
  const page = openPage(first, isOpen);
  pages.push(page);
  return page;
};

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  // An entry of its own for each page, as a visitor's tab has.
  window.history.pushState(null, '', '/');
});
afterEach(() => {
  for (const page of pages.splice(0)) page.close();
  vi.unstubAllGlobals();
});

it('leads back to the workbench, and forward again', async () => {
  const page = open(firstChoices);
  page.dispatch({ type: 'show', view: 'compare' });
  page.dispatch({ type: 'goTo', step: 2 });
  await travel(() => window.history.back());
  expect(page.choices()).toMatchObject({ view: 'workbench', step: 2 });
  await travel(() => window.history.forward());
  expect(page.choices().view).toBe('compare');
});

it('adds an entry for a view that is shown, and none for anything else', () => {
  const before = window.history.length;
  const page = open({ ...firstChoices, view: 'compare' });
  page.dispatch({ type: 'goTo', step: 2 });
  expect(window.history.length).toBe(before);
  page.dispatch({ type: 'show', view: 'workbench' });
  page.dispatch({ type: 'show', view: 'workbench' });
  expect(window.history.length).toBe(before + 1);
});

it('opens with its view whatever the entry held, and waits until it has opened', () => {
  window.history.replaceState({ view: 'compare' }, '');
  const before = window.history.length;
  open(firstChoices, false);
  expect(window.history.state).toEqual({ view: 'compare' });
  open(firstChoices);
  expect(window.history.state).toEqual({ view: 'workbench' });
  expect(window.history.length).toBe(before);
});

it('leaves a link that is followed to what follows links, and leads back from it', async () => {
  const page = open(firstChoices);
  await travel(() => {
    window.location.hash = '#1&f=x%5E2&at=x:1&view=compare';
  });
  await act(() => vi.dynamicImportSettled());
  expect(page.choices().view).toBe('compare');
  expect(page.choices().recipe.source).toBe('x^2');
  expect(window.location.hash).toBe('');
  await travel(() => window.history.back());
  expect(page.choices().view).toBe('workbench');
});
