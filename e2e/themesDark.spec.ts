/** A system that asks for dark: blackboard from the first paint, until paper is chosen. */
import { expect, test } from './fixtures';
import { nodes } from './workbench';

test.use({ colours: 'dark' });

test('opens on the blackboard; chosen paper stays', async ({ page }) => {
  await expect(nodes(page)).toHaveCount(6);
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await expect.poll(paper).toBe('rgb(26, 33, 31)');
  await page.keyboard.press('t');
  await expect.poll(paper).toBe('rgb(252, 251, 247)');
  await page.reload();
  await expect.poll(paper).toBe('rgb(252, 251, 247)');
});
