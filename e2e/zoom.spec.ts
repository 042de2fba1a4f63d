/** Looking closer: wheel, buttons, keys, drag and Fit. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { node, nodes, stage, typeFunction } from './workbench';

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

async function placeOf(page: Page, name: string): Promise<Place> {
  const box = await node(page, name).boundingBox();
  if (box === null) throw new Error(`${name} is not on the page`);
  return box;
}

const widthOf = async (page: Page) => (await placeOf(page, 'v 3')).width;

test('the wheel zooms around the pointer, and Fit brings all of it back', async ({ page }) => {
  const before = await placeOf(page, 'v 3');
  await node(page, 'v 3').hover();
  await page.mouse.wheel(0, -300);
  await expect.poll(() => widthOf(page)).toBeGreaterThan(before.width * 1.2);
  const closer = await placeOf(page, 'v 3');
  const centre = ({ x, width }: Place) => x + width / 2;
  expect(Math.abs(centre(closer) - centre(before))).toBeLessThan(2);
  await page.getByRole('button', { name: 'Fit' }).click();
  await expect.poll(() => placeOf(page, 'v 3')).toEqual(before);
});

test('buttons zoom in and out', async ({ page }) => {
  const fitted = await widthOf(page);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => widthOf(page)).toBeGreaterThan(fitted * 1.4);
  await page.getByRole('button', { name: 'Zoom out' }).click();
  await page.getByRole('button', { name: 'Zoom out' }).click();
  await page.getByRole('button', { name: 'Zoom out' }).click();
  await expect.poll(() => widthOf(page)).toBeLessThan(fitted * 0.9);
});

test('keys + − 0', async ({ page }) => {
  const fitted = await placeOf(page, 'v 3');
  await page.keyboard.press('+');
  await expect.poll(() => widthOf(page)).toBeGreaterThan(fitted.width * 1.1);
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  await expect.poll(() => widthOf(page)).toBeLessThan(fitted.width * 0.9);
  await page.keyboard.press('0');
  await expect.poll(() => placeOf(page, 'v 3')).toEqual(fitted);
});

test('dragging moves the picture; a click on a node is no drag', async ({ page }) => {
  const before = await placeOf(page, 'v 3');
  const box = await stage(page).boundingBox();
  if (box === null) throw new Error('no stage');
  await page.mouse.move(box.x + 30, box.y + 30);
  await page.mouse.down();
  await page.mouse.move(box.x + 130, box.y + 80, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => Math.round((await placeOf(page, 'v 3')).x - before.x)).toBe(100);
  await node(page, 'v 3').click();
  await expect(page.getByRole('button', { name: 'Close node details' })).toBeVisible();
});

test('a chosen size stays while one steps, and a fitted picture fits again after an edit', async ({
  page,
}) => {
  await page.getByRole('button', { name: 'Zoom in' }).click();
  const chosen = await placeOf(page, 'v 3');
  await page.keyboard.press('End');
  await expect(node(page, 'v 3')).toHaveAccessibleName(/done/);
  expect(await placeOf(page, 'v 3')).toEqual(chosen);
  await page.getByRole('button', { name: 'Fit' }).click();
  await typeFunction(page, Array.from({ length: 12 }, (_, i) => `sin(x^${i + 2})`).join(' + '));
  await expect(nodes(page)).toHaveCount(36);
  const room = await stage(page).boundingBox();
  if (room === null) throw new Error('no stage');
  for (const each of await nodes(page).all()) {
    const box = await each.boundingBox();
    if (box === null) throw new Error('a node without a place');
    expect(box.x).toBeGreaterThanOrEqual(room.x);
    expect(box.x + box.width).toBeLessThanOrEqual(room.x + room.width);
    expect(box.y).toBeGreaterThanOrEqual(room.y);
    expect(box.y + box.height).toBeLessThanOrEqual(room.y + room.height);
  }
});
