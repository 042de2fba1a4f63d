// The installed tools, each run with the Node that runs this: no shell, no npx, the same on every system.
import { spawn } from 'node:child_process';
import { root } from './install.mjs';

export const TOOLS = {
  types: ['node_modules/typescript/bin/tsc'],
  lint: ['node_modules/@biomejs/biome/bin/biome'],
  unit: ['node_modules/vitest/vitest.mjs', 'run'],
  endToEnd: ['node_modules/@playwright/test/cli.js', 'test', '--config=e2e/playwright.config.ts'],
};

// Taken before Vite, which sets NODE_ENV for the whole process when it builds.
const { NODE_ENV: _, ...env } = process.env;

const running = new Set();

/** Ends this process once the tool that runs now has ended: it may still be writing its report. */
export function stop(signal) {
  if (running.size === 0) process.exit(130);
  for (const child of running) {
    child.prependListener('exit', () => process.exit(130));
    child.kill(signal);
  }
}

/** Runs a tool to its end, at most `minutes`; answers its exit code. */
export function run(words, { more = {}, silent = false, minutes = 30 } = {}) {
  return new Promise((resolve) => {
    const output = silent ? 'ignore' : 'inherit';
    const child = spawn(process.execPath, words, {
      cwd: root,
      env: { ...env, ...more },
      stdio: ['ignore', output, output],
      timeout: minutes * 60_000,
    });
    running.add(child);
    child.on('error', (error) => {
      running.delete(child);
      console.error(error.message);
      resolve(1);
    });
    child.on('exit', (code, signal) => {
      running.delete(child);
      if (signal)
        console.error(`Ended by ${signal}: stopped, or not done after ${minutes} minutes.`);
      resolve(code ?? 1);
    });
  });
}
