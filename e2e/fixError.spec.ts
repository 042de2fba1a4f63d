/** Wrong input: a message with place, cause and next move, often a fix; nothing typed is lost. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import {
  editor,
  equation,
  expectFormula,
  expectStep,
  goToStep,
  linkToShare,
  node,
  nodes,
  opacityOf,
  stage,
  typeFunction,
  typeOver,
} from './workbench';

interface Wrong {
  readonly typed: string;
  /** The whole message, as it is read. */
  readonly message: string;
  /** The button that mends it, and what then stands in the editor. */
  readonly fix?: readonly [label: string, mended: string];
}

const WRONG: readonly Wrong[] = [
  {
    typed: 'sin x',
    message: 'Line 1, at sin: sin needs brackets around its argument. Write sin(x).',
    fix: ['Write sin(x)', 'sin(x)'],
  },
  {
    typed: 'sin^2(x)',
    message:
      'Line 1, at sin^2: a power of a function stands after its brackets here. Write sin(x)^2.',
    fix: ['Write sin(x)^2', 'sin(x)^2'],
  },
  {
    typed: 'f(x) = sqt(x) + 1',
    message: 'Line 1, at sqt: sqt is not a function here. Did you mean sqrt?',
    fix: ['Write sqrt', 'f(x) = sqrt(x) + 1'],
  },
  {
    typed: 'sqrt(x1^2 + x2^2',
    message: 'Line 1, after sqrt(: a closing bracket is missing. Add ) after x2^2.',
    fix: ['Add )', 'sqrt(x1^2 + x2^2)'],
  },
  {
    typed: 'x + 1)',
    message:
      'Line 1, at ): this closing bracket has no opening one. Remove it, or add ( before it.',
    fix: ['Remove )', 'x + 1'],
  },
  {
    typed: '$x',
    message: 'Line 1, at $: $ has no meaning here. Remove it.',
    fix: ['Remove $', 'x'],
  },
  {
    typed: 'ln|x|',
    message: 'Line 1, at |: | is not read here. Write abs(x) for the absolute value.',
    fix: ['Write abs(x)', 'ln(abs(x))'],
  },
  {
    typed: 'f(x, y) = x\n* y',
    message: 'Line 2, at *: a line cannot start with *. Join it with the line above.',
    fix: ['Join the lines', 'f(x, y) = x * y'],
  },
  {
    typed: 'x > 0 ? x : 0',
    message:
      'Line 1, at ?: ? is not read here. Write a if test else b for a choice between two values.',
    fix: ['Write x if x > 0 else …', 'x if x > 0 else 0'],
  },
  {
    typed: '`x`',
    message: 'Line 1, at ˋ: text in quotes is not read here. Remove the quotes.',
    fix: ['Remove the quotes', 'x'],
  },
  {
    typed: 'f(x) = f(x)',
    message:
      'Line 1, at f(x): f calls itself without end, or too many times. ' +
      'Give it a case in which it does not, such as 1 if n < 1 else ….',
  },
  {
    typed: '',
    message: 'Line 1: nothing is written here yet. Type a formula, such as x^2 + sin(x).',
  },
  {
    typed: 'x = = 2',
    message: 'Line 1, at =: = stands twice. Remove one.',
    fix: ['Remove =', 'x = 2'],
  },
  {
    typed: 'sqrt(x, y)',
    message:
      'Line 1, at sqrt(x, y): sqrt takes 1 argument, and this call has 2. Remove an argument.',
  },
  {
    typed: 'y = a + x\na = 2',
    message:
      'Line 1, at a: a is used before it has a value. Move the line a = … up, above this one.',
    fix: ['Move the line up', 'a = 2\ny = a + x'],
  },
  {
    typed: 'x +',
    message: 'Line 1, after x +: a value is missing. Add one after +, or remove +.',
  },
  {
    typed: '3+4',
    message: 'Line 1, at 3+4: there is nothing to differentiate by. Use a name such as x in it.',
  },
  {
    typed: `${'('.repeat(201)}x${')'.repeat(201)}`,
    message:
      'Line 1, at (: more than 200 brackets are open here. Break the formula into lines with names.',
  },
  {
    typed: 'x+'.repeat(6_000),
    message: `Line 1, at ${'x+'.repeat(12)}…: the text is longer than 10,000 characters. Shorten it.`,
  },
];

