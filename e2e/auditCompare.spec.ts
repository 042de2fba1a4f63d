/** The page "Compare" in every size of window: nothing is written over other text or leaves the page. */
import { auditPage } from './audit';
import { expect, test } from './fixtures';
import { openLink, scrubber } from './workbench';

const SIZES = [
  [1440, 900],
  [1024, 768],
  [768, 1024],
  [390, 844],
  [320, 640],
] as const;

/** A formula, a loop that swells, cases, one that has no formula, and many inputs. */
const FUNCTIONS = [
  ['sqrt(x1^2 + x2^2)', 'x1:3;x2:4'],
  ['exp(-x^2/2)*sin(a*x) + ln(1 + x^2)/(b + x)', 'x:1.2;a:3;b:2'],
  ['def f(x):\n    l = x\n    for i in range(7):\n        l = 4*l*(1 - l)\n    return l', 'x:0.2'],
  ['x^x if x > 1 else max(x, 2)^3', 'x:1.5'],
  ['def f(x):\n    while x < 9:\n        x = x*x\n    return x', 'x:2'],
  [
    `f(${'abcdefghijkl'.split('').join(', ')}) = ${'abcdefghijkl'.split('').join('*')}`,
    'abcdefghijkl'
      .split('')
      .map((name) => `${name}:1.5`)
      .join(';'),
  ],
] as const;

for (const [width, height] of SIZES) {
  test.describe(`${width} × ${height}`, () => {
    test.use({ viewport: { width, height } });

    test('each function, in the middle of its run', async ({ page }) => {
      const found: string[] = [];
      for (const [source, at] of FUNCTIONS) {
        // The first step tells it from the function before, which stands at the same one.
        for (const step of [0, 5]) {
          const fragment = `f=${encodeURIComponent(source)}&at=${encodeURIComponent(at)}`;
          await openLink(page, `#1&${fragment}&m=r&k=${step}&view=compare`);
          await expect(scrubber(page)).toHaveAttribute('aria-valuenow', String(step));
        }
        const digits = page.getByRole('table', { name: /^The reference for the digits/ });
        await expect(digits).toHaveAttribute('aria-busy', 'false');
        const wrong = await auditPage(page);
        found.push(...new Set(wrong.map((sentence) => `${source}: ${sentence}`)));
      }
      expect(found).toEqual([]);
    });
  });
}
