/**
 * The app itself, in Chromium: from a keystroke to the drawn graph, and the frames of a step's
 * motion at 30, 300 and 1000 nodes.
 */
import { chromium, type Page } from '@playwright/test';
import { appUrl, chosenUse } from '../browsers';
import type { Row } from './rows';

const KEYSTROKES = 9;
const STEPS = 12;

/** Sums of products in lines of at most 60 operations, which share their inputs. */
function functionOf(nodes: number): string {
  const lines: string[] = [];
  for (let left = nodes; left > 0; left -= 60) {
    const products = Math.max(1, Math.floor(Math.min(left, 60) / 2));
    const before = lines.length === 0 ? '' : `a${lines.length - 1} + `;
    lines.push(`a${lines.length} = ${before}${Array(products).fill('x*y').join(' + ')}`);
  }
  return lines.join('\n');
}

function linkTo(nodes: number): string {
  return `${appUrl()}#1&f=${encodeURIComponent(functionOf(nodes))}&at=x:1.5;y:0.5&m=r&k=0`;
}

async function open(page: Page, nodes: number): Promise<void> {
  // A new document for each: the app follows a link in the same one without a reload.
  await page.goto('about:blank');
  await page.goto(linkTo(nodes));
  await page.getByRole('group', { name: /^Computational graph/ }).waitFor();
  await page.getByRole('button', { name: 'Play' }).waitFor();
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}

/** ms from each of several keystrokes, each one more operation, to the frame that shows it. */
async function timeKeystrokes(page: Page): Promise<number> {
  const editor = page.getByRole('textbox', { name: 'Function' });
  await editor.focus();
  await page.keyboard.press('Control+End');
  const times: number[] = [];
  for (let count = 0; count < KEYSTROKES; count += 1) {
    await page.keyboard.insertText(' + ');
    // Awaited before the key is pressed, so that the watch is there first.
    const watch = await page.evaluateHandle(() => ({
      drawn: new Promise<number>((resolve) => {
        const graph = document.querySelector('[aria-label^="Computational graph"]');
        const start: number[] = [];
        const nodes = graph?.querySelectorAll('button').length;
        const watch = new MutationObserver(() => {
          if (graph?.querySelectorAll('button').length === nodes) return;
          watch.disconnect();
          requestAnimationFrame(() => resolve(performance.now() - (start[0] ?? 0)));
        });
        if (graph !== null) watch.observe(graph, { childList: true, subtree: true });
        document.addEventListener('keydown', () => start.push(performance.now()), {
          capture: true,
          once: true,
        });
      }),
    }));
    await page.keyboard.press('x');
    times.push(await watch.evaluate(({ drawn }) => drawn));
  }
  return median(times);
}

/** Median ms between the frames of a step's motion, over several steps. */
async function timeFrames(page: Page): Promise<number> {
  await page
    .getByRole('group', { name: /^Computational graph/ })
    .click({ position: { x: 5, y: 5 } });
  const frames: number[] = [];
  for (let step = 0; step < STEPS; step += 1) {
    const measured = page.evaluate(
      () =>
        new Promise<readonly number[]>((resolve) => {
          const times: number[] = [];
          const tick = (now: number): void => {
            times.push(now);
            if (now - (times[0] ?? now) < 640) requestAnimationFrame(tick);
            else resolve(times.slice(1).map((time, index) => time - (times[index] ?? time)));
          };
          requestAnimationFrame(tick);
        }),
    );
    await page.keyboard.press('ArrowRight');
    frames.push(...(await measured));
  }
  return median(frames);
}

export async function benchBrowser(): Promise<readonly Row[]> {
  const browser = await chromium.launch(chosenUse('chromium').launchOptions);
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const rows: Row[] = [];
  await open(page, 30);
  const keystroke = await timeKeystrokes(page);
  rows.push({
    group: 'App in Chromium',
    what: 'keystroke to drawn graph, 30 nodes',
    figure: `${keystroke.toFixed(1)} ms`,
  });
  for (const nodes of [30, 300, 1000]) {
    await open(page, nodes);
    const frame = await timeFrames(page);
    rows.push({
      group: 'App in Chromium',
      what: `frame of a step, ${nodes} nodes`,
      figure: `${frame.toFixed(1)} ms`,
      ratio: `${(frame / (1000 / 60)).toFixed(2)} × a 60 Hz frame`,
    });
  }
  await browser.close();
  return rows;
}
