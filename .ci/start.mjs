// `npm start`: install what is missing, build, serve on localhost, open a browser where there is a desktop.
import { spawn } from 'node:child_process';
import { buildApp, serveApp } from './app.mjs';
import { installLocked } from './install.mjs';

function hasDesktop() {
  const { CI, SSH_CONNECTION, SSH_TTY, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (CI || SSH_CONNECTION || SSH_TTY || !process.stdout.isTTY) return false;
  return ['darwin', 'win32'].includes(process.platform) || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

function openBrowser(url) {
  const [command, ...words] = { darwin: ['open', url], win32: ['cmd', '/c', 'start', '', url] }[
    process.platform
  ] ?? ['xdg-open', url];
  // No browser is no error: the address stands on the screen.
  spawn(command, words, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

try {
  installLocked();
  console.log('Building …');
  await buildApp();
  const wanted = Number(process.env.PORT) || 4173;
  const { url, port } = await serveApp({ port: wanted, host: 'localhost' });
  if (port !== wanted) console.log(`Port ${wanted} is taken, so it is ${port} instead.`);
  console.log(`Wengert is at ${url} (Ctrl-C stops it)`);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(0));
  if (hasDesktop()) openBrowser(url);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
