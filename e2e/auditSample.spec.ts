/** A little of the audit, for browsers that measure text in their own way. */
import { examples } from '../src/store/examples';
import { auditPage, auditStage, showExample } from './audit';
import { expect, test } from './fixtures';

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  test.describe(`${width} × ${height}`, () => {
    test.use({ viewport: { width, height } });

    test('one example of each group, at its end', async ({ page }) => {
      for (const { examples: group } of examples) {
        const example = group.at(-1);
        if (example === undefined) throw new Error('an empty group');
        await showExample(page, example, 'r', 1);
        const wrong = [...(await auditStage(page)), ...(await auditPage(page))];
        expect(wrong, example.id).toEqual([]);
      }
    });
  });
}
