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
import { SessionProvider } from './store';
import { Workbench } from './views/workbench';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id root');
createRoot(root).render(
  <StrictMode>
    <SessionProvider>
      <Workbench />
    </SessionProvider>
  </StrictMode>,
);
