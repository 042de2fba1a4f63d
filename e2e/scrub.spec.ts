/** Moving through the run without Play: the scrubber, the titles of the phases, the rows of the trace. */
import { expect, test } from './fixtures';
import {
  chooseMode,
  countSteps,
  expectStep,
  gradient,
  node,
  player,
  press,
  scrubber,
  stage,
  thisStep,
  traceRow,
  typeFunction,
} from './workbench';

test('dragging over the scrubber shows each step under the pointer', async ({ page }) => {
  const box = await scrubber(page).boundingBox();
  if (box === null) throw new Error('no scrubber');
  const middle = box.y + box.height / 3;
  await page.mouse.move(box.x + box.width * 0.02, middle);
  await page.mouse.down();
  await expectStep(page, 1, 11);
  await page.mouse.move(box.x + box.width * 0.5, middle, { steps: 5 });
  await expectStep(page, 6, 11);
  await expect(node(page, 'v 4')).toHaveAccessibleName(/adjoint 1, written by this step/);
  await page.mouse.move(box.x + box.width - 4, middle, { steps: 5 });
  await expectStep(page, 11, 11);
  await page.mouse.move(box.x + box.width * 0.3, middle, { steps: 5 });
  await expectStep(page, 4, 11);
  await page.mouse.up();
  await page.mouse.move(box.x + box.width * 0.9, middle);
  await expectStep(page, 4, 11);
  await expect(node(page, 'v 4')).toHaveAccessibleName(/not computed yet/);
});

test('the scrubber works with the keys and says where it stands', async ({ page }) => {
  const slider = scrubber(page);
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', 'Step 1 of 11: values of the inputs');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('End');
  await expect(slider).toHaveAttribute('aria-valuetext', 'Step 11 of 11: adjoint of v minus 1');
  await page.keyboard.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', 'Step 0 of 11: before the first step');
  await page.keyboard.press('PageUp');
  await expectStep(page, 1, 11);
  await page.keyboard.press('PageUp');
  await expectStep(page, 6, 11);
});

test('the title of a phase leads to its first step', async ({ page }) => {
  await player(page).getByRole('button', { name: 'Reverse sweep adjoints' }).click();
  await expectStep(page, 6, 11);
  await expect(stage(page)).toHaveAccessibleName(/reverse sweep, step 6 of 11$/);
  await player(page).getByRole('button', { name: 'Forward sweep values' }).click();
  await expectStep(page, 1, 11);
  await chooseMode(page, 'Forward mode');
  await player(page)
    .getByRole('button', { name: /^Pass 2/ })
    .click();
  await expectStep(page, 6, 10);
});

test('a row of the trace leads to the step that computes it', async ({ page }) => {
  const row = traceRow(page, 'v 2');
  await row.getByRole('button').click();
  await expectStep(page, 3, 11);
  await expect(row).toHaveAttribute('aria-current', 'step');
  await expect(node(page, 'v 2')).toHaveAccessibleName(/written by this step/);
  // In the reverse sweep it leads to the step that gives its adjoint.
  await press(page, 'Last step');
  await row.getByRole('button').click();
  await expectStep(page, 8, 11);
  await expect(row).toHaveAttribute('aria-current', 'step');
});

test('the arrow keys walk through the rows of the trace', async ({ page }) => {
  await traceRow(page, 'v minus 1').getByRole('button').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(traceRow(page, 'v 1').getByRole('button')).toBeFocused();
  await page.keyboard.press('Enter');
  await expectStep(page, 2, 11);
});

test('a long run is scrubbed as well', async ({ page }) => {
  await typeFunction(page, Array.from({ length: 30 }, (_, i) => `sin(${i + 1}x)`).join(' + '));
  const steps = await countSteps(page);
  expect(steps).toBeGreaterThan(150);
  const box = await scrubber(page).boundingBox();
  if (box === null) throw new Error('no scrubber');
  await page.mouse.click(box.x + box.width - 2, box.y + box.height / 3);
  await expectStep(page, steps);
  await expect(gradient(page).getByRole('img', { name: 'known' })).toHaveCount(1);
  await expect(thisStep(page)).toBeVisible();
});
