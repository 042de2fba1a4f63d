/**
 * The test of every spec: `page` stands at the whole app with nothing stored, and a test fails when the
 * app throws or writes an error to the console. Nothing moves unless a file says
 * `test.use({ motion: 'full' })`, and the system asks for paper unless it says
 * `test.use({ colours: 'dark' })`; both start a browser of their own, so they stand at the top of
 * a file. `test.use({ openAt: '#…' })` opens another address, anywhere in a file.
 */
import { test as base } from '@playwright/test';

interface PageOptions {
  readonly openAt: string;
}

interface SystemOptions {
  readonly motion: 'reduced' | 'full';
  readonly colours: 'light' | 'dark';
}

export const test = base.extend<PageOptions, SystemOptions>({
  openAt: ['./', { option: true }],
  motion: ['reduced', { option: true, scope: 'worker' }],
  colours: ['light', { option: true, scope: 'worker' }],

  // The system's Firefox cannot emulate media; its preferences say the same for a whole browser.
  launchOptions: [
    async ({ launchOptions, browserName, motion, colours }, use) => {
      const firefoxUserPrefs = {
        'ui.prefersReducedMotion': motion === 'reduced' ? 1 : 0,
        'layout.css.prefers-color-scheme.content-override': colours === 'dark' ? 0 : 1,
      };
      await use(browserName === 'firefox' ? { ...launchOptions, firefoxUserPrefs } : launchOptions);
    },
    { scope: 'worker' },
  ],
  contextOptions: async ({ contextOptions, channel, motion }, use) => {
    const reducedMotion = motion === 'reduced' ? 'reduce' : 'no-preference';
    await use(channel === 'moz-firefox' ? contextOptions : { ...contextOptions, reducedMotion });
  },
  colorScheme: async ({ channel, colours }, use) => {
    await use(channel === 'moz-firefox' ? null : colours);
  },

  page: async ({ page, openAt }, use) => {
    const errors: string[] = [];
    page.context().on('weberror', (event) => errors.push(String(event.error().stack)));
    page.context().on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await page.goto(openAt);
    // The graph comes first; the rest of the page follows it.
    await page.getByRole('button', { name: 'Share' }).waitFor();
    await page.getByRole('slider', { name: 'Step', exact: true }).waitFor();
    await use(page);
    expect(errors, 'errors in the page and its console').toEqual([]);
  },
});

export const { expect } = test;
