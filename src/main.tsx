/** Mounts the app. */
import '@fontsource/source-code-pro/greek-400.css';
import '@fontsource/source-code-pro/latin-400.css';
import '@fontsource/source-sans-3/latin-400.css';
import '@fontsource/source-sans-3/latin-600.css';
import '@fontsource/source-serif-4/latin-600.css';
import 'katex/dist/katex.min.css';
import './views/styles/tokens.css';
import './views/styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { fetchOpening, type Open, SessionProvider } from './store';
import { App } from './views/App';
import { Opening } from './views/workbench';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id root');
const reactRoot = createRoot(root);

function mount(open?: Open): void {
  reactRoot.render(
    <StrictMode>
      <SessionProvider opening={<Opening />} open={open}>
        <App />
      </SessionProvider>
    </StrictMode>,
  );
}

// A new visitor's page is drawn at once. Nothing is drawn in the place of work that is not there
// yet: it would be kept over it.
const fetching = fetchOpening(window.location.hash);
if (fetching === undefined) mount();
else fetching.then(mount);
