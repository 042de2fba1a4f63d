/** The page "Compare": three ways to differentiate, on the function that was typed, at its point. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import {
  choose,
  chooseMode,
  equation,
  expectFormula,
  expectStep,
  linkToShare,
  nodes,
  press,
  stage,
  typeFunction,
  typeNumber,
} from './workbench';

/** Goes to the page by the bar at the top, as a person does. */
async function compare(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Three ways to differentiate' }),
  ).toBeVisible();
}

/** The fragment of a link that opens the page. */
function fragment(source: string, at: string): string {
  return `./#1&f=${encodeURIComponent(source)}&at=${encodeURIComponent(at)}&m=r&k=0&view=compare`;
}

function column(page: Page, name: 'Numerical' | 'Symbolic' | 'Automatic'): Locator {
  return page.getByRole('region', { name, exact: true });
}

function row(page: Page, name: RegExp): Locator {
  return page.getByRole('table', { name: /^The reference for the digits/ }).getByRole('row', {
    name,
  });
}

function stepSlider(page: Page): Locator {
  return column(page, 'Numerical').getByRole('slider', { name: 'step h' });
}

function rules(page: Page): Locator {
  return column(page, 'Symbolic').getByRole('slider', { name: 'Rules applied' });
}

/** What stands under a heading of the results, letter by letter. */
function result(page: Page, heading: RegExp): Locator {
  const written = column(page, 'Symbolic').getByRole('heading', { level: 3, name: heading });
  return written.locator('..');
}

test.describe('from the workbench and back', () => {
  test('function, point and step are kept, and Back returns', async ({ page }) => {
    await typeFunction(page, 'x*y + sin(x)');
    await typeNumber(page, 'x', '2');
    await typeNumber(page, 'y', '5');
    await press(page, 'Step forward');
    await compare(page);
    await expectFormula(page.getByRole('main'), 'f(x,y)=xy+sin(x)');
    await expect(page.getByRole('textbox', { name: 'y', exact: true })).toHaveValue('5');
    await expect(stage(page)).toHaveAccessibleName(/of 5 nodes, forward sweep, step 1 of/);
    await expect(row(page, /^Automatic, reverse/)).toContainText('4.583853163452858');
    await page.goBack();
    await expectFormula(equation(page), 'f(x,y)=xy+sin(x)');
    await expectStep(page, 1);
    await page.keyboard.press('c');
    await expect(stepSlider(page)).toBeVisible();
    await page.keyboard.press('w');
    await expect(equation(page)).toBeVisible();
  });

  test('a link opens the page for somebody else', async ({ page, browser }) => {
    await typeFunction(page, 'a*exp(b)');
    await expect(nodes(page)).toHaveCount(4);
    await compare(page);
    const link = await linkToShare(page);
    const other = await browser.newPage();
    await other.goto(link);
    await expect(other.getByRole('heading', { name: 'Three ways to differentiate' })).toBeVisible();
    await expectFormula(other.getByRole('main'), 'f(a,b)=aeb');
    await other.close();
  });
});

