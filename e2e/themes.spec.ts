/** Paper and blackboard: as the system has it, until one is chosen; the choice stays. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { nodes } from './workbench';

const PAPER = 'rgb(252, 251, 247)';
const BLACKBOARD = 'rgb(26, 33, 31)';

async function expectPaper(page: Page, colour: string): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => getComputedStyle(document.body).backgroundColor))
    .toBe(colour);
}

async function chooseTheme(page: Page, theme: string): Promise<void> {
  await page.getByRole('button', { name: 'Theme' }).click();
  await page.getByRole('radio', { name: theme, exact: true }).check();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('group', { name: 'Theme' })).toBeHidden();
}

test('paper for a system that is light', async ({ page }) => {
  await expectPaper(page, PAPER);
});

test('a chosen blackboard stays after a reload, and gives way to the system again', async ({
  page,
}) => {
  await chooseTheme(page, 'Blackboard');
  await expectPaper(page, BLACKBOARD);
  await page.reload();
  await expectPaper(page, BLACKBOARD);
  await chooseTheme(page, 'As the system');
  await expectPaper(page, PAPER);
});

test('T changes from one to the other', async ({ page }) => {
  await expect(nodes(page)).toHaveCount(6);
  await page.keyboard.press('t');
  await expectPaper(page, BLACKBOARD);
  await page.keyboard.press('T');
  await expectPaper(page, PAPER);
  await page.getByRole('button', { name: 'Theme' }).click();
  await expect(page.getByRole('radio', { name: 'Paper', exact: true })).toBeChecked();
});

test('a change of the system is followed at once, unless one was chosen', async ({
  page,
  browserName,
}) => {
  // The system's Firefox cannot be told of a change; themesDark.spec.ts starts it in the dark.
  if (browserName === 'firefox') {
    await expectPaper(page, PAPER);
    return;
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectPaper(page, BLACKBOARD);
  await page.emulateMedia({ colorScheme: 'light' });
  await expectPaper(page, PAPER);
  await chooseTheme(page, 'Paper');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectPaper(page, PAPER);
});
