/** The point: slider by pointer and by keys, number field, and the graph that follows at once. */
import { expect, test } from './fixtures';
import {
  edge,
  expectFormula,
  expectStep,
  goToStep,
  gradient,
  node,
  press,
  traceRow,
  typeFunction,
  typeNumber,
} from './workbench';

test('the graph follows while a slider is dragged', async ({ page }) => {
  await goToStep(page, 9);
  const slider = page.getByRole('slider', { name: 'x1' });
  const box = await slider.boundingBox();
  if (box === null) throw new Error('no slider');
  const middle = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.65, middle);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.8, middle, { steps: 4 });
  // Still held: value, square and partial have followed.
  await expect(slider).not.toHaveValue('3');
  const held = Number(await slider.inputValue());
  expect(held).toBeGreaterThan(4);
  await expect(node(page, 'v minus 1')).toHaveAccessibleName(new RegExp(`value ${held},`));
  const partial = Number((2 * held).toPrecision(4));
  await expect(edge(page, 'v minus 1', 'v 1')).toHaveAccessibleName(
    new RegExp(`local partial ${partial}(,|$)`),
  );
  await page.mouse.move(box.x + box.width * 0.2, middle, { steps: 4 });
  await expect(node(page, 'v minus 1')).toHaveAccessibleName(/value minus \d/);
  await page.mouse.up();
  const field = page.getByRole('textbox', { name: 'x1', exact: true });
  await expect(field).toHaveValue(await slider.inputValue());
  await expectStep(page, 9, 11);
});

test('a slider moves with the keys', async ({ page }) => {
  await press(page, 'Last step');
  const slider = page.getByRole('slider', { name: 'x2' });
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveValue('4.1');
  await expect(node(page, 'v 0')).toHaveAccessibleName(/value 4\.1,/);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(node(page, 'v 0')).toHaveAccessibleName(/value 3\.9,/);
  await page.keyboard.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', '−10');
  await page.keyboard.press('End');
  await expect(page.getByRole('textbox', { name: 'x2', exact: true })).toHaveValue('10');
});

test('a number field takes any number, and pi/4', async ({ page }) => {
  await typeFunction(page, 'tan(t)');
  await press(page, 'Last step');
  await typeNumber(page, 't', 'pi/4');
  await expect(node(page, 'v 0')).toHaveAccessibleName(/value 0\.7854/);
  await expectFormula(gradient(page), '∂f∂t=2');
  await typeNumber(page, 't', '-1e-3');
  await expect(node(page, 'v 0')).toHaveAccessibleName(/value minus 0\.001,/);
  await expectFormula(traceRow(page, 'v 0'), '−0.001');
  await typeNumber(page, 't', '250');
  await expect(page.getByRole('slider', { name: 't', exact: true })).toHaveAttribute('max', '1000');
  await page.reload();
  await expect(page.getByRole('textbox', { name: 't', exact: true })).toHaveValue('250');
});

test('an expression stays as it was typed', async ({ page }) => {
  await typeNumber(page, 'x1', 'sqrt(2)');
  await page.getByRole('textbox', { name: 'x2', exact: true }).focus();
  await expect(page.getByRole('textbox', { name: 'x1', exact: true })).toHaveValue('sqrt(2)');
  await expect(page.getByRole('slider', { name: 'x1' })).toHaveAttribute('aria-valuetext', '1.414');
});

test('arrow keys step a number in its field', async ({ page }) => {
  const field = page.getByRole('textbox', { name: 'x1', exact: true });
  await field.focus();
  await page.keyboard.press('ArrowUp');
  await expect(field).toHaveValue('4');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(field).toHaveValue('-6');
  await press(page, 'Last step');
  await expect(node(page, 'v 1')).toHaveAccessibleName(/value 36,/);
});

test('a text that is no number says why, and the last number goes on being used', async ({
  page,
}) => {
  await press(page, 'Last step');
  const field = page.getByRole('textbox', { name: 'x1', exact: true });
  // None of them begins with a number, which would be used on the way.
  for (const [typed, cause] of [
    ['', 'No number is typed. Type a number such as 3, -1e-3 or pi/4.'],
    ['y', 'y has no value here. Type a number such as 3, -1e-3 or pi/4.'],
    ['(1/0)', '(1/0) is not a finite number. Type a number such as 3, -1e-3 or pi/4.'],
    ['sqrt(-1)', 'sqrt(-1) is not a real number. Type a number such as 3, -1e-3 or pi/4.'],
    ['-', 'A value is missing. Add one after -, or remove -.'],
  ] as const) {
    await typeNumber(page, 'x1', typed);
    await expect(field).toHaveValue(typed);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(cause);
    await expect(node(page, 'v minus 1')).toHaveAccessibleName(/value 3,/);
  }
  await field.press('Escape');
  await expect(field).toHaveValue('3');
  await expect(field).toHaveAttribute('aria-invalid', 'false');
});

test('each number on the way is used while a text is typed', async ({ page }) => {
  await press(page, 'Last step');
  const field = page.getByRole('textbox', { name: 'x1', exact: true });
  await typeNumber(page, 'x1', '6');
  await expect(node(page, 'v minus 1')).toHaveAccessibleName(/value 6,/);
  await page.keyboard.type(' /');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(node(page, 'v minus 1')).toHaveAccessibleName(/value 6,/);
  await page.keyboard.type('4');
  await expect(field).toHaveAttribute('aria-invalid', 'false');
  await expect(node(page, 'v minus 1')).toHaveAccessibleName(/value 1\.5,/);
});

test('every input of many is within reach, without a scroll of its own', async ({ page }) => {
  await typeFunction(page, 'a*b*c*d*g*h*k*m*n*p*q*r');
  const fields = page.getByRole('region', { name: 'Inputs' }).getByRole('textbox');
  await expect(fields).toHaveCount(12);
  const nested = await fields.last().evaluate((field) => {
    const boxes: number[] = [];
    for (let at = field.parentElement; at !== null; at = at.parentElement) {
      const scrolls = getComputedStyle(at).overflowY;
      if ((scrolls === 'auto' || scrolls === 'scroll') && at.scrollHeight > at.clientHeight + 1) {
        boxes.push(at.clientHeight);
      }
    }
    return boxes.length;
  });
  // The column scrolls, and nothing in it.
  expect(nested).toBeLessThanOrEqual(1);
  await fields.last().focus();
  await expect(fields.last()).toBeInViewport();
});
