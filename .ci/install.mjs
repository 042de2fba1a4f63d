// Installs the locked dependencies when node_modules is missing or differs from package-lock.json.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const readJson = (path) => {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8'));
  } catch {
    return undefined;
  }
};

// npm writes node_modules/.package-lock.json last, so that an interrupted install has none.
function isInstalled() {
  const wanted = readJson('package-lock.json')?.packages;
  const present = readJson('node_modules/.package-lock.json')?.packages;
  if (!wanted || !present) return false;
  const same = (a, b) => a?.version === b?.version && a?.integrity === b?.integrity;
  const manifest = readJson('package.json');
  const agrees = ['dependencies', 'devDependencies'].every(
    (kind) => JSON.stringify(manifest[kind]) === JSON.stringify(wanted[''][kind]),
  );
  return (
    agrees &&
    Object.entries(wanted).every(
      // Packages for other platforms are locked and never installed.
      ([path, entry]) =>
        path === '' || (path in present ? same(entry, present[path]) : entry.optional),
    ) &&
    Object.keys(present).every((path) => path in wanted)
  );
}

export function installLocked() {
  if (isInstalled()) return;
  console.log('Installing the locked dependencies …');
  // What the outer npm was told (its script, its flags) is not meant for the inner one.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^npm_(config|package|lifecycle)_/i.test(name) && name !== 'NODE_ENV',
    ),
  );
  const words = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const { status, error } = npm?.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [npm, ...words], { cwd: root, env, stdio: 'inherit' })
    : spawnSync('npm', words, {
        cwd: root,
        env,
        stdio: 'inherit',
        shell: process.platform === 'win32',
      });
  if (status !== 0) {
    throw new Error(`The dependencies could not be installed (${error?.message ?? 'see above'}).`);
  }
}
