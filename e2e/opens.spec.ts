import { expect, test } from './fixtures';

test('the page opens under its name', async ({ page }) => {
  await expect(page).toHaveTitle('Wengert – automatic differentiation, behind the scenes');
});

test('nothing moves for someone who asks for reduced motion', async ({ page }) => {
  const asks = await page.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches);
  expect(asks).toBe(true);
});
