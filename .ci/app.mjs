// The built app: one place that builds it, and one that serves it.
// Vite is imported late, because it is not there before the dependencies are installed.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';
import { stop } from './tools.mjs';

// A NODE_ENV from outside would turn React's production build into the development one.
delete process.env.NODE_ENV;

/** A folder for this process alone, so that a test run neither serves nor spoils another run's build. */
export function makeScratch() {
  const caches = join(root, 'node_modules', '.cache');
  mkdirSync(caches, { recursive: true });
  const folder = mkdtempSync(join(caches, 'wengert-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => stop(signal));
  }
  return folder;
}

export async function buildApp({ outDir = join(root, 'dist'), manifest = false } = {}) {
  const { build } = await import('vite');
  await build({ root, logLevel: 'warn', build: { outDir, emptyOutDir: true, manifest } });
}

/** Serves a build; a taken port leads to the next free one, port 0 to any. */
export async function serveApp({ outDir = join(root, 'dist'), port = 0, host = '127.0.0.1' } = {}) {
  const { preview } = await import('vite');
  const server = await preview({
    root,
    logLevel: 'error',
    build: { outDir },
    preview: { port, host, strictPort: false, open: false },
  });
  return {
    url: server.resolvedUrls.local[0],
    port: server.httpServer.address().port,
    close: () => server.close(),
  };
}
