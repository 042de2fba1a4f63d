/** axe finds nothing, in any state of the page. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import {
  chooseMode,
  goToStep,
  node,
  nodeCard,
  openDialog,
  press,
  typeFunction,
  typeNumber,
  waitForEditor,
} from './workbench';

/** axe brings types of its own for the same page. */
type AxePage = ConstructorParameters<typeof AxeBuilder>[0]['page'];

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page: page as unknown as AxePage }).analyze();
  const told = violations.map(
    ({ id, help, nodes: found }) =>
      `${id}: ${help}\n  ${found.map(({ html, failureSummary }) => `${html}\n    ${failureSummary}`).join('\n  ')}`,
  );
  expect(told).toEqual([]);
}

test('mid-sweep, on paper and on the blackboard', async ({ page }) => {
  await waitForEditor(page);
  await goToStep(page, 8);
  await node(page, 'v 3').click();
  await expect(nodeCard(page)).toBeVisible();
  await expectNoViolations(page);
  await page.keyboard.press('t');
  await expectNoViolations(page);
});

test('at the start, in forward mode, side by side at the end', async ({ page }) => {
  await waitForEditor(page);
  await expectNoViolations(page);
  await chooseMode(page, 'Forward mode');
  await page.getByRole('button', { name: 'custom vector' }).click();
  await goToStep(page, 3);
  await expectNoViolations(page);
  await chooseMode(page, 'Side by side');
  await press(page, 'Last step');
  await expect(page.getByRole('region', { name: 'Three ways compared' })).toBeVisible();
  await expectNoViolations(page);
});

test('with each dialog open', async ({ page }) => {
  for (const [button, title] of [
    ['Examples', 'Examples'],
    ['Share', 'Share'],
    ['Help and keyboard shortcuts', 'Help'],
  ] as const) {
    const dialog = await openDialog(page, button, title);
    await expectNoViolations(page);
    await dialog.getByRole('button', { name: 'Close' }).click();
  }
  await page.getByRole('button', { name: 'Theme' }).click();
  await expect(page.getByRole('radio', { name: 'Paper' })).toBeVisible();
  await expectNoViolations(page);
});

test('with an error shown, on paper and on the blackboard', async ({ page }) => {
  await typeFunction(page, 'sin x');
  await expect(page.getByRole('button', { name: 'Write sin(x)' })).toBeVisible();
  await typeNumber(page, 'x1', 'one');
  await expectNoViolations(page);
  await page.getByRole('banner').click();
  await page.keyboard.press('Escape');
  await page.getByRole('main').focus();
  await page.keyboard.press('t');
  await expectNoViolations(page);
});

test('on a phone, each tab, the menu and the editor open', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await goToStep(page, 8);
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    await expectNoViolations(page);
  }
  await page.getByRole('button', { name: /Edit the function/ }).click();
  await waitForEditor(page);
  await page.getByRole('button', { name: 'Menu' }).click();
  await expectNoViolations(page);
});

test('on a tablet', async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 1024 });
  await goToStep(page, 8);
  await page.getByText('Cost of the whole gradient').first().click();
  await expectNoViolations(page);
});

test('where three ways are compared, on paper, on the blackboard, on a phone, and refused', async ({
  page,
}) => {
  await page.keyboard.press('c');
  const symbolic = page.getByRole('region', { name: 'Symbolic', exact: true });
  await expect(symbolic).toContainText('Checked against automatic differentiation');
  await goToStep(page, 8);
  await expectNoViolations(page);
  await page.keyboard.press('t');
  await expectNoViolations(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoViolations(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.keyboard.press('w');
  await typeFunction(page, 'def f(x):\n    while x < 9:\n        x = x*x\n    return x');
  await expect(node(page, 'v 1')).toBeVisible();
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(symbolic).toContainText(/^.*Line 2:/);
  await expectNoViolations(page);
});
