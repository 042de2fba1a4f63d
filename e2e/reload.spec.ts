/** Work in progress survives a reload by itself, and damaged memory does no harm. */
import { expect, test } from './fixtures';
import {
  choose,
  chooseMode,
  editor,
  expectMode,
  expectStep,
  goToStep,
  node,
  nodes,
  player,
  press,
  typeFunction,
  typeNumber,
  waitForEditor,
} from './workbench';

test('function, point, mode, step, speed and what is shown come back', async ({ page }) => {
  await typeFunction(page, 'p^2 + 3q');
  await typeNumber(page, 'p', '1.5');
  await chooseMode(page, 'Side by side');
  await choose(page, 'Numbers', 'Fractions');
  await player(page).getByRole('slider', { name: 'Speed' }).press('End');
  await page.getByRole('checkbox', { name: 'Local partials' }).uncheck();
  await goToStep(page, 4);
  const before = await node(page, 'v 3').getAttribute('aria-label');
  await page.reload();
  await expect(editor(page)).toHaveText('p^2 + 3q');
  await expect(page.getByRole('textbox', { name: 'p', exact: true })).toHaveValue('1.5');
  await expectMode(page, 'Side by side');
  await expectStep(page, 4);
  await expect(page.getByRole('radio', { name: 'Fractions' })).toBeChecked();
  await expect(player(page).getByText('4×')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Local partials' })).not.toBeChecked();
  await expect(node(page, 'v 3')).toHaveAttribute('aria-label', before ?? '');
});

test('Play does not start by itself after a reload', async ({ page }) => {
  await press(page, 'Play');
  await expect(player(page).getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.reload();
  await expect(nodes(page)).toHaveCount(6);
  await expect(player(page).getByRole('button', { name: 'Play' })).toBeVisible();
});

test('damaged memory opens the first example', async ({ page }) => {
  for (const damage of [
    'no JSON {',
    '[]',
    '{"link":7,"draft":{},"speed":"fast","shown":null,"theme":"<b>"}',
    '{"link":"#1&f=sqrt(","draft":"sqrt("}',
  ]) {
    await page.evaluate((text) => {
      for (const key of Object.keys(localStorage)) localStorage.setItem(key, text);
    }, damage);
    await page.reload();
    await expect(nodes(page)).toHaveCount(6);
    // The next reload is to interrupt no part that is on its way.
    await waitForEditor(page);
    await expect(player(page)).toBeVisible();
  }
});
