/** A node of the graph: chosen by click and by key, and marked everywhere when it is hovered. */
import { expect, test } from './fixtures';
import {
  edge,
  editor,
  expectFormula,
  expectHovered,
  expectNoneHovered,
  formulasIn,
  markedRows,
  markedText,
  node,
  nodeCard,
  press,
  stage,
  traceRow,
  typeFunction,
  typeNumber,
  waitForEditor,
} from './workbench';

test('a click opens the page of a node: rule, partials, operands, users and source', async ({
  page,
}) => {
  await node(page, 'v 3').click();
  const card = nodeCard(page);
  await expect(card.getByRole('heading', { level: 2 })).toContainText('plus');
  await expectFormula(card, 'v3=v1+v2=25');
  expect(await formulasIn(card)).toEqual(expect.arrayContaining(['∂v3∂v1=1', '∂v3∂v2=1']));
  await expect(card.getByRole('button', { name: 'v 1' })).toBeVisible();
  await expect(card.getByRole('button', { name: 'v 2' })).toBeVisible();
  await expect(card.getByRole('button', { name: 'v 4' })).toBeVisible();
  await expect(card.getByRole('code')).toHaveText('x1^2 + x2^2');
  await expect(node(page, 'v 3')).toHaveAttribute('aria-pressed', 'true');
});

test('from node to node by what it reads and what reads it, and closed again', async ({ page }) => {
  await node(page, 'v 3').click();
  await nodeCard(page).getByRole('button', { name: 'v 1' }).click();
  await expectFormula(nodeCard(page), 'v1=v−12=9');
  await expect(nodeCard(page).getByRole('code')).toHaveText('x1^2');
  await nodeCard(page).getByRole('button', { name: 'v minus 1' }).click();
  await expect(nodeCard(page)).toContainText('nothing: its value is given');
  await nodeCard(page).getByRole('button', { name: 'Close node details' }).click();
  await expect(nodeCard(page)).toBeHidden();
  await expect(node(page, 'v minus 1')).toHaveAttribute('aria-pressed', 'false');
});

test('by keyboard: Tab to a node, Enter, Escape', async ({ page }) => {
  await node(page, 'v 0').focus();
  await page.keyboard.press('Tab');
  await expect(edge(page, 'v minus 1', 'v 1')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expectFormula(nodeCard(page), 'v1=v−12=9');
  await page.keyboard.press('Escape');
  await expect(nodeCard(page)).toBeHidden();
});

test('a click beside the graph lets go of the node', async ({ page }) => {
  await node(page, 'v 4').click();
  await expect(nodeCard(page)).toContainText('no other node');
  await stage(page).click({ position: { x: 8, y: 8 } });
  await expect(nodeCard(page)).toBeHidden();
});

test('the page of a node follows the point', async ({ page }) => {
  await node(page, 'v 4').click();
  await expectFormula(nodeCard(page), 'v4=v3=5');
  await typeNumber(page, 'x1', '0');
  await expectFormula(nodeCard(page), 'v4=v3=4');
  await typeNumber(page, 'x2', '0');
  await expect(nodeCard(page)).toContainText(/vertical|infinit|∞/i);
});

test('a node that is used twice leads to one place, and has two edges', async ({ page }) => {
  await typeFunction(page, 'x*x');
  await expect(stage(page).getByRole('button', { name: 'edge from v 0 to v 1,' })).toHaveCount(2);
  await node(page, 'v 1').click();
  await expect(nodeCard(page).getByRole('button', { name: 'v 0' })).toHaveCount(1);
});

test('hovering a node marks its row and its piece of the text', async ({ page }) => {
  await waitForEditor(page);
  await press(page, 'Last step');
  await expect(traceRow(page, 'v 2')).toBeVisible();
  await node(page, 'v 2').hover();
  await expectHovered(page, 'v 2');
  await expect(markedRows(page)).toHaveCount(1);
  await expect(markedRows(page).and(traceRow(page, 'v 2'))).toBeVisible();
  await expect(markedText(page, 'hovered')).toHaveText('x2^2');
  await expect(markedText(page, 'hovered')).toHaveCSS('text-decoration-line', 'underline');
  await stage(page).hover({ position: { x: 8, y: 8 } });
  await expectNoneHovered(page);
  await expect(markedRows(page)).toHaveCount(0);
  await expect(markedText(page, 'hovered')).toHaveCount(0);
});

test('hovering a row or a piece of the text marks the node', async ({ page }) => {
  await waitForEditor(page);
  await press(page, 'Last step');
  await traceRow(page, 'v 2').hover();
  await expectHovered(page, 'v 2');
  await stage(page).hover({ position: { x: 8, y: 8 } });
  await expectNoneHovered(page);
  await editor(page).getByText('^', { exact: true }).last().hover();
  await expectHovered(page, 'v 2');
});

test('every digit of a shortened number is told on hover', async ({ page }) => {
  await typeNumber(page, 'x1', '1');
  await press(page, 'Last step');
  await node(page, 'v 4').hover();
  await expect(stage(page).getByText('4.123105625617661')).toBeVisible();
});
