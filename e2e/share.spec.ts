/** A link restores what was on the screen; what is broken or hostile opens the app with a sentence. */
import { expect, test } from './fixtures';
import {
  choose,
  chooseMode,
  editor,
  expectFormula,
  expectMode,
  expectStep,
  goToStep,
  gradient,
  linkToShare,
  node,
  nodes,
  openDialog,
  openLink,
  stage,
  typeFunction,
  typeNumber,
} from './workbench';

test('a link restores function, point, mode, seed, step and names', async ({ page, browser }) => {
  await typeFunction(page, 'u = a*b\ny = u^2 + sin(u)');
  await typeNumber(page, 'a', 'pi/4');
  await typeNumber(page, 'b', '-2');
  await typeNumber(page, 'Output seed', '2');
  await choose(page, 'Names', 'Your own');
  await goToStep(page, 7);
  const here = await node(page, 'u').getAttribute('aria-label');
  const link = await linkToShare(page);

  // Nothing reaches a server: all of it stands after the #.
  const address = new URL(link);
  expect(address.search).toBe('');
  expect(address.pathname).toBe('/');
  expect(link.length).toBeLessThan(160);

  const elsewhere = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const other = await elsewhere.newPage();
  await other.goto(link);
  await expectStep(other, 7);
  await expectMode(other, 'Reverse mode');
  await expect(other.getByRole('textbox', { name: 'a', exact: true })).toHaveValue('pi/4');
  await expect(other.getByRole('textbox', { name: 'b', exact: true })).toHaveValue('-2');
  await expect(other.getByRole('textbox', { name: 'Output seed' })).toHaveValue('2');
  await expect(other.getByRole('radio', { name: 'Your own' })).toBeChecked();
  await expect(node(other, 'u')).toHaveAttribute('aria-label', here ?? '');
  // The address is tidied, so that a reload keeps later work.
  await expect.poll(() => new URL(other.url()).hash).toBe('');
  await typeFunction(other, 'x*y');
  await other.reload();
  await expect(editor(other)).toHaveText('x*y');
  await elsewhere.close();
});

test('a link restores a direction', async ({ page }) => {
  await chooseMode(page, 'Forward mode');
  await page.getByRole('button', { name: 'custom vector' }).click();
  await typeNumber(page, 'Tangent of x1', '0.5');
  await goToStep(page, 5);
  const link = await linkToShare(page);
  await typeFunction(page, 'x');
  await openLink(page, new URL(link).hash);
  await expectMode(page, 'Forward mode');
  await expect(page.getByRole('textbox', { name: 'Tangent of x1' })).toHaveValue('0.5');
  await expectStep(page, 5, 5);
  await expectFormula(gradient(page), '∇f⋅x˙=1.1');
});

test('Copy puts the link on the clipboard', async ({ page, context, browserName }) => {
  // Only Chromium has the permission to read it back; elsewhere the button says what it did.
  if (browserName === 'chromium') {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  }
  const dialog = await openDialog(page, 'Share', 'Share');
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expect(dialog.getByRole('button', { name: 'Copied' })).toBeVisible();
  await expect(dialog.getByRole('status')).toHaveText('The link is copied.');
  if (browserName === 'chromium') {
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  }
});

test.describe('links that cannot be opened', () => {
  const BROKEN: readonly (readonly [link: string, sentence: RegExp])[] = [
    ['#nonsense', /it is not a link of this version of Wengert/],
    ['#2&f=x', /it is not a link of this version of Wengert/],
    ['#1&at=x:1', /it holds no function/],
    ['#1&f=sqrt(', /its function does not read: Line 1, after/],
    ['#1&f=x&m=z', /it names a mode that is not known/],
    ['#1&f=x&k=-1', /its step is no whole number/],
    ['#1&f=x', /its point has no value for x\.$/],
    ['#1&f=x&at=x:1;x:2', /its point has two values for x\.$/],
    ['#1&f=x&s=Infinity', /its output seed is no list of numbers/],
    ['#1&f=%E0%A4%A', /a part of it is damaged/],
    ['#1&f=x&at=x:alert(1)', /the value of x in its point is no finite number\.$/],
    [`#1&f=${'x%2B'.repeat(60_000)}x`, /it is too long/],
  ];

  test('open the app with a sentence, and what was there stays', async ({ page }) => {
    await typeFunction(page, 'p*q');
    const notice = page.getByRole('status').filter({ hasText: 'This link could not be opened' });
    for (const [link, sentence] of BROKEN) {
      await test.step(link.slice(0, 40), async () => {
        await openLink(page, link);
        await expect(notice).toContainText(sentence);
        await expect(editor(page)).toHaveText('p*q');
        await expect(nodes(page)).toHaveCount(3);
        await page.getByRole('button', { name: 'Dismiss' }).click();
        await expect(notice).toBeHidden();
      });
    }
  });
});

test.describe('a broken link in the address bar', () => {
  test.use({ openAt: './#1&f=sqrt(x&k=3' });

  test('opens on the first example, with a sentence', async ({ page }) => {
    await expect(page.getByText(/^This link could not be opened: its function/)).toBeVisible();
    await expect(nodes(page)).toHaveCount(6);
    await expect.poll(() => new URL(page.url()).hash).toBe('');
  });
});

test.describe('a hostile link', () => {
  const script = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';
  const latex = String.raw`\href{javascript:window.hacked=1}{x}\htmlData{a=b}{x}`;
  const text = encodeURIComponent(`f(x) = x # ${script} ${latex}`);
  test.use({ openAt: `./#1&f=${text}&at=x:1&n=own&k=1e9` });

  test('runs nothing', async ({ page }) => {
    await expect(nodes(page)).toHaveCount(1);
    await expect(editor(page)).toContainText('onerror');
    await expect(stage(page).getByRole('img')).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'x' })).toHaveCount(0);
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  });
});

test.describe('a link with names that JavaScript knows', () => {
  test.use({ openAt: './#1&f=__proto__*constructor&at=__proto__:2;constructor:3&k=99' });

  test('is read as any other', async ({ page }) => {
    await expectFormula(gradient(page), '∂f∂constructor=2');
    await expect(nodes(page)).toHaveCount(3);
  });
});

test.describe('a link with a step beyond the end', () => {
  test.use({ openAt: './#1&f=x*y&at=x:2;y:3&k=999' });

  test('opens at the end', async ({ page }) => {
    await expectStep(page, 5, 5);
    await expectFormula(gradient(page), '∂f∂x=3');
  });
});
