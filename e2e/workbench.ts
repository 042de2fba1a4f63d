/**
 * The workbench as a person meets it: where things are and how they are used, by roles and
 * accessible names alone. Every function waits for what it needs; none waits for the clock.
 */
import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures';

export type ModeName = 'Forward mode' | 'Reverse mode' | 'Side by side';

// ---------- the function ----------

/** The field for the function: the plain one of the first moment, or the editor that replaces it. */
export function editor(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Function', exact: true });
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

/** All nodes of the graph, in list order. */
export function nodes(page: Page): Locator {
  return stage(page).getByRole('button', { name: /^(?!edge |local )/ });
}

/** The edge between two nodes by their spoken names. */
export function edge(page: Page, from: string, to: string): Locator {
  return stage(page).getByRole('button', { name: `edge from ${from} to ${to},` });
}

/** All that is written on the graph, without blanks: `v3=25`. */
export async function writtenOn(place: Locator): Promise<string> {
  return (await place.innerText()).replaceAll(/[\s\u200b]/g, '');
}

/** What an area of the page looks like: a locator's box and some px around it. */
async function pictureAround(page: Page, place: Locator, margin = 20): Promise<string> {
  await expect(place).toBeVisible();
  const box = await place.boundingBox();
  if (box === null) throw new Error('nothing to look at');
  const clip = {
    x: Math.max(0, box.x - margin),
    y: Math.max(0, box.y - margin),
    width: box.width + 2 * margin,
    height: box.height + 2 * margin,
  };
  return (await page.screenshot({ clip, animations: 'disabled' })).toString('base64');
}

/** How many pixels of two pictures of one place look different to an eye. */
async function differingPixels(page: Page, a: string, b: string): Promise<number> {
  return page.evaluate(
    async (pictures) => {
      const read = async (picture: string): Promise<Uint8ClampedArray> => {
        const image = new Image();
        image.src = `data:image/png;base64,${picture}`;
        await image.decode();
        const { width, height } = image;
        const canvas = new OffscreenCanvas(width, height).getContext('2d');
        if (canvas === null) throw new Error('no canvas to compare on');
        canvas.drawImage(image, 0, 0);
        return canvas.getImageData(0, 0, width, height).data;
      };
      const [left, right] = await Promise.all(pictures.map(read));
      if (left === undefined || right === undefined) return 0;
      let count = 0;
      for (let i = 0; i < left.length; i += 4) {
        const channels = [0, 1, 2].map((c) => Math.abs((left[i + c] ?? 0) - (right[i + c] ?? 0)));
        if (Math.max(...channels) > 48) count += 1;
      }
      return count;
    },
    [a, b],
  );
}

/** Watches how a place looks: answers what to ask whether it looks changed since. */
export async function watchLook(page: Page, place: Locator, margin: number) {
  const before = await pictureAround(page, place, margin);
  const changed = async () =>
    differingPixels(page, before, await pictureAround(page, place, margin));
  return {
    hasChanged: () => expect.poll(changed).toBeGreaterThan(40),
    isAsBefore: () => expect.poll(changed).toBeLessThan(20),
  };
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