test.describe('numerical', () => {
  const FIGURE_3 = '64*x*(1-x)*(1-2*x)^2*(1-8*x+8*x^2)^2';
  test.use({ openAt: fragment(FIGURE_3, 'x:0.2') });

  test('digits are lost on both sides of the best h', async ({ page }) => {
    await expect(row(page, /^Numerical/)).toContainText('4 of 16');
    await stepSlider(page).focus();
    // From 1e-5 to 1e-8, by tenths of a decade.
    for (let key = 0; key < 30; key += 1) await page.keyboard.press('ArrowLeft');
    await expect(row(page, /^Numerical/)).toContainText('7 of 16');
    await page.keyboard.press('Home');
    // 0.2 + 1e-17 is 0.2: the difference is 0, and no digit is left.
    await expect(row(page, /^Numerical/)).toContainText('0 of 16');
    await expect(column(page, 'Numerical')).toContainText('h is lost');
  });

  test('central differences are nearer, and cost two evaluations an input', async ({ page }) => {
    await expect(row(page, /^Numerical/)).toContainText('2 evaluations of');
    await choose(page, 'Difference', 'Central');
    await expect(row(page, /^Numerical/)).toContainText('7 of 16');
    await expect(column(page, 'Numerical').getByRole('img').first()).toHaveAccessibleName(
      /^Absolute error of the central difference against h/,
    );
    await choose(page, 'Difference', 'Backward');
    await expect(row(page, /^Numerical/)).toContainText('backward');
  });

  test('a drag of h moves the secant', async ({ page }) => {
    const picture = column(page, 'Numerical').getByRole('img', { name: /^The graph of/ });
    await expect(picture).toHaveAccessibleName(/secant at h = 1 times 10 to the minus 5/);
    const box = await stepSlider(page).boundingBox();
    if (box === null) throw new Error('the slider has no place');
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + (box.width * 12) / 17, y);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 1, y, { steps: 8 });
    await page.mouse.up();
    await expect(picture).toHaveAccessibleName(/secant at h = 1 has/);
    await expect(page.getByRole('textbox', { name: 'step h' })).toHaveValue('1');
  });

  test('the gradient check passes, and fails for a wrong derivative', async ({ page }) => {
    await expect(column(page, 'Numerical')).toContainText(/Gradient check .*passes/);
    await page.getByRole('button', { name: 'Edit in the workbench' }).click();
    await typeFunction(page, "g(t) = t^3\ng'(t) = 2*t^2\ng(x)");
    await expect(nodes(page)).toHaveCount(2);
    await compare(page);
    await expect(column(page, 'Numerical')).toContainText(/Gradient check .*fails/);
  });
});

test.describe('symbolic', () => {
  test.describe('a polynomial', () => {
    test.use({ openAt: fragment('2x^3+3x^2', 'x:2') });

    test('is differentiated rule by rule', async ({ page }) => {
      const symbolic = column(page, 'Symbolic');
      await rules(page).focus();
      await page.keyboard.press('Home');
      await expect(symbolic).toContainText('Before the first of 5 rules');
      const named: string[] = [];
      for (let rule = 1; rule <= 5; rule += 1) {
        await symbolic.getByRole('button', { name: 'Next rule' }).click();
        await expect(rules(page)).toHaveAttribute(
          'aria-valuetext',
          new RegExp(`^Rule ${rule} of 5`),
        );
        named.push((await rules(page).getAttribute('aria-valuetext')) ?? '');
      }
      expect(named.map((text) => text.replace(/^.*: /, ''))).toEqual([
        'sum rule',
        'constant factor rule',
        'power rule',
        'constant factor rule',
        'power rule',
      ]);
      await expectFormula(result(page, /^Simplified/), '6x2+6x');
      await expect(symbolic).toContainText(
        'Checked against automatic differentiation at 6 points: equal',
      );
    });
  });

  test.describe('a loop', () => {
    const swell =
      'def f(x):\n    l = x\n    for i in range(14):\n        l = 4*l*(1 - l)\n    return l';
    test.use({ openAt: fragment(swell, 'x:0.2') });

    test('swells until it is no longer written out, and says so', async ({ page }) => {
      const symbolic = column(page, 'Symbolic');
      await expect(symbolic).toContainText(/Line 3.*49,149 operations.*20,000/);
      const chart = symbolic.getByRole('img', { name: /grows from 0 operations at k = 1/ });
      await expect(chart).toHaveAccessibleName(/automatic differentiation from 0 to 112/);
      await symbolic.getByRole('slider', { name: 'Iterations k' }).focus();
      await page.keyboard.press('Home');
      await expect(symbolic).toContainText('At k = 1: 0 operations as it comes, 0 simplified');
      await expect(symbolic).toContainText(/Wengert stops/);
      await expect(row(page, /^Automatic, forward/)).toContainText('112 operations');
    });
  });

  test.describe('a loop that an input decides', () => {
    const refused = 'def f(x):\n    v = x\n    while v < 10:\n        v = v*v\n    return v';
    test.use({ openAt: fragment(refused, 'x:2') });

    test('is refused with its line, and the automatic column goes on', async ({ page }) => {
      await expect(column(page, 'Symbolic')).toContainText(/Line 3: .*until a test on an input/);
      await expect(column(page, 'Symbolic')).toContainText('while v < 10:');
      await page.keyboard.press('End');
      // f = x⁴ at 2.
      await expect(row(page, /^Automatic, reverse/)).toContainText('32.00000000000000');
      await expect(stage(page)).toHaveAccessibleName(/step (\d+) of \1$/);
    });
  });

  test.describe('a plain branch', () => {
    test.use({ openAt: fragment('x^2 if x > 0 else -x', 'x:2') });

    test('becomes cases, with the remark that these grow', async ({ page }) => {
      await expect(column(page, 'Symbolic')).toContainText('2 cases: every branch on an input');
      await expectFormula(result(page, /^Simplified/), '{2xifx>0−1otherwise');
    });
  });

  test('without anything iterated, the logistic map is offered', async ({ page }) => {
    await compare(page);
    await column(page, 'Symbolic')
      .getByRole('button', { name: /^Open the logistic map/ })
      .click();
    await expect(
      column(page, 'Symbolic').getByRole('img', { name: /grows from 0 operations at k = 1/ }),
    ).toBeVisible();
  });
});

