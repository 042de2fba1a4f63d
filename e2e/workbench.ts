/**
 * The workbench as a person meets it: where things are and how they are used, by roles and
 * accessible names alone. Every function waits for what it needs; none waits for the clock.
 */
import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures';

export type ModeName = 'Forward mode' | 'Reverse mode' | 'Side by side';

// ---------- the function ----------

/** The field for the function or program: the plain one of the first moment, or the editor that replaces it. */
export function editor(page: Page): Locator {
  return page.getByRole('textbox', { name: /^(Function|Program)$/ });
}

/** Waits until the editor proper has taken the place of the plain field. */
export async function waitForEditor(page: Page): Promise<void> {
  await expect(editor(page)).toHaveAttribute('contenteditable', 'true');
}

/** Puts a text in the place of the one in the editor, as pasting does. */
export async function typeFunction(page: Page, text: string): Promise<void> {
  await waitForEditor(page);
  await editor(page).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Backspace');
  if (text !== '') await page.keyboard.insertText(text);
}

/** Marks all that stands in the editor and types over it, key by key, as a person does. */
export async function typeOver(page: Page, text: string): Promise<void> {
  await waitForEditor(page);
  await editor(page).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

/** The text of the editor, without the line numbers beside it. */
export async function textOfEditor(page: Page): Promise<string> {
  return editor(page).evaluate((field) =>
    field instanceof HTMLTextAreaElement ? field.value : (field as HTMLElement).innerText,
  );
}

/** The function as it was read, set above the graph. */
export function equation(page: Page): Locator {
  return page.getByRole('main').getByRole('region', { name: 'Function' });
}

/** Opens a link of the app in the page that is open; the fragment alone changes. */
export async function openLink(page: Page, fragment: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, fragment);
}

// ---------- the graph ----------

/** The stage, in which the graph stands. */
export function stage(page: Page): Locator {
  return page.getByRole('group', { name: /^Computational graph/ });
}

/** A node by its spoken name, `v 3` or `v minus 1`. */
export function node(page: Page, name: string): Locator {
  return stage(page).getByRole('button', { name: new RegExp(`^${name},`) });
}

/** All nodes of the graph, in list order: without the headers of groups, and the tests. */
export function nodes(page: Page): Locator {
  return stage(page).getByRole('button', {
    name: /^(?!edge |local |test )(?!.*, (?:open|folded)(?:,|$))/,
  });
}

/** The edge between two nodes by their spoken names. */
export function edge(page: Page, from: string, to: string): Locator {
  return stage(page).getByRole('button', { name: `edge from ${from} to ${to},` });
}

/** All that is written on the graph, without blanks: `v3=25`. */
export async function writtenOn(place: Locator): Promise<string> {
  return (await place.innerText()).replaceAll(/[\s\u200b]/g, '');
}

/** Expects the mark of hovering to stand around a node, and around no other. */
export async function expectHovered(page: Page, name: string): Promise<void> {
  const around = stage(page).locator('[data-hovered]');
  await expect(around).toHaveCount(1);
  const apart = async () => {
    const [mark, button] = await Promise.all([centreOf(around), centreOf(node(page, name))]);
    return Math.hypot(mark.x - button.x, mark.y - button.y);
  };
  await expect.poll(apart).toBeLessThan(4);
}

export async function expectNoneHovered(page: Page): Promise<void> {
  await expect(stage(page).locator('[data-hovered]')).toHaveCount(0);
}