function problem(page: Page) {
  return page.getByText(/^Line \d+[,:]/);
}

test('each wrong input gets place, cause and next move, and a fix where there is one', async ({
  page,
}) => {
  for (const { typed, message, fix } of WRONG) {
    await test.step(typed.slice(0, 20), async () => {
      await typeFunction(page, typed);
      await expect(problem(page)).toHaveText(message);
      await expect(editor(page)).toHaveAttribute('aria-invalid', 'true');
      await expect(editor(page)).toHaveAccessibleDescription(message);
      // The last good graph stays, and says that it is.
      await expect(stage(page)).toHaveAccessibleName(
        /showing the last function that could be read$/,
      );
      if (fix === undefined) return;
      const [label, mended] = fix;
      await page.getByRole('button', { name: label, exact: true }).click();
      await expect.poll(() => linesOf(page)).toBe(mended);
      await expect(editor(page)).toBeFocused();
    });
  }
});

/** The text of the editor line by line, read as a person does: from what is drawn. */
async function linesOf(page: Page): Promise<string> {
  return (await editor(page).innerText()).replaceAll(/\n+/g, '\n').trimEnd();
}

test('a fix can be undone, and what was typed comes back', async ({ page }) => {
  await typeOver(page, 'cos y');
  await page.getByRole('button', { name: 'Write cos(y)' }).click();
  await expectFormula(equation(page), 'f(y)=cos(y)');
  await expect(problem(page)).toBeHidden();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(editor(page)).toHaveText('cos y');
  await expect(problem(page)).toHaveText(/^Line 1, at cos/);
});

test('the last good graph stays, dimmed, at its step', async ({ page }) => {
  await goToStep(page, 8);
  await expect.poll(() => opacityOf(node(page, 'v 3'))).toBe(1);
  await typeFunction(page, 'f(x1, x2) = sqrt(x1^2 + ');
  await expect(problem(page)).toBeVisible();
  await expect(nodes(page)).toHaveCount(6);
  await expectStep(page, 8, 11);
  await expectFormula(equation(page), 'f(x1,x2)=x12+x22');
  await expect.poll(() => opacityOf(node(page, 'v 3'))).toBeLessThan(0.6);
  await typeFunction(page, 'f(x1, x2) = sqrt(x1^2 + x2^2)');
  await expect(problem(page)).toBeHidden();
  await expectStep(page, 8, 11);
  await expect.poll(() => opacityOf(node(page, 'v 3'))).toBe(1);
});

test('a wrong text survives a reload, and the last good graph with it', async ({ page }) => {
  await typeFunction(page, 'a*b');
  await expect(nodes(page)).toHaveCount(3);
  await typeFunction(page, 'a*(b + ');
  await expect(problem(page)).toBeVisible();
  await page.reload();
  await expect(editor(page)).toHaveText('a*(b + ');
  await expect(problem(page)).toBeVisible();
  await expect(nodes(page)).toHaveCount(3);
});

test('while the text is wrong, Share says which function the link holds', async ({ page }) => {
  await typeFunction(page, 'sqt(x');
  await expect(problem(page)).toBeVisible();
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.getByRole('dialog', { name: 'Share' })).toContainText(
    'The link holds the function that is drawn',
  );
  await page.keyboard.press('Escape');
  expect(decodeURIComponent(await linkToShare(page))).toContain('f=f(x1, x2) = sqrt(x1^2 + x2^2)');
});

test('any text is answered with a sentence, and the next good one is drawn', async ({ page }) => {
  for (const typed of ['\\frac{x}{y}', 'x ? 1 : 2', '∞', 'for i in x', '((((', '😀']) {
    await typeFunction(page, typed);
    await expect(problem(page)).toBeVisible();
  }
  await typeFunction(page, 'x*x');
  await expect(problem(page)).toBeHidden();
  await expect(nodes(page)).toHaveCount(2);
});
