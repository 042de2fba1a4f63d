/** All of the workbench with the keyboard alone. */
import { expect, test } from './fixtures';
import {
  editor,
  expectFormula,
  expectStep,
  goToStep,
  gradient,
  nodes,
  stage,
  waitForEditor,
} from './workbench';

test('a run with the keyboard alone, from the address bar to the gradient', async ({ page }) => {
  const { keyboard } = page;
  await keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the graph' })).toBeFocused();
  await keyboard.press('Enter');
  await keyboard.press('e');
  await waitForEditor(page);
  await expect(editor(page)).toBeFocused();
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('a*b + a');
  await expect(nodes(page)).toHaveCount(4);
  await expect(async () => {
    await keyboard.press('Escape');
    await expect(editor(page)).not.toBeFocused({ timeout: 300 });
  }).toPass();
  await keyboard.press('End');
  await expect(stage(page)).toHaveAccessibleName(/reverse sweep, step \d+ of \d+$/);
  await expectFormula(gradient(page), '∂f∂b=3');
  await keyboard.press('s');
  await keyboard.press('Home');
  await expectStep(page, 0);
});

test('Tab comes to everything, and is caught nowhere', async ({ page }) => {
  await waitForEditor(page);
  await goToStep(page, 8);
  await page.getByRole('link', { name: 'Wengert' }).focus();
  const reached: string[] = [];
  // The scrubber is the last of all.
  while (reached.length < 90 && reached.at(-1) !== 'Step') {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const { activeElement } = document;
      return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent?.trim() ?? '';
    });
    reached.push(name);
  }
  expect(reached.length).toBeGreaterThan(30);
  for (const name of ['Share', 'Function', 'x1', 'Output seed', 'Play', 'Step']) {
    expect(reached).toContain(name);
  }
  expect(reached).toContainEqual(expect.stringMatching(/^v 3, plus/));
  expect(reached).toContainEqual(expect.stringMatching(/^edge from v 1 to v 3/));
});