async function centreOf(place: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await place.boundingBox();
  if (box === null) throw new Error('nothing to look at');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** How much of a place shows through what is laid over it: 1, or less where it is dimmed. */
export async function opacityOf(place: Locator): Promise<number> {
  return place.evaluate((start) => {
    let opacity = 1;
    for (let at: Element | null = start; at !== null; at = at.parentElement) {
      opacity *= Number(getComputedStyle(at).opacity);
    }
    return opacity;
  });
}

/** The pieces of the text that are marked: the step's, the one hovered, or what is wrong. */
export function markedText(page: Page, kind: 'piece' | 'hovered' | 'error'): Locator {
  return editor(page).locator(`mark[data-mark=${kind}]`);
}

// ---------- the formulas ----------

/** What a screen reader is told of the formulas in a place, without blanks: `∂f∂x1=0.6`. */
export async function formulasIn(place: Locator): Promise<readonly string[]> {
  return place.getByRole('math').evaluateAll((formulas) =>
    formulas.map((formula) => {
      const copy = formula.cloneNode(true) as Element;
      for (const annotation of copy.getElementsByTagName('annotation')) annotation.remove();
      return (copy.textContent ?? '').replaceAll(/[\s\u2061-\u2064\u200b]/g, '');
    }),
  );
}

/** Expects one of the formulas in a place to read so. */
export async function expectFormula(place: Locator, formula: string): Promise<void> {
  await expect.poll(() => formulasIn(place)).toContain(formula);
}

// ---------- the player ----------

export function player(page: Page): Locator {
  return page.getByRole('region', { name: 'Player' });
}

export function press(page: Page, button: string): Promise<void> {
  return player(page).getByRole('button', { name: button, exact: true }).click();
}

export function scrubber(page: Page): Locator {
  return player(page).getByRole('slider', { name: 'Step' });
}

/** Expects the player, and the scrubber with it, to stand at a step of so many. */
export async function expectStep(page: Page, step: number, of?: number): Promise<void> {
  await expect(scrubber(page)).toHaveAttribute('aria-valuenow', String(step));
  const end = of ?? Number(await scrubber(page).getAttribute('aria-valuemax'));
  await expect(player(page).getByText(new RegExp(`^(Step )?${step} of ${end}$`))).toBeVisible();
}

/** Goes to a step with the keys of the scrubber. */
export async function goToStep(page: Page, step: number): Promise<void> {
  const slider = scrubber(page);
  await slider.press('Home');
  for (let done = 0; done < step; done += 1) await slider.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuenow', String(step));
}

/** The number of steps of the run. */
export async function countSteps(page: Page): Promise<number> {
  return Number(await scrubber(page).getAttribute('aria-valuemax'));
}

// ---------- what one chooses ----------

/** Chooses one of a few that stand side by side. */
export async function choose(page: Page, group: string, option: string): Promise<void> {
  await page
    .getByRole('radiogroup', { name: group })
    .getByRole('radio', { name: option, exact: true })
    .check();
}

export function chooseMode(page: Page, mode: ModeName): Promise<void> {
  return choose(page, 'Mode', mode);
}

export async function expectMode(page: Page, mode: ModeName): Promise<void> {
  await expect(page.getByRole('radio', { name: mode, exact: true })).toBeChecked();
}

/** Types over what stands in a number field, key by key. */
export async function typeNumber(page: Page, field: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name: field, exact: true }).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Backspace');
  await page.keyboard.type(text);
}

// ---------- what follows ----------

export function traceTable(page: Page): Locator {
  return page.getByRole('table', { name: 'Evaluation trace' });
}

/** The row of a node by its spoken name. */
export function traceRow(page: Page, name: string): Locator {
  const button = page.getByRole('button', { name: `Go to the step of ${name}`, exact: true });
  return traceTable(page).getByRole('row').filter({ has: button });
}

/** The rows that are marked because they, their node or their piece of the text are hovered. */
export function markedRows(page: Page): Locator {
  return traceTable(page).locator('tr[data-marked]');
}

/** The table as text: a list of cells for each row below the head. */
export async function traceCells(page: Page): Promise<readonly string[]> {
  const rows = await traceTable(page).getByRole('row').all();
  const cells = await Promise.all(rows.slice(1).map((row) => formulasIn(row)));
  return cells.map((row) => row.join(' | '));
}

export function thisStep(page: Page): Locator {
  return page.getByRole('region', { name: /^This step/ });
}

export function gradient(page: Page): Locator {
  return page.getByRole('region', { name: /^Gradient/ });
}

/** The page of the node that is selected. */
export function nodeCard(page: Page): Locator {
  return page
    .getByRole('region')
    .filter({ has: page.getByRole('button', { name: 'Close node details' }) });
}

export function agreement(page: Page): Locator {
  return page.getByRole('region', { name: 'Three ways compared' });
}

export function costMeter(page: Page): Locator {
  return page.getByRole('region', { name: /^Cost of the whole gradient/ });
}

// ---------- the top bar ----------

/** Opens a dialog by its button and answers it. */
export async function openDialog(page: Page, button: string, title: string): Promise<Locator> {
  await page.getByRole('banner').getByRole('button', { name: button, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: title });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** The link that the Share dialog shows; the dialog is closed again. */
export async function linkToShare(page: Page): Promise<string> {
  const dialog = await openDialog(page, 'Share', 'Share');
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();
  return link;
}
