/** Forward mode's directions: passes that fill the gradient, chips, any vector, digits. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import {
  chooseMode,
  expectFormula,
  expectStep,
  formulasIn,
  goToStep,
  gradient,
  node,
  player,
  press,
  scrubber,
  stage,
  typeFunction,
  typeNumber,
} from './workbench';

test.beforeEach(async ({ page }) => {
  await chooseMode(page, 'Forward mode');
});

function direction(page: Page) {
  return page.getByRole('region', { name: /^Tangent direction/ });
}

/** The chip of an input, by its place among the chips. */
function chip(page: Page, place: number) {
  return direction(page).getByRole('button').nth(place);
}

test('each pass gives one derivative, and all passes the gradient', async ({ page }) => {
  await expectStep(page, 0, 10);
  await goToStep(page, 4);
  await expect(gradient(page)).toContainText('one step to go');
  await expect(gradient(page)).toContainText('needs pass 2');
  await goToStep(page, 5);
  await expectFormula(gradient(page), '∂f∂x1=0.6');
  await expect(gradient(page)).toContainText('needs pass 2');
  await press(page, 'Last step');
  await expectFormula(gradient(page), '∂f∂x1=0.6');
  await expectFormula(gradient(page), '∂f∂x2=0.8');
  await expect(stage(page)).toHaveAccessibleName(/pass 2 of 2, step 10 of 10$/);
});

test('a chip leads to the pass of its input, at the same node', async ({ page }) => {
  await goToStep(page, 4);
  await expect(chip(page, 0)).toHaveAttribute('aria-pressed', 'true');
  await expect(node(page, 'v 3')).toHaveAccessibleName(/tangent 6/);
  await chip(page, 1).click();
  await expect(chip(page, 1)).toHaveAttribute('aria-pressed', 'true');
  await expectStep(page, 9, 10);
  await expect(node(page, 'v 3')).toHaveAccessibleName(/tangent 8, written by this step/);
  await expect(direction(page)).toContainText('Pass 2 gives');
});

test('any vector gives a directional derivative in one pass', async ({ page }) => {
  await direction(page).getByRole('button', { name: 'custom vector' }).click();
  await typeNumber(page, 'Tangent of x1', '2');
  await typeNumber(page, 'Tangent of x2', '-1/2');
  await expectFormula(direction(page), 'x˙=(2,−0.5)');
  await press(page, 'Last step');
  await expectStep(page, 5, 5);
  // 2 · 0.6 − 0.5 · 0.8
  await expectFormula(gradient(page), '∇f⋅x˙=0.8');
  await expect(node(page, 'v 4')).toHaveAccessibleName(/tangent 0\.8/);
  await expect(gradient(page)).toContainText('not along this direction');
  await chip(page, 0).click();
  await expect(player(page).getByRole('button', { name: /^Pass 2/ })).toBeVisible();
});

test('a text that is no number leaves the vector as it was', async ({ page }) => {
  await direction(page).getByRole('button', { name: 'custom vector' }).click();
  const field = page.getByRole('textbox', { name: 'Tangent of x1', exact: true });
  await typeNumber(page, 'Tangent of x1', 'two');
  await expect(field).toHaveAccessibleDescription(/^two has no value here\./);
  await expectFormula(direction(page), 'x˙=(1,1)');
});

test('the keys 1 … 9 go to the pass of an input', async ({ page }) => {
  await typeFunction(page, 'a*b*c*d*u*v*w*x*y');
  await expect(direction(page).getByRole('button')).toHaveCount(10);
  await scrubber(page).press('Escape');
  await page.getByRole('main').focus();
  for (const digit of [9, 1, 5]) {
    await page.keyboard.press(String(digit));
    await expect(stage(page)).toHaveAccessibleName(new RegExp(`pass ${digit} of 9`));
    await expect(chip(page, digit - 1)).toHaveAttribute('aria-pressed', 'true');
  }
  await page.keyboard.press('End');
  // Starting values are small numbers; each derivative is the product of the others.
  const known = await formulasIn(gradient(page));
  expect(known).toHaveLength(9);
  for (const formula of known) expect(formula).toMatch(/^∂f∂.=−?[\d.⋅]+/);
});

test('side by side follows one direction', async ({ page }) => {
  await chooseMode(page, 'Side by side');
  await chip(page, 1).click();
  await expect(direction(page)).toContainText('the adjoints the whole gradient');
  await press(page, 'Last step');
  await expect(node(page, 'v 4')).toHaveAccessibleName(/tangent 0\.8, adjoint 1/);
  await expectFormula(gradient(page), '∂f∂x1=0.6');
});

test('reverse mode has no direction to choose', async ({ page }) => {
  await chooseMode(page, 'Reverse mode');
  await expect(direction(page)).toBeHidden();
  await expect(page.getByRole('region', { name: 'Output seed' })).toBeVisible();
});
