/**
 * Looks for what is wrong with a picture by measuring it in the page: labels that overlap each
 * other, a node or an arrowhead, or leave the stage; text that is cut off or written over other
 * text; a page that scrolls sideways. Each finding is a sentence; none means that all is well.
 */
import type { Page } from '@playwright/test';
import type { Example } from '../src/store/firstExample';
import { expect } from './fixtures';
import { countSteps, openLink, scrubber, stage } from './workbench';

/** What is wrong on the stage, where the picture is fitted. */
export function auditStage(page: Page): Promise<readonly string[]> {
  return stage(page).evaluate((root) => {
    interface Box {
      readonly left: number;
      readonly top: number;
      readonly right: number;
      readonly bottom: number;
    }
    interface Thing extends Box {
      readonly name: string;
    }
    /** px by which things may touch: borders lie on each other, and measures are rounded. */
    const SLACK = 1.5;
    const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
    const nameOf = (element: Element) =>
      `${element.className} “${(element.textContent ?? '').replaceAll(/[\s\u200b]/g, '')}”`;
    const thing = (element: Element, inset = 0): Thing => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return {
        name: nameOf(element),
        left: left + inset,
        top: top + inset,
        right: right - inset,
        bottom: bottom - inset,
      };
    };
    const overlap = (a: Box, b: Box) =>
      Math.min(
        Math.min(a.right, b.right) - Math.max(a.left, b.left),
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
      );

    const window = thing(root);
    // A picture too large to be read as a whole is looked at where the step is; the rest goes out.
    const follows = root.dataset['follows'] !== undefined;
    const isLookedAt = (element: Element) =>
      !follows || element.closest('[data-state=active]') !== null;
    const labels = [
      ...all('.graph-chip').map((each) => ({ ...thing(each), counts: isLookedAt(each) })),
      ...all('.graph-value').map((each) => ({
        ...thing(each.firstElementChild ?? each),
        counts: isLookedAt(each),
      })),
      ...all('.graph-partial').map((each) => ({ ...thing(each), counts: !follows })),
    ];
    const buttons = all('.graph-node');
    const found: string[] = [];
    if (buttons.length === 0) found.push('no node is drawn');

    // Label over label.
    // Tokens ride over what they pass, and are no labels.
    const written = labels;
    written.forEach((a, i) => {
      for (const b of written.slice(i + 1)) {
        const by = overlap(a, b);
        if (by > SLACK) found.push(`${a.name} and ${b.name} overlap by ${by.toFixed(1)} px`);
      }
    });

    // Label over node: squares as they are, circles by their radius.
    for (const button of buttons) {
      const box = thing(button);
      const radius = (box.right - box.left) / 2;
      const isRound = button.dataset['round'] !== undefined;
      const [x, y] = [box.left + radius, box.top + radius];
      for (const label of written) {
        const dx = Math.max(label.left - x, x - label.right, 0);
        const dy = Math.max(label.top - y, y - label.bottom, 0);
        const by = isRound ? radius - Math.hypot(dx, dy) : overlap(label, box);
        const name = button.getAttribute('aria-label')?.split(',')[0];
        if (by > SLACK) found.push(`${label.name} lies ${by.toFixed(1)} px over node ${name}`);
      }
      const by = Math.max(
        window.left - box.left,
        box.right - window.right,
        window.top - box.top,
        box.bottom - window.bottom,
      );
      if (by > 0.5 && isLookedAt(button)) {
        found.push(`a node leaves the stage by ${by.toFixed(1)} px`);
      }
    }

    // Label over arrowhead: the middle of the head and points near its corners.
    const heads = [...root.querySelectorAll<SVGPathElement>('.graph-head')].filter((head) =>
      head.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
    );
    for (const head of heads) {
      const matrix = head.getScreenCTM();
      if (matrix === null) continue;
      for (const triangle of (head.getAttribute('d') ?? '').split('M').slice(1)) {
        const numbers = triangle.match(/-?[\d.]+/g)?.map(Number) ?? [];
        const corners = [0, 2, 4].map((i) =>
          new DOMPoint(numbers[i] ?? 0, numbers[i + 1] ?? 0).matrixTransform(matrix),
        );
        const middle = {
          x: corners.reduce((sum, { x }) => sum + x / 3, 0),
          y: corners.reduce((sum, { y }) => sum + y / 3, 0),
        };
        const points = [
          middle,
          ...corners.map(({ x, y }) => ({
            x: middle.x + 0.7 * (x - middle.x),
            y: middle.y + 0.7 * (y - middle.y),
          })),
        ];
        // A token rides on the arrow that it belongs to.
        for (const label of labels) {
          const covers = points.some(
            ({ x, y }) =>
              x > label.left + 1 &&
              x < label.right - 1 &&
              y > label.top + 1 &&
              y < label.bottom - 1,
          );
          if (covers) found.push(`${label.name} covers an arrowhead`);
        }
      }
    }

    // Out of the stage, or under what lies over it.
    const over = [...(root.parentElement?.querySelectorAll('.zoom-buttons') ?? [])].map((each) =>
      thing(each),
    );
    for (const label of written.filter(({ counts }) => counts)) {
      const by = Math.max(
        window.left - label.left,
        label.right - window.right,
        window.top - label.top,
        label.bottom - window.bottom,
      );
      if (by > 0.5) found.push(`${label.name} leaves the stage by ${by.toFixed(1)} px`);
      for (const cover of over) {
        if (overlap(label, cover) > SLACK) found.push(`${label.name} lies under the zoom buttons`);
      }
    }

    // Wider than the room that was measured for it.
    for (const label of all('.graph-chip, .graph-partial')) {
      const formula = label.firstElementChild?.getBoundingClientRect();
      const box = label.getBoundingClientRect();
      if (formula !== undefined && formula.width > box.width + 1) {
        found.push(`${nameOf(label)} is ${(formula.width - box.width).toFixed(1)} px too wide`);
      }
    }
    return found;
  });
}

