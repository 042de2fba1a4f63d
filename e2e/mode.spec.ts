/** Forward mode, reverse mode, both side by side: the place is kept, the cost and the agreement told. */
import { expect, test } from './fixtures';
import {
  agreement,
  chooseMode,
  costMeter,
  expectFormula,
  expectStep,
  formulasIn,
  goToStep,
  gradient,
  node,
  press,
  stage,
  thisStep,
  traceTable,
  typeFunction,
  typeNumber,
} from './workbench';

test('switching the mode keeps the node that the step is about', async ({ page }) => {
  await goToStep(page, 4);
  await expect(node(page, 'v 3')).toHaveAccessibleName(/written by this step/);
  await chooseMode(page, 'Forward mode');
  await expectStep(page, 4, 10);
  await expect(node(page, 'v 3')).toHaveAccessibleName(/tangent 6, written by this step/);
  await chooseMode(page, 'Side by side');
  await expect(node(page, 'v 3')).toHaveAccessibleName(/written by this step/);
  await chooseMode(page, 'Reverse mode');
  await expectStep(page, 4, 11);
  await press(page, 'Last step');
  await chooseMode(page, 'Forward mode');
  await expectStep(page, 10, 10);
});

test('the way back from another mode leads to the very step', async ({ page }) => {
  await goToStep(page, 9);
  await chooseMode(page, 'Forward mode');
  await expectStep(page, 2, 10);
  await chooseMode(page, 'Reverse mode');
  await expectStep(page, 9, 11);
  await chooseMode(page, 'Forward mode');
  await goToStep(page, 8);
  await chooseMode(page, 'Reverse mode');
  await chooseMode(page, 'Forward mode');
  await expectStep(page, 8, 10);
});

test('forward mode carries tangents with the values', async ({ page }) => {
  await chooseMode(page, 'Forward mode');
  await goToStep(page, 4);
  await expectFormula(thisStep(page), 'v3=v1+v2=9+16=25v˙3=∂v3∂v1v˙1+∂v3∂v2v˙2=1⋅6+1⋅0=6');
  await expect(traceTable(page).getByRole('columnheader', { name: /tangent/ })).toBeVisible();
  await expect(traceTable(page).getByRole('columnheader', { name: /adjoint/ })).toBeHidden();
});

test('side by side shows tangent and adjoint at the same node', async ({ page }) => {
  await chooseMode(page, 'Side by side');
  await press(page, 'Last step');
  await expect(node(page, 'v 3')).toHaveAccessibleName(/tangent 6, adjoint 0\.1, /);
  await expect(traceTable(page).getByRole('columnheader', { name: /tangent/ })).toBeVisible();
  await expect(traceTable(page).getByRole('columnheader', { name: /adjoint/ })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Legend' })).toContainText('tangent flows with it');
  await expect(page.getByRole('list', { name: 'Legend' })).toContainText('adjoint flows back');
  await expectFormula(gradient(page), '∂f∂x2=0.8');
});

test('the cost: two traversals whatever n is, against one pass for each input', async ({
  page,
}) => {
  const row = (mode: string) => costMeter(page).getByRole('row', { name: new RegExp(`^${mode}`) });
  await expectFormula(costMeter(page), 'n=2');
  await expect(row('Reverse').getByRole('cell').first()).toHaveText('2');
  await expect(row('Forward').getByRole('cell').first()).toHaveText('2');
  await expect(row('Reverse').getByRole('cell')).toHaveText(['2', '4', '5', '5']);

  await typeFunction(page, 'a*b*c*d*g');
  await expectFormula(costMeter(page), 'n=5');
  await expect(row('Reverse').getByRole('cell').first()).toHaveText('2');
  await expect(row('Forward').getByRole('cell').first()).toHaveText(/5$/);
  await expect(costMeter(page)).toContainText(
    'Five inputs: forward mode needs five passes, reverse mode always two sweeps.',
  );

  await typeFunction(page, 'x^3 + sin(x)');
  await expectFormula(costMeter(page), 'n=1');
  await expect(row('Forward').getByRole('cell').first()).toHaveText('1');
  await expect(costMeter(page)).toContainText('forward mode is the cheaper one');
});

test('at the end of a run three ways are compared, and agree', async ({ page }) => {
  await expect(agreement(page)).toBeHidden();
  await press(page, 'Last step');
  await expect(agreement(page)).toContainText('All three agree');
  const rows = agreement(page).getByRole('row');
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(1)).toContainText('0.6');
  await press(page, 'Step back');
  await expect(agreement(page)).toBeHidden();
});

test('at a kink the agreement says that the numbers follow a convention', async ({ page }) => {
  await typeFunction(page, 'abs(x)');
  await typeNumber(page, 'x', '0');
  await press(page, 'Last step');
  await expect(agreement(page)).toContainText(/is at a kink: the numbers follow a convention/);
  const verdict = agreement(page).getByRole('paragraph');
  await expect.poll(() => formulasIn(verdict)).toEqual(['v1']);
  await expect(page.getByRole('region', { name: /^This step/ })).toContainText(/kink|derivative/);
});

test('where central differences step over a kink the sentence says so', async ({ page }) => {
  await typeFunction(page, 'relu(x)');
  await typeNumber(page, 'x', '0');
  await press(page, 'Last step');
  const verdict = agreement(page).getByRole('paragraph');
  await expect(verdict).toContainText(
    /Forward and reverse mode agree to the last digit\. Central differences give .* for .*, not .*: .* has a kink at this point/,
  );
  await expect.poll(() => formulasIn(verdict)).toEqual(['0.5', 'x', '0', 'v1']);
});

test('each input that central differences miss has its own cause', async ({ page }) => {
  await typeFunction(page, 'abs(x) + max(x, y) + 1/z');
  for (const input of ['x', 'y', 'z']) await typeNumber(page, input, '0');
  await press(page, 'Last step');
  const verdict = agreement(page).getByRole('paragraph');
  await expect(verdict).toContainText(/since .* has a pole there/);
  await expect(verdict).toContainText(/They give .* has a pole at this point/);
  await expect(verdict).not.toContainText('kink');
  expect(await formulasIn(verdict)).toEqual(
    expect.arrayContaining(['NaN', 'x', 'y', '0.5', '∞', 'v4', 'z', '−∞']),
  );
});

test('an infinite derivative is shown, with a note', async ({ page }) => {
  await typeFunction(page, 'sqrt(x)');
  await typeNumber(page, 'x', '0');
  await press(page, 'Last step');
  await expect.poll(() => formulasIn(gradient(page))).toEqual(['∂f∂x=∞']);
  await expect(gradient(page).getByRole('img', { name: 'known' })).toBeHidden();
  await expect(node(page, 'v 0')).toHaveAccessibleName(/adjoint infinity/);
  await expect(stage(page)).toBeVisible();
  await expect(thisStep(page)).toContainText(/vertical/);
});

test('a value used twice adds both contributions up', async ({ page }) => {
  await typeFunction(page, 'f(x) = x*x + 3x');
  await typeNumber(page, 'x', '2');
  await press(page, 'Last step');
  await expectFormula(gradient(page), '∂f∂x=7');
  await press(page, 'Step back');
  await expect(gradient(page)).toContainText('so far');
});
