// `npm run bench`: the measurements of e2e/bench, bundled first, so that what is timed is what a build would run.
// Words choose among them: `npm run bench -- layout engine`. Where needed, the app is built and served for them.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildApp, makeScratch, serveApp } from './app.mjs';
import { describeBrowsers, findBrowsers } from './browsers.mjs';
import { BUDGET, weighFirstLoad } from './firstLoad.mjs';
import { installLocked, root } from './install.mjs';

installLocked();
const { build } = await import('vite');
const scratch = makeScratch();
await build({
  root,
  logLevel: 'warn',
  // TensorFlow's modules leave out file endings, which Node alone does not find.
  ssr: { noExternal: [/^@tensorflow\//] },
  build: {
    ssr: join(root, 'e2e/bench/index.ts'),
    outDir: join(scratch, 'bench'),
    copyPublicDir: false,
    target: 'node20',
  },
});
const { bench } = await import(pathToFileURL(join(scratch, 'bench/index.js')).href);

const outDir = join(scratch, 'dist');
await bench(process.argv.slice(2), {
  weigh: async () => {
    await buildApp({ outDir, manifest: true });
    return { ...weighFirstLoad(outDir), budget: BUDGET };
  },
  serve: async () => {
    const found = await findBrowsers(['chromium']);
    await buildApp({ outDir, manifest: true });
    const { url, close } = await serveApp({ outDir });
    process.env.WENGERT_URL = url;
    process.env.WENGERT_BROWSERS = describeBrowsers(found);
    return close;
  },
});
