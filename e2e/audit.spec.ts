/** All examples, in every size of window, at several steps: nothing overlaps, nothing is cut off. */
import { readsAsFormulas } from '../src/core/language';
import { examples } from '../src/store/examples';
import type { Example } from '../src/store/firstExample';
import { auditPage, auditStage, showExample } from './audit';
import { expect, test } from './fixtures';

/** Where to look: the mode, and how far the run has come. */
type Place = readonly [mode: 'f' | 'r' | 'b', share: number];

const SIZES: readonly {
  readonly width: number;
  readonly height: number;
  readonly dark?: boolean;
  readonly places: readonly Place[];
}[] = [
  {
    width: 1440,
    height: 900,
    places: [
      ['r', 0],
      ['r', 0.25],
      ['r', 0.75],
      ['r', 1],
      ['b', 0.7],
      ['b', 1],
      ['f', 0.4],
    ],
  },
  {
    width: 1920,
    height: 1080,
    dark: true,
    places: [
      ['r', 0.75],
      ['b', 1],
    ],
  },
  {
    width: 768,
    height: 1024,
    places: [
      ['r', 0.25],
      ['r', 1],
      ['b', 0.7],
      ['f', 0.4],
    ],
  },
  {
    width: 390,
    height: 844,
    places: [
      ['r', 0.25],
      ['r', 0.75],
      ['r', 1],
      ['b', 0.7],
      ['f', 0.4],
    ],
  },
];

/** Programs have larger pictures: each is looked at twice in a size, in two modes where there are. */
function placesFor({ source }: Example, places: readonly Place[]): readonly Place[] {
  return readsAsFormulas(source) ? places : places.slice(1, 2).concat(places.slice(-1));
}

for (const { width, height, dark = false, places } of SIZES) {
  test.describe(`${width} × ${height}`, () => {
    test.use({ viewport: { width, height } });

    for (const { title, examples: group } of examples) {
      test(title, async ({ page }) => {
        if (dark) await page.keyboard.press('t');
        const found: string[] = [];
        for (const example of group) {
          for (const [mode, share] of placesFor(example, places)) {
            await showExample(page, example, mode, share);
            const wrong = [...(await auditStage(page)), ...(await auditPage(page))];
            const place = `${example.id} ${mode} ${share}`;
            found.push(...new Set(wrong.map((sentence) => `${place}: ${sentence}`)));
          }
        }
        expect(found).toEqual([]);
      });
    }
  });
}
