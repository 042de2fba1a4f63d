/** What is shown on the graph, and how numbers and names are written; the output seed. */
import { expect, test } from './fixtures';
import {
  choose,
  chooseMode,
  expectFormula,
  formulasIn,
  gradient,
  node,
  nodes,
  press,
  stage,
  thisStep,
  traceCells,
  traceRow,
  traceTable,
  typeFunction,
  typeNumber,
  writtenOn,
} from './workbench';

test('values, adjoints and partials can be taken off the graph', async ({ page }) => {
  await press(page, 'Last step');
  const written = () => writtenOn(stage(page));
  await expect.poll(written).toContain('v3=25');
  await expect.poll(written).toContain('vˉ3=0.1');
  await expect.poll(written).toContain('=2⋅3=6');
  await page.getByRole('checkbox', { name: 'Values' }).uncheck();
  await expect.poll(written).not.toContain('v3=25');
  await page.getByRole('checkbox', { name: 'Adjoints' }).uncheck();
  await expect.poll(written).not.toContain('vˉ3');
  await page.getByRole('checkbox', { name: 'Local partials' }).uncheck();
  await expect.poll(written).not.toContain('=2⋅3=6');
  // A screen reader is still told.
  await expect(node(page, 'v 3')).toHaveAccessibleName(/value 25, adjoint 0\.1/);
  await page.reload();
  await expect(page.getByRole('checkbox', { name: 'Values' })).not.toBeChecked();
  await page.getByRole('checkbox', { name: 'Values' }).check();
  await expect.poll(written).toContain('v3=25');
});

test('partials in symbols', async ({ page }) => {
  await press(page, 'Last step');
  await page.getByRole('checkbox', { name: 'Symbolic form' }).check();
  await expect.poll(() => writtenOn(stage(page))).toContain('=2v−1');
  await expect.poll(() => writtenOn(stage(page))).not.toContain('=2⋅3=6');
});

test('the name of the switch follows the mode', async ({ page }) => {
  await chooseMode(page, 'Forward mode');
  await expect(page.getByRole('checkbox', { name: 'Tangents' })).toBeChecked();
  await chooseMode(page, 'Side by side');
  await expect(page.getByRole('checkbox', { name: 'Derivatives' })).toBeChecked();
});

test('constants as nodes of their own', async ({ page }) => {
  await typeFunction(page, '4x + x^3');
  await expect(nodes(page)).toHaveCount(4);
  await page.getByRole('checkbox', { name: 'Constants as nodes' }).check();
  await expect(nodes(page)).toHaveCount(6);
  await expect(stage(page).getByRole('button', { name: 'constant 4' })).toBeVisible();
  await page.getByRole('checkbox', { name: 'Constants as nodes' }).uncheck();
  await expect(nodes(page)).toHaveCount(4);
});

test('exact fractions where numbers are exact', async ({ page }) => {
  await choose(page, 'Numbers', 'Fractions');
  await press(page, 'Last step');
  await expectFormula(gradient(page), '∂f∂x1=35');
  await expectFormula(gradient(page), '∂f∂x2=45');
  await expect(gradient(page).getByRole('math').first()).toHaveText(/3.*5/);
  await typeFunction(page, 'x/3 + sqrt(y)');
  await typeNumber(page, 'x', '1');
  await typeNumber(page, 'y', '2');
  await expectFormula(gradient(page), '∂f∂x=13');
  // A root of 2 is no fraction: it stays a decimal.
  await expectFormula(gradient(page), '∂f∂y=0.3536');
  await choose(page, 'Numbers', 'Decimals');
  await expectFormula(gradient(page), '∂f∂x=0.3333');
});

test('names of one’s own in graph, trace and step', async ({ page }) => {
  await typeFunction(page, 'u = b*c\nv = a + u\nJ = 3v');
  await press(page, 'Last step');
  await choose(page, 'Names', 'Your own');
  await expect(node(page, 'u')).toHaveAccessibleName(/^u, times/);
  await expect(node(page, 'J')).toHaveAccessibleName(/output/);
  await expectFormula(traceRow(page, 'u'), 'u');
  await expect(traceTable(page).getByRole('columnheader', { name: 'name' })).toBeVisible();
  const step = await formulasIn(thisStep(page));
  expect(step.join(' ')).toContain('uˉ');
  expect(await traceCells(page)).toContainEqual(expect.stringMatching(/^v \| .*u/));
});

test('the seed has the name of the output, which is never that of an input', async ({ page }) => {
  const seed = page.getByRole('region', { name: 'Output seed' });
  await expectFormula(seed, 'yˉ=vˉ4');
  await typeFunction(page, 'x*y*z');
  await expectFormula(seed, 'fˉ=vˉ2');
  await typeNumber(page, 'Output seed', '10');
  await press(page, 'Last step');
  await expect
    .poll(() => formulasIn(gradient(page)))
    .toContainEqual(expect.stringMatching(/^fˉ∂f∂y=/));
  await typeNumber(page, 'Output seed', '1');
  await typeFunction(page, 'f(x) = 3');
  await expectFormula(seed, 'yˉ');
  await expectFormula(thisStep(page), 'yˉ=1');
});

test('the output seed scales every adjoint', async ({ page }) => {
  await press(page, 'Last step');
  await typeNumber(page, 'Output seed', '10');
  await expect(node(page, 'v 4')).toHaveAccessibleName(/adjoint 10,/);
  await expect(gradient(page)).toContainText('times the output seed');
  await expect.poll(() => formulasIn(gradient(page))).toContainEqual(expect.stringMatching(/=6$/));
  await typeNumber(page, 'Output seed', '1');
  await expectFormula(gradient(page), '∂f∂x1=0.6');
});
