/**
 * The app itself, in Chromium: from a keystroke to the drawn graph, the frames of a step's motion
 * at 30, 300 and 1000 nodes, a program of 10,000 operations (keystroke, scrubber, memory), and the
 * sliders of the page "Compare".
 */
import { chromium, type Page } from '@playwright/test';
import { appUrl, chosenUse } from '../browsers';
import { formulaOf } from './formulaOf';
import { programOf } from './programOf';
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

async function open(page: Page, source: string, point = 'x:1.5;y:0.5'): Promise<void> {
  // A new document for each: the app follows a link in the same one without a reload.
  await page.goto('about:blank');
  await page.goto(`${appUrl()}#1&f=${encodeURIComponent(source)}&at=${point}&m=r&k=0`);
  await page.getByRole('group', { name: /^Computational graph/ }).waitFor();
  await page.getByRole('button', { name: 'Play' }).waitFor();
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}

/** ms from each of several keystrokes, each one more operation, to the frame that shows it. */
async function timeKeystrokes(page: Page): Promise<number> {
  const editor = page.getByRole('textbox', { name: /^(Function|Program)$/ });
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

/** ms from each of several keystrokes, each of which makes the loop longer, to the new picture. */
async function timeProgram(page: Page): Promise<number> {
  const editor = page.getByRole('textbox', { name: /^(Function|Program)$/ });
  const slider = page.getByRole('slider', { name: 'Step', exact: true });
  await editor.focus();
  const times: number[] = [];
  for (let count = 0; count < KEYSTROKES; count += 1) {
    await page.keyboard.press('Control+End');
    const before = await slider.getAttribute('aria-valuemax');
    const watch = await page.evaluateHandle((max) => {
      const start = performance.now();
      return {
        drawn: new Promise<number>((resolve) => {
          const look = (): void => {
            const now = document.querySelector(
              '[role=slider][aria-label=Step], input[aria-label=Step]',
            );
            const reached = now?.getAttribute('aria-valuemax') !== max;
            if (reached) requestAnimationFrame(() => resolve(performance.now() - start));
            else requestAnimationFrame(look);
          };
          look();
        }),
      };
    }, before);
    await page.keyboard.insertText(' + x');
    times.push(await watch.evaluate(({ drawn }) => drawn));
  }
  return median(times);
}

/** Median ms between frames while the scrubber is dragged from end to end. */
async function timeScrubbing(page: Page): Promise<number> {
  const slider = page.getByRole('slider', { name: 'Step', exact: true });
  const box = await slider.boundingBox();
  if (box === null) return Number.NaN;
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + 2, y);
  await page.mouse.down();
  const measured = page.evaluate(
    () =>
      new Promise<readonly number[]>((resolve) => {
        const times: number[] = [];
        const tick = (now: number): void => {
          times.push(now);
          if (now - (times[0] ?? now) < 3000) requestAnimationFrame(tick);
          else resolve(times.slice(1).map((time, index) => time - (times[index] ?? time)));
        };
        requestAnimationFrame(tick);
      }),
  );
  for (let share = 0; share <= 1; share += 0.005) {
    await page.mouse.move(box.x + share * box.width, y);
  }
  const frames = await measured;
  await page.mouse.up();
  return median(frames);
}

/** Median ms from a key on a slider to the frame in which the table of the digits has followed. */
async function timeSlider(page: Page, name: string): Promise<number> {
  await page.getByRole('slider', { name, exact: true }).focus();
  const times: number[] = [];
  for (let count = 0; count < KEYSTROKES; count += 1) {
    const watch = await page.evaluateHandle(() => ({
      drawn: new Promise<number>((resolve) => {
        const row = document.querySelector('table tbody tr td .unseen')?.closest('tr');
        const before = row?.textContent;
        const start: number[] = [];
        const look = (): void => {
          if (row?.textContent === before) requestAnimationFrame(look);
          else requestAnimationFrame(() => resolve(performance.now() - (start[0] ?? 0)));
        };
        document.addEventListener(
          'keydown',
          () => {
            start.push(performance.now());
            look();
          },
          { capture: true, once: true },
        );
      }),
    }));
    await page.keyboard.press('ArrowLeft');
    times.push(await watch.evaluate(({ drawn }) => drawn));
  }
  return median(times);
}

export async function benchCompare(): Promise<readonly Row[]> {
  const browser = await chromium.launch(chosenUse('chromium').launchOptions);
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(
    `${appUrl()}#1&f=${encodeURIComponent(formulaOf(100))}&at=x:1.2;y:0.7&m=r&k=0&view=compare`,
  );
  await page.getByRole('table', { name: /^The reference/ }).waitFor();
  const rows: Row[] = [];
  for (const [what, name] of [
    ['h', 'step h'],
    ['the point', 'x'],
  ] as const) {
    const each = await timeSlider(page, name);
    rows.push({
      group: 'Compare in Chromium, a formula of 100 operations',
      what: `${what} moved: key to the frame with the new digits`,
      figure: `${each.toFixed(0)} ms`,
      ratio: `${(each / 100).toFixed(2)} × the aim of 100 ms`,
    });
  }
  await browser.close();
  return rows;
}

export async function benchProgram(): Promise<readonly Row[]> {
  const browser = await chromium.launch(chosenUse('chromium').launchOptions);
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const group = 'A program of 10,000 operations in Chromium';
  await open(page, programOf(10_000), 'x:0.3');
  const scrubbing = await timeScrubbing(page);
  const keystroke = await timeProgram(page);
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await browser.close();
  return [
    { group, what: 'keystroke to picture', figure: `${keystroke.toFixed(0)} ms` },
    {
      group,
      what: 'frame while the scrubber is dragged',
      figure: `${scrubbing.toFixed(1)} ms`,
      ratio: `${(scrubbing / (1000 / 60)).toFixed(2)} × a 60 Hz frame`,
    },
    { group, what: 'heap of the page', figure: `${(usedSize / 1e6).toFixed(0)} MB` },
  ];
}

export async function benchBrowser(): Promise<readonly Row[]> {
  const browser = await chromium.launch(chosenUse('chromium').launchOptions);
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const rows: Row[] = [];
  await open(page, functionOf(30));
  const keystroke = await timeKeystrokes(page);
  rows.push({
    group: 'App in Chromium',
    what: 'keystroke to drawn graph, 30 nodes',
    figure: `${keystroke.toFixed(1)} ms`,
  });
  for (const nodes of [30, 300, 1000]) {
    await open(page, functionOf(nodes));
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
