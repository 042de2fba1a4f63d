/** Play and the buttons beside it, with all motion on. */
import { expect, test } from './fixtures';
import {
  expectFormula,
  expectStep,
  gradient,
  node,
  player,
  press,
  stage,
  thisStep,
  traceRow,
  typeFunction,
  writtenOn,
} from './workbench';

test.use({ motion: 'full' });

const PLAYS_TO_THE_END = { timeout: 30_000 };

test('Play runs through both sweeps to the end, and the numbers are right', async ({ page }) => {
  await expect(stage(page)).toHaveAccessibleName('Computational graph of 6 nodes');
  await player(page).getByRole('slider', { name: 'Speed' }).press('End');
  await expect(player(page).getByText('4×')).toBeVisible();
  await press(page, 'Play');
  await expect(stage(page)).toHaveAccessibleName(/forward sweep, step \d+ of 11$/);
  await expect(player(page).getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(stage(page)).toHaveAccessibleName(
    /reverse sweep, step \d+ of 11$/,
    PLAYS_TO_THE_END,
  );
  await expect(page.getByRole('heading', { name: 'Gradient', exact: true })).toBeVisible(
    PLAYS_TO_THE_END,
  );
  await expectStep(page, 11, 11);
  await expect(player(page).getByRole('button', { name: 'Play' })).toBeVisible();
  await expectFormula(gradient(page), '∂f∂x1=0.6');
  await expectFormula(gradient(page), '∂f∂x2=0.8');
  await expect(node(page, 'v minus 1')).toHaveAccessibleName(/value 3, adjoint 0\.6,/);
  await expect(node(page, 'v 0')).toHaveAccessibleName(/value 4, adjoint 0\.8,/);
  await expect.poll(() => writtenOn(stage(page))).toContain('vˉ−1=0.6');
  await expect.poll(() => writtenOn(stage(page))).toContain('vˉ0=0.8');
});

test('Play at the end starts again from the first step', async ({ page }) => {
  await press(page, 'Last step');
  await press(page, 'Play');
  await expect(stage(page)).toHaveAccessibleName(/forward sweep, step 1 of 11$/);
  await press(page, 'Pause');
});

test('Pause holds the step, and Play goes on from it', async ({ page }) => {
  await press(page, 'Play');
  await expect(stage(page)).toHaveAccessibleName(/step 2 of 11$/);
  await press(page, 'Pause');
  await expect(player(page).getByRole('button', { name: 'Play' })).toBeVisible();
  await expectStep(page, 2, 11);
  // The motion of the step has come to its end: nothing moves while the player is paused.
  await expect(node(page, 'v 1')).toHaveAccessibleName(/value 9, .*written by this step/);
  await press(page, 'Play');
  await expect(stage(page)).toHaveAccessibleName(/step 3 of 11$/);
  await expectStep(page, 3, 11);
});

test('one step forward moves a contribution along its edge and lands it', async ({ page }) => {
  for (let step = 1; step <= 7; step += 1) await press(page, 'Step forward');
  await expectStep(page, 7, 11);
  await expect(node(page, 'v 3')).toHaveAccessibleName(/adjoint 0\.1, written by this step/);
  await expect.poll(() => writtenOn(stage(page))).toContain('vˉ3=0.1');
  await press(page, 'Step forward');
  await expect.poll(() => writtenOn(stage(page))).toContain('vˉ2=0.1');
  await expectFormula(thisStep(page), 'vˉ2+=vˉ3⋅∂v3∂v2=0+0.1⋅1=0.1');
});

test('a step that is taken back is as it was before', async ({ page }) => {
  await press(page, 'Step forward');
  await press(page, 'Step forward');
  await press(page, 'Step back');
  await expectStep(page, 1, 11);
  await expect(node(page, 'v 1')).toHaveAccessibleName('v 1, squared, not computed yet');
  await expectFormula(traceRow(page, 'v minus 1'), '3');
});

test('first and last step, and the buttons that lead nowhere there', async ({ page }) => {
  const first = player(page).getByRole('button', { name: 'First step' });
  const last = player(page).getByRole('button', { name: 'Last step' });
  await expect(first).toBeDisabled();
  await last.click();
  await expectStep(page, 11, 11);
  await expect(last).toBeDisabled();
  await expect(player(page).getByRole('button', { name: 'Step forward' })).toBeDisabled();
  await first.click();
  await expectStep(page, 0, 11);
  await expect(stage(page)).toHaveAccessibleName('Computational graph of 6 nodes');
});

test('editing stops nothing that still reads, and a wrong text pauses', async ({ page }) => {
  await player(page).getByRole('slider', { name: 'Speed' }).press('Home');
  await press(page, 'Play');
  await expect(stage(page)).toHaveAccessibleName(/step 1 of 11$/);
  await typeFunction(page, 'sqrt(');
  await expect(player(page).getByRole('button', { name: 'Play' })).toBeVisible();
});

test('the sentence of a step is spoken when it is taken, not while playing', async ({ page }) => {
  const spoken = page.getByRole('status').filter({ hasText: /^Step/ });
  await press(page, 'Step forward');
  await expect(spoken).toHaveText(/^Step 1 of 11\. /);
  await player(page).getByRole('slider', { name: 'Speed' }).press('End');
  await press(page, 'Play');
  await expect(stage(page)).toHaveAccessibleName(/step 3 of 11$/);
  await expect(spoken).toBeHidden();
});