test('one timeline moves h, the rules and the nodes', async ({ page }) => {
  await compare(page);
  await expect(page.getByRole('textbox', { name: 'step h' })).toHaveValue('1e-5');
  await press(page, 'Step forward');
  await expect(rules(page)).toHaveValue('1');
  await expectStep(page, 1, 11);
  await press(page, 'Last step');
  await expect(page.getByRole('textbox', { name: 'step h' })).toHaveValue('1e-8');
  await expect(column(page, 'Symbolic').getByRole('button', { name: 'Next rule' })).toBeDisabled();
  await chooseMode(page, 'Forward mode');
  await expect(column(page, 'Automatic')).toContainText('Forward mode: 2 passes');
});

test('cost grows with inputs for two methods, and with outputs for the third', async ({ page }) => {
  await compare(page);
  const growth = page.getByRole('region', { name: /^How does the gradient’s cost grow/ });
  await expect(growth).toContainText(
    /takes? 1 ms.*17 minutes numerically, 17 minutes in forward mode, 2 ms in reverse mode/,
  );
  await expect(growth.getByRole('img')).toHaveAccessibleName(/numerical 1,000,001, forward/);
  await growth.getByRole('combobox', { name: 'Function' }).selectOption({ label: 'Powers of x' });
  await expect(growth).toContainText(/ms in forward mode, 17 minutes in reverse mode/);
  const memory = page.getByRole('region', { name: /^And memory/ });
  await expect(memory.getByRole('img')).toHaveAccessibleName(/reverse/);
});

test('the numbers of a plot can be copied', async ({ page, browserName }) => {
  if (browserName === 'chromium') {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  }
  await compare(page);
  const copy = column(page, 'Numerical').getByRole('button', { name: 'Copy data' }).first();
  await copy.click();
  await expect(column(page, 'Numerical').getByRole('button', { name: /^Copied/ })).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the columns stack, and nothing scrolls sideways', async ({ page }) => {
    await compare(page);
    const tops: number[] = [];
    for (const name of ['Numerical', 'Symbolic', 'Automatic'] as const) {
      const box = await column(page, name).boundingBox();
      tops.push(box?.y ?? Number.NaN);
      expect(box?.x).toBeLessThan(60);
    }
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(beyond).toBe(0);
    await expect(row(page, /^Symbolic/)).toContainText('operations');
  });
});
