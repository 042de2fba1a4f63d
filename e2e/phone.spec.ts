/** On a phone: the function by a tap, tabs, swipe, the player at the bottom, and no sideways scroll. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import {
  chooseMode,
  costMeter,
  editor,
  expectFormula,
  expectMode,
  expectStep,
  goToStep,
  node,
  nodeCard,
  nodes,
  press,
  stage,
  thisStep,
  traceRow,
  typeFunction,
  typeNumber,
} from './workbench';

test.use({ viewport: { width: 390, height: 844 } });

async function openTab(page: Page, title: string): Promise<void> {
  await page.getByRole('tab', { name: title }).click();
  await expect(page.getByRole('tabpanel', { name: title })).toBeVisible();
}

/** One finger across the stage, as a touch screen reports it. */
async function swipe(page: Page, dx: number): Promise<void> {
  await stage(page).evaluate((target, distance) => {
    const { x, y, width, height } = target.getBoundingClientRect();
    const at = (moved: number) => {
      const clientX = x + width / 2 + moved;
      const touch = { identifier: 1, target, clientX, clientY: y + height / 2 };
      return [touch];
    };
    const tell = (type: string, touches: object[], changedTouches: object[]) => {
      const event = new Event(type, { bubbles: true, cancelable: true });
      target.dispatchEvent(Object.assign(event, { touches, changedTouches }));
    };
    tell('touchstart', at(0), at(0));
    tell('touchend', [], at(distance));
  }, dx);
}

test('a tap on the function opens the editor', async ({ page }) => {
  await expect(editor(page)).toBeHidden();
  const line = page.getByRole('button', { name: /Edit the function/ });
  await expectFormula(line, '(3,4)');
  await line.click();
  await typeFunction(page, 'a*b + a');
  await expect(nodes(page)).toHaveCount(4);
  await line.click();
  await expect(editor(page)).toBeHidden();
  await expectFormula(line, 'f(a,b)=ab+a');
});

test('the graph runs from top to bottom', async ({ page }) => {
  const top = async (name: string) => (await node(page, name).boundingBox())?.y ?? 0;
  await expect(node(page, 'v 4')).toBeVisible();
  expect(await top('v 1')).toBeGreaterThan(await top('v minus 1'));
  expect(await top('v 4')).toBeGreaterThan(await top('v 3'));
});

test('tabs hold step, trace, inputs and cost', async ({ page }) => {
  await goToStep(page, 8);
  await expect(thisStep(page)).toContainText('passes its adjoint on');
  await openTab(page, 'Trace');
  await traceRow(page, 'v 1').getByRole('button').click();
  await expectStep(page, 9, 11);
  await openTab(page, 'Inputs');
  await typeNumber(page, 'x1', '6');
  await expect(node(page, 'v 1')).toHaveAccessibleName(/value 36/);
  await openTab(page, 'Cost');
  await expect(costMeter(page).getByRole('row')).toHaveCount(3);
  // The tabs by their keys.
  await page.getByRole('tab', { name: 'Cost' }).press('Home');
  await expect(page.getByRole('tab', { name: 'This step' })).toBeFocused();
});

test('a node that is tapped opens its page in the sheet', async ({ page }) => {
  await openTab(page, 'Trace');
  await node(page, 'v 3').click();
  await expectFormula(nodeCard(page), 'v3=v1+v2=25');
});

test('a swipe to the left steps forward, to the right back', async ({ page }) => {
  await expect(nodes(page)).toHaveCount(6);
  await swipe(page, -120);
  await expectStep(page, 1, 11);
  await swipe(page, -120);
  await expectStep(page, 2, 11);
  await swipe(page, 120);
  await expectStep(page, 1, 11);
  await swipe(page, -20);
  await expectStep(page, 1, 11);
});

test('player, modes and speed are within reach at the bottom', async ({ page }) => {
  await chooseMode(page, 'Side by side');
  await expectMode(page, 'Side by side');
  await press(page, 'Last step');
  await expect(node(page, 'v 4')).toHaveAccessibleName(/tangent 0\.6, adjoint 1/);
  await page.getByRole('button', { name: 'Speed 1 times; change to 2' }).click();
  await expect(page.getByRole('button', { name: 'Speed 2 times; change to 4' })).toBeVisible();
  const box = await page.getByRole('region', { name: 'Player' }).boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(844, 0);
});

test('targets are large enough for a thumb', async ({ page, browser, browserName }) => {
  // Only Chromium can pretend to be touched; elsewhere the pointer is a fine one.
  const touched = browserName === 'chromium';
  const context = touched
    ? await browser.newContext({
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        isMobile: true,
        baseURL: page.url(),
      })
    : undefined;
  const phone = (await context?.newPage()) ?? page;
  await phone.goto('./');
  const buttons = phone.getByRole('region', { name: 'Player' }).getByRole('button');
  await expect(buttons).toHaveCount(6);
  const banner = phone.getByRole('banner').getByRole('button');
  for (const button of [...(await buttons.all()), ...(await banner.all())]) {
    if (!(await button.isVisible())) continue;
    const box = await button.boundingBox();
    const least = touched ? 44 : 32;
    expect(box?.width).toBeGreaterThanOrEqual(least);
    expect(box?.height).toBeGreaterThanOrEqual(least);
  }
  await context?.close();
});

test('menu: examples and theme', async ({ page }) => {
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('radio', { name: 'Blackboard' }).check();
  await expect(page.getByRole('main')).toBeVisible();
  await page.getByRole('button', { name: 'Examples' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'A product' }).click();
  await expect(nodes(page)).toHaveCount(3);
});

for (const [width, height] of [
  [390, 844],
  [320, 640],
  [844, 390],
] as const) {
  test(`${width} × ${height} has no sideways scroll`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await goToStep(page, 8);
    const overflow = () =>
      page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
    expect(await overflow()).toBeLessThanOrEqual(0);
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      expect(await overflow()).toBeLessThanOrEqual(0);
    }
    await page.getByRole('button', { name: /Edit the function/ }).click();
    await typeFunction(page, 'f(x1, x2, x3, x4) = sqrt(x1^2 + x2^2 + x3^2 + x4^2)/(1 + exp(-x1))');
    await expect(nodes(page)).not.toHaveCount(6);
    expect(await overflow()).toBeLessThanOrEqual(0);
  });
}
