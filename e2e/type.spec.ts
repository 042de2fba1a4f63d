/** Typing a function: graph, equation, trace and gradient follow, and nothing that was typed is lost. */
import type { Route } from '@playwright/test';
import { expect, test } from './fixtures';
import {
  editor,
  equation,
  expectFormula,
  expectStep,
  goToStep,
  gradient,
  node,
  nodes,
  press,
  stage,
  traceCells,
  typeFunction,
  typeNumber,
  typeOver,
  waitForEditor,
  writtenOn,
} from './workbench';

test('opens on the distance from the origin, before the first step', async ({ page }) => {
  await expect(stage(page)).toHaveAccessibleName('Computational graph of 6 nodes');
  await expectFormula(equation(page), 'f(x1,x2)=x12+x22');
  await expectStep(page, 0, 11);
  await expect(node(page, 'v 3')).toHaveAccessibleName('v 3, plus, not computed yet');
});

test('a function that is typed is drawn, set, listed and differentiated', async ({ page }) => {
  await typeOver(page, 'x*y + sin(x)');
  await expect(stage(page)).toHaveAccessibleName(/^Computational graph of 5 nodes/);
  await expectFormula(equation(page), 'f(x,y)=xy+sin(x)');
  await expect
    .poll(() => traceCells(page))
    .toEqual(['v−1 | x', 'v0 | y', 'v1 | v−1v0', 'v2 | sin(v−1)', 'v3 | v1+v2']);
  await typeNumber(page, 'x', '3');
  await typeNumber(page, 'y', '4');
  await press(page, 'Last step');
  await expectFormula(gradient(page), '∂f∂x=3.01');
  await expectFormula(gradient(page), '∂f∂y=3');
  await expect(node(page, 'v 3')).toHaveAccessibleName(/value 12\.14/);
});

test('one more term leaves the other nodes where they were', async ({ page }) => {
  await waitForEditor(page);
  await editor(page).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' + x1');
  await expect(nodes(page)).toHaveCount(7);
  await expectFormula(equation(page), 'f(x1,x2)=x12+x22+x1');
  await expect(node(page, 'v 5')).toHaveAccessibleName(/^v 5, plus, output/);
});

test('keeps the place in the run when a constant in the text changes', async ({ page }) => {
  await goToStep(page, 3);
  await expect(node(page, 'v 2')).toHaveAccessibleName(/written by this step/);
  await typeFunction(page, 'f(x1, x2) = sqrt(x1^2 + x2^3)');
  await expect(node(page, 'v 2')).toHaveAccessibleName(/value 64, .*written by this step/);
  await expectStep(page, 3, 11);
});

test('a helper, a name and a comment make three lines of one function', async ({ page }) => {
  await typeFunction(page, 'g(t) = t^2  # a helper\nu = g(x) + 1\nu*y');
  await expect(nodes(page)).toHaveCount(5);
  await press(page, 'Last step');
  await expectFormula(gradient(page), '∂f∂x=24');
});

test('a new input starts where function and gradient are finite', async ({ page }) => {
  await typeFunction(page, 'asin(u) + ln(v)');
  await press(page, 'Last step');
  const known = gradient(page).getByRole('img', { name: 'known' });
  await expect(known).toHaveCount(2);
});

test('a function is completed from the list, with its brackets', async ({ page }) => {
  await typeOver(page, 'sin');
  const option = page.getByRole('listbox').getByRole('option', { name: /^sinh/ });
  await expect(option).toContainText('hyperbolic sine');
  await option.click();
  await page.keyboard.type('a + 1');
  await expect(editor(page)).toHaveText('sinh(a + 1)');
  await expectFormula(equation(page), 'f(a)=sinh(a+1)');
});

test('a bracket that is typed passes over the one that completion wrote', async ({ page }) => {
  await typeOver(page, 'sin(x)*si');
  await page
    .getByRole('listbox')
    .getByRole('option', { name: /^sin\(x\)/ })
    .click();
  await expect(editor(page)).toHaveText('sin(x)*sin()');
  await page.keyboard.type('y)+1');
  await expect(editor(page)).toHaveText('sin(x)*sin(y)+1');
  await expectFormula(equation(page), 'f(x,y)=sin(x)sin(y)+1');
});

test('undo and redo change text and graph', async ({ page }) => {
  await waitForEditor(page);
  await editor(page).click();
  await page.keyboard.press('ControlOrMeta+a');
  // At once: keys that come slowly are undone one by one.
  await page.keyboard.insertText('a*b');
  await expect(nodes(page)).toHaveCount(3);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(nodes(page)).toHaveCount(6);
  await expect(editor(page)).toHaveText('f(x1, x2) = sqrt(x1^2 + x2^2)');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(editor(page)).toHaveText('a*b');
  await expect(nodes(page)).toHaveCount(3);
});

test('the piece that the step computes is marked in the text', async ({ page }) => {
  await waitForEditor(page);
  await goToStep(page, 4);
  const caption = page.getByText(/^The piece/);
  await expect(caption).toBeVisible();
  await expectFormula(caption, 'v3=v1+v2');
});

test('a text survives a reload', async ({ page }) => {
  await typeFunction(page, 'tanh(w*z + b)');
  await expect(nodes(page)).toHaveCount(6);
  await page.reload();
  await expect(editor(page)).toHaveText('tanh(w*z + b)');
  await expect(nodes(page)).toHaveCount(6);
  await expect.poll(() => writtenOn(node(page, 'v 3'))).toBe('tanh');
});

test('what is typed before the editor has arrived stays, with the caret', async ({ page }) => {
  // The editor is held back until the person has typed.
  const held: Route[] = [];
  await page.route(/CodeField.*\.js/, (route) => {
    held.push(route);
  });
  await page.reload();
  await editor(page).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' + x1');
  await expect(nodes(page)).toHaveCount(7);
  await expect.poll(() => held.length).toBeGreaterThan(0);
  for (const route of held) await route.continue();
  await waitForEditor(page);
  await expect(editor(page)).toBeFocused();
  await page.keyboard.type('*x2');
  await expect(editor(page)).toHaveText('f(x1, x2) = sqrt(x1^2 + x2^2) + x1*x2');
});

test('a function may become shorter under a pointer that rests on its last node', async ({
  page,
}) => {
  await press(page, 'Last step');
  await waitForEditor(page);
  await node(page, 'v 4').hover();
  await page.keyboard.press('e');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('x');
  await expect(nodes(page)).toHaveCount(1);
  await expect(node(page, 'v 0')).toHaveAccessibleName(/^v 0, input x, output/);
});
