// Which Chromium and which Firefox the end-to-end tests drive: Playwright's own if they are there or can be had,
// else the system's, else Debian's from apt. A browser counts only when it has been seen to start.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './install.mjs';

const MINUTE = 60_000;
const NAMES = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
  firefox: ['firefox-esr', 'firefox'],
};

const isRoot = process.getuid?.() === 0;
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

/** What Playwright's `use` needs to drive this browser; without a path, Playwright's own. */
function describeUse(name, executablePath) {
  const path = executablePath ? { executablePath } : {};
  if (name === 'chromium') {
    // Chromium's sandbox refuses to run as root.
    return { launchOptions: { ...path, args: isRoot ? ['--no-sandbox', ...QUIET] : QUIET } };
  }
  return executablePath ? { channel: 'moz-firefox', launchOptions: path } : { launchOptions: {} };
}

async function findWorking(name, executablePath) {
  const { [name]: type } = await import('@playwright/test');
  const use = describeUse(name, executablePath);
  if (!executablePath && !existsSync(type.executablePath())) return undefined;
  try {
    const browser = await type.launch({
      ...use.launchOptions,
      channel: use.channel,
      timeout: MINUTE / 2,
    });
    const version = browser.version();
    await browser.close();
    return { use, version, from: executablePath ?? 'Playwright' };
  } catch {
    return undefined;
  }
}

function findOnPath(command) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, command);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {}
  }
  return undefined;
}

async function findOnSystem(name) {
  for (const command of NAMES[name]) {
    const path = findOnPath(command);
    const found = path && (await findWorking(name, path));
    if (found) return found;
  }
  return undefined;
}

function download(names) {
  console.log(`Asking Playwright for ${names.join(' and ')} …`);
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/@playwright/test/cli.js'), 'install', ...names],
    {
      stdio: ['ignore', 'ignore', 'ignore'],
      timeout: 4 * MINUTE,
      env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
    },
  );
  if (status !== 0) console.log("Playwright's download cannot be reached; looking on this system.");
}

function installFromDebian(names) {
  if (!isRoot || !existsSync('/etc/debian_version')) return;
  const packages = names.map((name) => NAMES[name][0]);
  console.log(`Installing ${packages.join(' and ')} with apt …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const words of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    spawnSync('apt-get', ['-qq', ...words], {
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: 5 * MINUTE,
      env,
    });
  }
}

/** The browsers found, by name: { use, version, from }. What is missing has been said. */
export async function findBrowsers(names = ['chromium', 'firefox']) {
  const found = {};
  const missing = () => names.filter((name) => !found[name]);
  const look = async (find) => {
    for (const name of missing()) found[name] = await find(name);
  };
  await look((name) => findWorking(name));
  if (missing().length > 0) {
    download(missing());
    await look((name) => findWorking(name));
    await look(findOnSystem);
  }
  if (missing().length > 0) {
    installFromDebian(missing());
    await look(findOnSystem);
  }
  for (const name of names) {
    if (found[name]) console.log(`${name} ${found[name].version} (${found[name].from})`);
  }
  if (missing().length > 0) {
    console.error(
      `No working ${missing().join(' and no working ')}: run \`npx playwright install --with-deps ${missing().join(' ')}\`, or install ${missing()
        .map((name) => NAMES[name][0])
        .join(' and ')} with the package manager of this system.`,
    );
  }
  return Object.fromEntries(names.filter((name) => found[name]).map((name) => [name, found[name]]));
}

/** How a child process learns which browsers to drive; e2e/browsers.ts reads it. */
export function describeBrowsers(found) {
  return JSON.stringify(
    Object.fromEntries(Object.entries(found).map(([name, { use }]) => [name, use])),
  );
}