/** What is wrong with the text on the rest of the page. */
export function auditPage(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    interface Box {
      readonly left: number;
      readonly top: number;
      readonly right: number;
      readonly bottom: number;
    }
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) {
      found.push(`the page scrolls sideways by ${scrollWidth - clientWidth} px`);
    }

    const brief = (element: Element) =>
      `${element.tagName.toLowerCase()} ${element.getAttribute('class') ?? ''} “${(element.textContent ?? '').trim().slice(0, 40)}”`;
    /** There for screen readers, or for the keyboard, alone. */
    const isUnseen = (element: Element) => element.closest('.unseen, .skip-link') !== null;
    const isDrawing = (element: Element) => element.closest('.graph-stage, svg') !== null;

    // Cut off: wider or higher than a box that hides what is outside of it.
    const elements = [...document.body.querySelectorAll<HTMLElement>('*')].filter(
      (element) => element.checkVisibility() && !isDrawing(element) && !isUnseen(element),
    );
    for (const element of elements) {
      if (element.closest('.katex') !== null) continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      // One px is the size of what is there for screen readers alone.
      if (element.clientWidth <= 1 || element.clientHeight <= 1) continue;
      const wider = element.scrollWidth - element.clientWidth;
      if (hides(overflowX) && wider > 1) found.push(`${brief(element)} is cut off by ${wider} px`);
      const higher = element.scrollHeight - element.clientHeight;
      if (hides(overflowY) && higher > 1) {
        found.push(`${brief(element)} is cut off below by ${higher} px`);
      }
    }

    // Written over each other: lines of text and formulas, as far as they are in view.
    const inView = (element: Element, rectangle: DOMRect): Box => {
      let { left, top, right, bottom } = rectangle;
      for (let box: Element | null = element; box !== null; box = box.parentElement) {
        const { overflow, overflowX, overflowY, position } = getComputedStyle(box);
        if (overflow !== 'visible') {
          const clip = box.getBoundingClientRect();
          if (overflowX !== 'visible') {
            left = Math.max(left, clip.left);
            right = Math.min(right, clip.right);
          }
          if (overflowY !== 'visible') {
            top = Math.max(top, clip.top);
            bottom = Math.min(bottom, clip.bottom);
          }
        }
        if (position === 'fixed') break;
      }
      return { left, top, right, bottom };
    };
    /** What stays while a list scrolls under it covers what it has to. */
    const isSticky = (element: Element) => {
      for (let box: Element | null = element; box !== null; box = box.parentElement) {
        if (getComputedStyle(box).position === 'sticky') return true;
      }
      return false;
    };
    const pieces: (Box & { readonly name: string; readonly element: Element })[] = [];
    const add = (element: Element, rectangle: DOMRect, text: string) => {
      const box = inView(element, rectangle);
      if (box.right - box.left <= 2 || box.bottom - box.top <= 2) return;
      pieces.push({ ...box, name: `“${text.trim().slice(0, 30)}”`, element });
      const beyond = rectangle.right - clientWidth;
      if (box.right === rectangle.right && beyond > 1) {
        found.push(`“${text.slice(0, 30)}” leaves the page by ${beyond.toFixed(1)} px`);
      }
    };
    for (const element of elements) {
      if (element.classList.contains('katex-html')) {
        // A formula in a sentence may go on in the next line.
        for (const line of element.getClientRects()) add(element, line, element.textContent ?? '');
      }
      if (element.closest('.katex, select, textarea') !== null) continue;
      for (const child of element.childNodes) {
        if (child.nodeType !== Node.TEXT_NODE || (child.textContent ?? '').trim() === '') continue;
        const range = document.createRange();
        range.selectNodeContents(child);
        for (const line of range.getClientRects()) add(element, line, child.textContent ?? '');
      }
    }
    pieces.forEach((a, i) => {
      for (const b of pieces.slice(i + 1)) {
        if (a.element.contains(b.element) && a.element.tagName === b.element.tagName) continue;
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        // Lines of text stand close: their boxes are higher than their letters.
        const lower = Math.min(a.bottom - a.top, b.bottom - b.top);
        if (across <= 2 || down <= 0.4 * lower) continue;
        if (isSticky(a.element) !== isSticky(b.element)) continue;
        found.push(`${a.name} is written over ${b.name}`);
      }
    });
    return found;
  });
}

