/** What a browser fetches before the first graph stands: all else has to wait for it. */
import { gzipSync } from 'node:zlib';
import { expect, test } from './fixtures';

/** Bytes of gzipped JavaScript. */
const BUDGET = 230_000;

test('the first graph stands after at most 230 KB of JavaScript', async ({ context, baseURL }) => {
  const page = await context.newPage();
  await page.addInitScript(() => {
    const watch = new MutationObserver(() => {
      const node = document.querySelector(
        '[aria-label^="Computational graph"] :is(button, [role=button])',
      );
      if (node === null) return;
      watch.disconnect();
      performance.mark('first graph');
    });
    watch.observe(document, { childList: true, subtree: true });
  });
  await page.goto(baseURL ?? './');
  await page.waitForFunction(() => performance.getEntriesByName('first graph').length > 0);
  const scripts = await page.evaluate(() => {
    const [mark] = performance.getEntriesByName('first graph');
    return performance
      .getEntriesByType('resource')
      .filter(({ name, startTime }) => name.endsWith('.js') && startTime < (mark?.startTime ?? 0))
      .map(({ name }) => name);
  });
  expect(scripts.length).toBeGreaterThan(0);
  const bodies = await Promise.all(
    scripts.map(async (script) => (await page.request.get(script)).body()),
  );
  const bytes = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
  expect(bytes).toBeLessThanOrEqual(BUDGET);
});
