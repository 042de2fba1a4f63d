/** Python programs: pasted, unrolled, folded, searched; their lists, branches, outputs and limits. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import {
  editor,
  equation,
  expectFormula,
  expectStep,
  goToStep,
  linkToShare,
  markedText,
  node,
  press,
  scrubber,
  stage,
  textOfEditor,
  thisStep,
  traceTable,
  typeFunction,
  typeNumber,
} from './workbench';

const LOGISTIC = `def f(x):
    y = x
    for i in range(3):
        y = 4*y*(1 - y)
    if y > 0.5:
        return y^2
    return y`;

const NOTEBOOK = `import numpy as np
from math import pi

def sigmoid(t: float) -> float:
    """The logistic function."""
    return 1.0 / (1.0 + np.exp(-t))

def loss(w, x=2.0):
    # one neuron
    h = sigmoid(w * x)
    return -np.log(h) + 0.01 * w**2`;

function group(page: Page, name: string): Locator {
  return stage(page).getByRole('button', { name: new RegExp(`^${name}\\b`) });
}

async function typeProgram(page: Page, text: string): Promise<void> {
  await typeFunction(page, text);
  await expect(page.getByRole('region', { name: 'Text of the program' })).toBeVisible();
}

/** The logistic map at 0.2: 0.64, 0.9216, 0.289. */
async function typeLogistic(page: Page): Promise<void> {
  await typeProgram(page, LOGISTIC);
  await expect(group(page, 'iteration 3')).toBeVisible();
  await typeNumber(page, 'x', '0.2');
  await expect(node(page, 'v 0')).toHaveAttribute('aria-label', /value 0\.2|not computed|unknown/);
}

/** What is wrong with the text, in the column of the program. */
function problem(page: Page): Locator {
  return page.getByRole('region', { name: 'Text of the program' });
}

test('a function pasted from a notebook runs', async ({ page }) => {
  await typeProgram(page, NOTEBOOK);
  await expect(equation(page)).toBeVisible();
  await expect(node(page, 'v 0')).toBeVisible();
  await scrubber(page).press('End');
  await expect(group(page, 'sigmoid')).toBeVisible();
  expect(await textOfEditor(page)).toContain('The logistic function.');
});

test('the loop is unrolled, and the current line is marked with its iteration', async ({
  page,
}) => {
  await typeLogistic(page);
  await goToStep(page, 5);
  await expect(markedText(page, 'piece')).toHaveText('4*y');
  await expect(page.getByText('Line 4 in iteration 2')).toBeVisible();
  const rows = page.getByRole('table', { name: 'Iterations of the loop' }).getByRole('row');
  await expect(rows).toHaveCount(4);
  await rows.nth(3).getByRole('button').click();
  await expect(page.getByText('Line 4 in iteration 3')).toBeVisible();
});

test('an iteration folds into one box with its value, and opens again', async ({ page }) => {
  await typeLogistic(page);
  await scrubber(page).press('End');
  const second = group(page, 'iteration 2');
  await expect(second).toHaveAttribute('aria-expanded', 'true');
  await second.click();
  await expect(node(page, 'v 5')).toHaveCount(0);
  const folded = stage(page).getByRole('button', { name: /^iteration 2\b.*folded.*value 0\.9216/ });
  await expect(folded.first()).toBeVisible();
  await folded.first().press('Enter');
  await expect(node(page, 'v 5')).toBeVisible();
});

test('all groups fold at once, and stepping opens the one it goes through', async ({ page }) => {
  await typeLogistic(page);
  await page.getByRole('button', { name: 'Fold all', exact: true }).click();
  await expect(node(page, 'v 8')).toHaveCount(0);
  await goToStep(page, 2);
  await expect(node(page, 'v 1')).toBeVisible();
  await expect(node(page, 'v 4')).toHaveCount(0);
  await goToStep(page, 5);
  await expect(node(page, 'v 4')).toBeVisible();
  await expect(node(page, 'v 1')).toHaveCount(0);
  await page.getByRole('button', { name: 'Unfold all' }).click();
  await expect(node(page, 'v 1')).toBeVisible();
});

test('a branch that did not run stands beside its test, and its line looks so', async ({
  page,
}) => {
  await typeLogistic(page);
  await scrubber(page).press('End');
  await expect(
    stage(page).getByRole('button', { name: /^test y > 0\.5, line 5, is false/ }),
  ).toBeVisible();
  await expect(stage(page).getByText('line 6, not run')).toBeVisible();
  await expect(
    page.getByRole('heading', { name: 'The branch is fixed by the values' }),
  ).toBeVisible();
  await expect(page.getByText('on line 5 is false').first()).toBeVisible();
  await expect(editor(page).getByTitle('This line did not run')).toHaveText('return y^2');
});

