/** The evaluation trace: one Tab stop, its keys, and a long list in a box of its own. */
import { expect, test } from './fixtures';
import {
  expectStep,
  goToStep,
  markedRows,
  press,
  traceRow,
  traceTable,
  typeFunction,
  typeNumber,
} from './workbench';

const TWELVE = 'sqrt(a*b*c*c) + d*g*h*k*m/(n*p + q)*r*c';

/** How many px of the table its box cuts off at the side. */
function cutOff(page: Parameters<typeof traceTable>[0]): Promise<number> {
  return traceTable(page).evaluate((table) => {
    const box = table.parentElement;
    return box === null ? 0 : box.scrollWidth - box.clientWidth;
  });
}

test('the table is one Tab stop, and keeps it where the keys have led', async ({ page }) => {
  await goToStep(page, 3);
  const button = (name: string) => traceRow(page, name).getByRole('button');
  await expect(button('v 2')).toHaveAttribute('tabindex', '0');
  await expect(traceTable(page).locator('button[tabindex="0"]')).toHaveCount(1);
  await button('v 2').focus();
  await page.keyboard.press('ArrowDown');
  await expect(button('v 3')).toBeFocused();
  await expect(button('v 3')).toHaveAttribute('tabindex', '0');
  await expect(traceTable(page).locator('button[tabindex="0"]')).toHaveCount(1);
  await page.keyboard.press('Tab');
  await expect(markedRows(page)).toHaveCount(0);
  await expect(traceTable(page).locator('button:focus')).toHaveCount(0);
});

test('with Control, Home and End lead to the first row and the last, and Enter to its step', async ({
  page,
}) => {
  await goToStep(page, 3);
  const button = (name: string) => traceRow(page, name).getByRole('button');
  await button('v 2').focus();
  await page.keyboard.press('ControlOrMeta+End');
  await expect(button('v 4')).toBeFocused();
  await expectStep(page, 3);
  await page.keyboard.press('Enter');
  await expectStep(page, 5);
  await expect(traceRow(page, 'v 4')).toHaveAttribute('aria-current', 'step');
  await page.keyboard.press('ControlOrMeta+Home');
  await expect(button('v minus 1')).toBeFocused();
});

test('a long trace says which rows it shows, and follows the step by itself', async ({ page }) => {
  await typeFunction(page, TWELVE);
  const heading = page.getByRole('heading', { name: 'Evaluation trace' });
  await expect(heading).toHaveText(/rows 1–\d+ of 26$/);
  await goToStep(page, 15);
  // A browser rounds how far a box is scrolled, up to half a px of the row's 36.
  await expect(traceRow(page, 'v 14')).toBeInViewport({ ratio: 0.98 });
  await expect(heading).toHaveText(/rows \d+–26 of 26$/);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
});

test('a short trace is all in view, and says nothing', async ({ page }) => {
  await expect(page.getByRole('heading', { name: 'Evaluation trace' })).toHaveText(
    'Evaluation trace',
  );
});

test('every digit of a row is shown under the pointer, and by keyboard', async ({ page }) => {
  await typeFunction(page, 'x/3');
  await typeNumber(page, 'x', '2');
  await press(page, 'Last step');
  const digits = page.getByText('value 0.6666666666666666', { exact: true });
  await expect(digits).toBeHidden();
  await traceRow(page, 'v 1').hover();
  await expect(digits).toBeVisible();
  await traceRow(page, 'v 0').hover();
  await expect(digits).toBeHidden();
  await expect(page.getByText('adjoint 0.3333333333333333', { exact: true })).toBeVisible();
  await page.mouse.move(4, 4);
  await traceRow(page, 'v 0').getByRole('button').focus();
  await page.keyboard.press('ArrowDown');
  await expect(digits).toBeVisible();
  await expect(traceRow(page, 'v 1').getByRole('button')).toHaveAccessibleDescription(
    /value 0\.6666666666666666/,
  );
});

for (const mode of ['f', 'r', 'b']) {
  test.describe(`opened from a link in mode ${mode}`, () => {
    const point = 'a:1.2345678e-7;b:2.3333;c:-1234.5678;d:1;g:1;h:2;k:1;m:3;n:1;p:1;q:1;r:1';
    test.use({ openAt: `./#1&f=${encodeURIComponent(TWELVE)}&at=${point}&m=${mode}` });

    test('no column is cut off, however long names and numbers are', async ({ page }) => {
      await press(page, 'Last step');
      await expect(traceRow(page, 'v 14')).toHaveAttribute('aria-rowindex', '27');
      await expect.poll(() => cutOff(page)).toBe(0);
    });
  });
}

test('in a table of a thousand rows, Control+End leads to the last', async ({ page }) => {
  await typeFunction(page, `x${'*x'.repeat(999)}`);
  await expect(traceTable(page)).toHaveAttribute('aria-rowcount', '1001');
  await traceRow(page, 'v 0').getByRole('button').focus();
  await page.keyboard.press('ControlOrMeta+End');
  await expect(traceRow(page, 'v 999').getByRole('button')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Home');
  await expect(traceRow(page, 'v 0').getByRole('button')).toBeFocused();
});
