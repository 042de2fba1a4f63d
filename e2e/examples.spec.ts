/** The examples: listed in groups, each with its source and what to watch; chosen, drawn, run. */
import { expect, test } from './fixtures';
import {
  editor,
  expectFormula,
  expectMode,
  expectStep,
  gradient,
  nodes,
  openDialog,
  press,
  typeNumber,
} from './workbench';

test('at least 26 examples in six groups, each with its source and what to watch', async ({
  page,
}) => {
  const dialog = await openDialog(page, 'Examples', 'Examples');
  await expect(dialog.getByRole('heading', { level: 3 })).toHaveText([
    'First steps',
    'A value used twice',
    'Neurons',
    'Classics',
    'Programs',
    'Where it gets hard',
  ]);
  const cards = dialog.getByRole('listitem').getByRole('button');
  expect(await cards.count()).toBeGreaterThanOrEqual(26);
  for (const card of await cards.all()) {
    await expect(card).toHaveAccessibleName(/\w/);
    // A sentence to watch for, then the place where the function was published.
    await expect(card).toHaveAccessibleDescription(/^.{20,}[.:] .{10,}$/);
  }
});

test('a chosen example is drawn at its point, in its mode, with what to watch', async ({
  page,
}) => {
  const dialog = await openDialog(page, 'Examples', 'Examples');
  await dialog.getByRole('button', { name: 'A polynomial of one input' }).click();
  await expect(dialog).toBeHidden();
  await expect(editor(page)).toHaveText('f(x) = x^3 + 2x^2 - 3x + 1');
  await expectMode(page, 'Forward mode');
  await expect(page.getByRole('textbox', { name: 'x', exact: true })).toHaveValue('1');
  await expect(
    page.getByText('With one input, one forward pass gives the whole derivative.').first(),
  ).toBeVisible();
  await expectStep(page, 0);
  await press(page, 'Last step');
  // 3 + 4 − 3
  await expectFormula(gradient(page), '∂f∂x=4');
});

test('what to watch is said at the example’s own point, and at no other', async ({ page }) => {
  const note = page.getByText('The gradient is the unit vector (0.6, 0.8)').first();
  await expect(note).toBeVisible();
  await typeNumber(page, 'x1', '1');
  await expect(note).toBeHidden();
  await typeNumber(page, 'x1', '3');
  await expect(note).toBeVisible();
});

test('the example that is drawn is marked in the list', async ({ page }) => {
  const dialog = await openDialog(page, 'Examples', 'Examples');
  await expect(dialog.getByRole('button', { name: 'Distance from the origin' })).toHaveAttribute(
    'aria-current',
    'true',
  );
});

test('the list is left without a choice: Escape, the cross, a click beside it', async ({
  page,
}) => {
  const closings = [
    () => page.keyboard.press('Escape'),
    () => page.getByRole('dialog').getByRole('button', { name: 'Close' }).click(),
    () => page.mouse.click(4, 450),
  ];
  for (const close of closings) {
    const dialog = await openDialog(page, 'Examples', 'Examples');
    await close();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('button', { name: 'Examples' })).toBeFocused();
  }
  await expect(nodes(page)).toHaveCount(6);
});

test('by keyboard: open, choose, go on stepping', async ({ page }) => {
  await page.getByRole('button', { name: 'Examples' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Examples' });
  await dialog.getByRole('button', { name: 'A product' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(nodes(page)).toHaveCount(3);
  await page.keyboard.press('ArrowRight');
  await expectStep(page, 1);
});