/** Waits until the picture stands: the same for several frames, at the step that was asked for. */
async function waitForPicture(page: Page): Promise<void> {
  await stage(page).evaluate(
    (root) =>
      new Promise<void>((resolve) => {
        const FRAMES = 5;
        const look = () =>
          [...root.querySelectorAll('.graph-node, .graph-chip, .graph-value, .graph-partial')]
            .map((each) => {
              const { x, y, width } = each.getBoundingClientRect();
              return `${each.textContent} ${x} ${y} ${width}`;
            })
            .join();
        let [before, same] = ['', 0];
        const next = () => {
          const now = look();
          same = now === before && now !== '' ? same + 1 : 0;
          before = now;
          if (same >= FRAMES) resolve();
          else requestAnimationFrame(next);
        };
        next();
      }),
  );
}

/** Opens an example at a share of its run, in the mode `f`, `r` or `b`, and waits for the picture. */
export async function showExample(
  page: Page,
  { source, point }: Example,
  mode: string,
  share: number,
) {
  const at = Object.entries(point).map(([name, text]) => `${name}:${text}`);
  const open = (step: number) =>
    openLink(
      page,
      `#1&f=${encodeURIComponent(source)}&at=${encodeURIComponent(at.join(';'))}&m=${mode}&k=${step}`,
    );
  // What stood there before may be at its last step too: the first one tells them apart.
  await open(0);
  await expect(scrubber(page)).toHaveAttribute('aria-valuenow', '0');
  await open(1e6);
  await expect(stage(page)).toHaveAccessibleName(/step ([1-9]\d*) of \1$/);
  if (share < 1) {
    const step = Math.round(share * (await countSteps(page)));
    await open(step);
    await expect(scrubber(page)).toHaveAttribute('aria-valuenow', String(step));
  }
  await waitForPicture(page);
}
