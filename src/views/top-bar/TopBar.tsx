/** The top bar: the views, examples, a link to share, theme, help. What opens is fetched when it is first asked for. */
import { BookOpen, CircleQuestionMark, Contrast, Menu, Share2 } from 'lucide-react';
import { lazy, Suspense, useId, useState } from 'react';
import { useSession } from '../../store';
import { useShortcuts } from '../useShortcuts';
import { Mark } from './Mark';
import { ThemeChoice } from './ThemeChoice';
import './TopBar.css';
import { VIEWS, ViewNav } from './ViewNav';

const ExamplesDialog = lazy(async () => ({
  default: (await import('./ExamplesDialog')).ExamplesDialog,
}));
const ShareDialog = lazy(async () => ({ default: (await import('./ShareDialog')).ShareDialog }));
const HelpDialog = lazy(async () => ({ default: (await import('./HelpDialog')).HelpDialog }));

type Opened = 'examples' | 'share' | 'help';

export function TopBar() {
  const { choices, dispatch } = useSession();
  const [opened, setOpened] = useState<Opened>();
  const [announced, setAnnounced] = useState('');
  const themes = useId();
  const menu = useId();
  useShortcuts({
    t: () => dispatch({ type: 'setTheme', theme: isDark() ? 'paper' : 'blackboard' }),
    '?': () => setOpened('help'),
  });
  const close = (): void => setOpened(undefined);
  return (
    <header className="top-bar">
      <a className="mark" href="./">
        <Mark />
        Wengert
      </a>
      <ViewNav />
      <div className="top-tools">
        <button
          type="button"
          className="top-tool top-wide"
          title="Examples"
          onClick={() => setOpened('examples')}
        >
          <BookOpen aria-hidden />
          <span className="top-word">Examples</span>
        </button>
        <button type="button" className="top-tool" title="Share" onClick={() => setOpened('share')}>
          <Share2 aria-hidden />
          <span className="top-word">Share</span>
        </button>
        <span className="top-rule" />
        <button
          type="button"
          className="top-tool top-square top-wide"
          aria-label="Theme"
          title="Theme (T)"
          popoverTarget={themes}
        >
          <Contrast aria-hidden />
        </button>
        <button
          type="button"
          className="top-tool top-square top-wide"
          aria-label="Help and keyboard shortcuts"
          title="Help and keyboard shortcuts (?)"
          onClick={() => setOpened('help')}
        >
          <CircleQuestionMark aria-hidden />
        </button>
        <button
          type="button"
          className="top-tool top-square top-narrow"
          aria-label="Menu"
          title="Menu"
          popoverTarget={menu}
        >
          <Menu aria-hidden />
        </button>
      </div>
      <div className="top-panel" id={themes} popover="auto">
        <ThemeChoice />
      </div>
      <div className="top-panel" id={menu} popover="auto">
        {VIEWS.map(({ view, title }) => (
          <MenuItem
            key={view}
            panel={menu}
            isCurrent={view === choices.view}
            onChoose={() => dispatch({ type: 'show', view })}
          >
            {title}
          </MenuItem>
        ))}
        <MenuItem panel={menu} onChoose={() => setOpened('examples')}>
          Examples
        </MenuItem>
        <MenuItem panel={menu} onChoose={() => setOpened('help')}>
          Help
        </MenuItem>
        <ThemeChoice />
      </div>
      <p className="unseen" aria-live="polite">
        {announced}
      </p>
      <Suspense>
        {opened === 'examples' && <ExamplesDialog onClose={close} onChosen={setAnnounced} />}
        {opened === 'share' && <ShareDialog onClose={close} />}
        {opened === 'help' && <HelpDialog onClose={close} />}
      </Suspense>
    </header>
  );
}

interface MenuItemProps {
  readonly panel: string;
  readonly isCurrent?: boolean;
  readonly onChoose: () => void;
  readonly children: string;
}

function MenuItem({ panel, isCurrent = false, onChoose, children }: MenuItemProps) {
  return (
    <button
      type="button"
      className="top-item"
      aria-current={isCurrent ? 'page' : undefined}
      popoverTarget={panel}
      popoverTargetAction="hide"
      onClick={onChoose}
    >
      {children}
    </button>
  );
}

/** What is on the screen, whether it was chosen or follows the system. */
function isDark(): boolean {
  return document.documentElement.dataset['theme'] === 'dark';
}
