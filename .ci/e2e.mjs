// `npm run e2e`: builds, serves and runs Playwright with the words given, for one spec or one browser at a time:
// `npm run e2e -- opens.spec.ts --project=firefox`.
import { join } from 'node:path';
import { buildApp, makeScratch, serveApp } from './app.mjs';
import { describeBrowsers, findBrowsers } from './browsers.mjs';
import { installLocked } from './install.mjs';
import { run, TOOLS } from './tools.mjs';

installLocked();
const words = process.argv.slice(2);
const chosen = words.flatMap((word) => word.match(/^--project=(.+)$/)?.[1] ?? []);
const found = await findBrowsers(chosen.length > 0 ? chosen : ['chromium', 'firefox']);
const outDir = join(makeScratch(), 'dist');
await buildApp({ outDir });
const { url, close } = await serveApp({ outDir });
const more = { WENGERT_URL: url, WENGERT_BROWSERS: describeBrowsers(found) };
process.exitCode = await run([...TOOLS.endToEnd, '--reporter=list', ...words], {
  more,
  minutes: 60,
});
await close();
