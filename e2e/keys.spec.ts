/** Every key of the workbench; off while typing, and off for good when help says so. */
import { expect, test } from './fixtures';
import {
  editor,
  expectFormula,
  expectMode,
  expectStep,
  goToStep,
  gradient,
  node,
  nodeCard,
  nodes,
  openDialog,
  player,
  stage,
  textOfEditor,
  traceRow,
  waitForEditor,
} from './workbench';

test.beforeEach(async ({ page }) => {
  await expect(nodes(page)).toHaveCount(6);
});

test('steps, phases, first and last', async ({ page }) => {
  const { keyboard } = page;
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  await expectStep(page, 2, 11);
  await keyboard.press('ArrowLeft');
  await expectStep(page, 1, 11);
  await keyboard.press('Shift+ArrowRight');
  await expectStep(page, 6, 11);
  await keyboard.press('Shift+ArrowLeft');
  await expectStep(page, 1, 11);
  await keyboard.press('End');
  await expectStep(page, 11, 11);
  await keyboard.press('ArrowRight');
  await expectStep(page, 11, 11);
  await keyboard.press('Home');
  await expectStep(page, 0, 11);
});

test('Space plays and pauses', async ({ page }) => {
  await page.keyboard.press('Space');
  await expect(player(page).getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(stage(page)).toHaveAccessibleName(/step 1 of 11$/);
  await page.keyboard.press('Space');
  await expect(player(page).getByRole('button', { name: 'Play' })).toBeVisible();
});

test('F, R and S choose the mode, digits the direction', async ({ page }) => {
  const { keyboard } = page;
  await keyboard.press('f');
  await expectMode(page, 'Forward mode');
  await keyboard.press('2');
  await expect(stage(page)).toHaveAccessibleName(/^Computational graph of 6 nodes, pass 2 of 2/);
  await keyboard.press('1');
  await expect(stage(page)).toHaveAccessibleName(/pass 1 of 2/);
  await keyboard.press('s');
  await expectMode(page, 'Side by side');
  // There a digit chooses the direction, and keeps the step.
  await goToStep(page, 3);
  await keyboard.press('2');
  await expectStep(page, 3);
  await expect(node(page, 'v 2')).toHaveAccessibleName(/tangent 8/);
  await keyboard.press('R');
  await expectMode(page, 'Reverse mode');
});

test('T changes the paper, + − 0 the size, ? opens help', async ({ page }) => {
  const { keyboard } = page;
  const plain = await page.getByRole('banner').evaluate((bar) => getComputedStyle(bar).color);
  await keyboard.press('t');
  await expect(page.getByRole('banner')).not.toHaveCSS('color', plain);
  await keyboard.press('t');
  await expect(page.getByRole('banner')).toHaveCSS('color', plain);

  const width = async () => (await node(page, 'v 3').boundingBox())?.width ?? 0;
  const fitted = await width();
  await keyboard.press('+');
  await expect.poll(width).toBeGreaterThan(fitted * 1.1);
  await keyboard.press('0');
  await expect.poll(width).toBeCloseTo(fitted, 0);
  await keyboard.press('-');
  await expect.poll(width).toBeLessThan(fitted * 0.9);

  await keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Help' });
  await expect(help).toBeVisible();
  await keyboard.press('ArrowRight');
  await keyboard.press('Escape');
  await expect(help).toBeHidden();
  await expectStep(page, 0, 11);
});

test('E goes to the editor and Escape leaves it; single keys are text in between', async ({
  page,
}) => {
  await waitForEditor(page);
  await page.keyboard.press('e');
  await expect(editor(page)).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('s r*t');
  await expect.poll(() => textOfEditor(page)).toBe('s r*t');
  await expect(nodes(page)).toHaveCount(5);
  await expectMode(page, 'Reverse mode');
  // The first Escape may go to a list of completions that is about to open.
  await expect(async () => {
    await page.keyboard.press('Escape');
    await expect(editor(page)).not.toBeFocused({ timeout: 300 });
  }).toPass();
  await page.keyboard.press('s');
  await expectMode(page, 'Side by side');
  await expect.poll(() => textOfEditor(page)).toBe('s r*t');
});

test('single keys do nothing in a field, and arrows in a slider move the slider', async ({
  page,
}) => {
  const field = page.getByRole('textbox', { name: 'x1', exact: true });
  await field.focus();
  await page.keyboard.press('f');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expectMode(page, 'Reverse mode');
  await expectStep(page, 0, 11);
  await page.getByRole('slider', { name: 'x2' }).focus();
  await page.keyboard.press('ArrowRight');
  await expectStep(page, 0, 11);
  await expect(page.getByRole('textbox', { name: 'x2', exact: true })).toHaveValue('4.1');
});

test('help names every key, and switches single keys off for good', async ({ page }) => {
  const help = await openDialog(page, 'Help and keyboard shortcuts', 'Help');
  await help.getByRole('switch', { name: /Single keys/ }).uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('f');
  await page.keyboard.press('ArrowRight');
  await expectMode(page, 'Reverse mode');
  await expectStep(page, 0, 11);
  await page.reload();
  await expect(nodes(page)).toHaveCount(6);
  await page.keyboard.press('ArrowRight');
  await expectStep(page, 0, 11);
  const again = await openDialog(page, 'Help and keyboard shortcuts', 'Help');
  const table = again.getByRole('table');
  for (const action of [
    'play or pause',
    'step back, step forward',
    'first step, last step',
    'previous phase, next phase',
    'forward mode, reverse mode, side by side',
    'tangent direction',
    'zoom in, zoom out, fit',
    'go to the editor, leave it',
    'paper or blackboard',
    'this help',
  ]) {
    await expect(table.getByRole('row', { name: new RegExp(action) })).toBeVisible();
  }
  await again.getByRole('switch', { name: /Single keys/ }).check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  await expectStep(page, 1, 11);
});

test('Tab goes through the nodes in list order; Enter opens one and Escape closes it', async ({
  page,
}) => {
  await node(page, 'v minus 1').focus();
  await page.keyboard.press('Tab');
  await expect(node(page, 'v 0')).toBeFocused();
  // The edges of a node come before it.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(node(page, 'v 1')).toBeFocused();
  await page.keyboard.press('Enter');
  await expectFormula(nodeCard(page), 'v1=v−12=9');
  await page.keyboard.press('Escape');
  await expect(nodeCard(page)).toBeHidden();
});

test('keys work after a button was pressed, and Space presses the button that has the focus', async ({
  page,
}) => {
  await player(page).getByRole('button', { name: 'Step forward' }).click();
  await page.keyboard.press('ArrowRight');
  await expectStep(page, 2, 11);
  await page.keyboard.press('Space');
  await expectStep(page, 3, 11);
  await traceRow(page, 'v 4').getByRole('button').click();
  await page.keyboard.press('End');
  await expectStep(page, 11, 11);
  await expectFormula(gradient(page), '∂f∂x1=0.6');
});
