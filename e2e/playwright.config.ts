/**
 * Chromium and Firefox against the built app. `npm test` and `npm run e2e` build it, serve it and
 * choose the browsers; started by hand, this expects `npm start` at its usual address.
 */
import { defineConfig } from '@playwright/test';
import { appUrl, chosenUse } from './browsers';

const VIEWPORT = { width: 1440, height: 900 };

/** They measure the page, not the browser, and take Firefox four times as long. */
const CHROMIUM_ALONE = ['a11y.spec.ts', 'audit.spec.ts', 'auditCompare.spec.ts'];

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  use: { baseURL: appUrl(), viewport: VIEWPORT, screenshot: 'only-on-failure' },
  projects: (['chromium', 'firefox'] as const).map((browserName) => ({
    name: browserName,
    testIgnore: browserName === 'firefox' ? CHROMIUM_ALONE : [],
    use: { browserName, ...chosenUse(browserName) },
  })),
});
