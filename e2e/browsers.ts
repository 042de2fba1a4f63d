/** What `.ci` has chosen for this run: where the built app is served, and which browsers drive it. */
import type { LaunchOptions } from '@playwright/test';

export type BrowserName = 'chromium' | 'firefox';

export interface ChosenUse {
  readonly channel?: string;
  readonly launchOptions?: LaunchOptions;
}

export function appUrl(): string {
  return process.env['WENGERT_URL'] ?? 'http://localhost:4173/';
}

/** Options for Playwright's `use`; without a choice, Playwright's own browser. */
export function chosenUse(name: BrowserName): ChosenUse {
  const chosen = JSON.parse(process.env['WENGERT_BROWSERS'] ?? '{}') as Partial<
    Record<BrowserName, ChosenUse>
  >;
  return chosen[name] ?? {};
}