test('a loop without end is stopped with a sentence, and the last graph stays', async ({
  page,
}) => {
  await typeLogistic(page);
  await expect(group(page, 'iteration 3')).toBeVisible();
  await typeFunction(page, 'def f(x):\n    while True:\n        x = x*1.01\n    return x');
  await expect(problem(page)).toContainText('this loop has run 250,000 times', { timeout: 60_000 });
  await expect(problem(page)).toContainText('Let the loop on line 2 end sooner');
  await expect(page.getByRole('button', { name: 'Allow 1,000,000 operations' })).toBeVisible();
  await expect(group(page, 'iteration 3')).toBeVisible();
});

test('the Jacobian fills row by row in reverse mode', async ({ page }) => {
  await typeProgram(page, 'def f(r, t):\n    x = r*cos(t)\n    y = r*sin(t)\n    return x, y');
  const jacobian = page.getByRole('table', { name: /^Jacobian/ });
  await expect(jacobian.getByRole('row')).toHaveCount(3);
  await scrubber(page).press('End');
  // At r = 3 and t = 4: cos t and −r sin t, then sin t and r cos t.
  await expectFormula(jacobian.getByRole('row').nth(1), '−0.6536');
  await expectFormula(jacobian.getByRole('row').nth(1), '2.27');
  await expectFormula(jacobian.getByRole('row').nth(2), '−0.7568');
  await expectFormula(jacobian.getByRole('row').nth(2), '−1.961');
});

test('a search leads to the step of a node and opens its groups', async ({ page }) => {
  await typeLogistic(page);
  await page.getByRole('button', { name: 'Fold all', exact: true }).click();
  await stage(page).click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('/');
  const search = page.getByRole('combobox', { name: /^Find a node/ });
  await expect(search).toBeFocused();
  await page.keyboard.type('v_8');
  await expect(page.getByRole('option').first()).toBeVisible();
  await search.press('ArrowDown');
  await search.press('Enter');
  await expectStep(page, 9);
  await expect(node(page, 'v 8')).toBeVisible();
});

test('an input that is a list is a row of fields, and grows', async ({ page }) => {
  await typeProgram(page, 'def f(xs):\n    p = 1\n    for x in xs:\n        p = p*x\n    return p');
  const inputs = page.getByRole('region', { name: 'Inputs' });
  await expect(inputs.getByRole('textbox')).toHaveCount(3);
  await inputs.getByRole('button', { name: 'Add one element of xs' }).click();
  await expect(inputs.getByRole('textbox')).toHaveCount(4);
  await expect(group(page, 'iteration 4')).toBeVisible();
});

test('the unrolled code is the trace, one operation a line', async ({ page }) => {
  await typeLogistic(page);
  await page.getByRole('button', { name: 'Unrolled code' }).click();
  const code = page.getByRole('region', { name: 'Unrolled code', exact: true });
  await expect(code).toContainText('v1 = 4*');
  await expect(code).toContainText('v9 = ');
});

test('a program comes back by its link', async ({ page, context }) => {
  await typeLogistic(page);
  await goToStep(page, 6);
  const link = await linkToShare(page);
  const other = await context.newPage();
  await other.goto(link);
  await expect(group(other, 'iteration 3')).toBeVisible();
  await expectStep(other, 6);
  expect((await textOfEditor(other)).replaceAll('\u00a0', ' ')).toContain('for i in range(3):');
});

test('ten thousand operations open folded, and their parts open by hand', async ({ page }) => {
  await typeProgram(
    page,
    'def f(x):\n    y = x\n    for i in range(2500):\n        y = 3.7*y*(1 - y) + 0.01\n    return y',
  );
  await expect(scrubber(page)).toHaveAttribute('aria-valuemax', /^\d{5}$/);
  await expect(stage(page).getByRole('button').first()).toBeVisible();
  expect(await stage(page).getByRole('button').count()).toBeLessThan(400);
  await press(page, 'Last step');
  await expect(thisStep(page)).toBeVisible();
  await expect(traceTable(page).getByRole('row').first()).toBeVisible();
});

test('an error of a program names its line, and one click repairs it', async ({ page }) => {
  await typeLogistic(page);
  await typeFunction(page, 'def f(x)\n    return x*x');
  await page.getByRole('button', { name: /^(Write|Add)/ }).click();
  await expect(node(page, 'v 1')).toBeVisible();
  expect(await textOfEditor(page)).toContain('def f(x):');
  await expect(editor(page)).toBeVisible();
});
