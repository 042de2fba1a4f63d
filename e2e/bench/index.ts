/**
 * Runs every `*.bench.ts` beside it and prints what they measured. Such a module exports functions
 * named `benchSomething` that answer rows; those in `browser.bench.ts` find the built app served at
 * `appUrl()` and the browser in `chosenUse('chromium')`.
 */
import { layOutRows, type Row } from './rows';

type Bench = () => Promise<readonly Row[]>;

/** What only the caller can do: build and weigh the app, and serve it to a browser. */
interface Surroundings {
  readonly weigh: () => Promise<{ readonly bytes: number; readonly budget: number }>;
  readonly serve: () => Promise<() => Promise<void>>;
}

const modules = import.meta.glob<Readonly<Record<string, unknown>>>('./*.bench.ts');
const nameOf = (path: string): string => path.replace(/^.*\//, '').replace('.bench.ts', '');
const isBench = ([name, value]: readonly [string, unknown]): boolean =>
  name.startsWith('bench') && typeof value === 'function';

async function weighPage({ weigh }: Surroundings): Promise<readonly Row[]> {
  const { bytes, budget } = await weigh();
  const kilobytes = (n: number): string => `${(n / 1000).toFixed(1)} KB`;
  return [
    {
      group: 'First load',
      what: 'gzipped JavaScript before the first graph',
      figure: kilobytes(bytes),
      ratio: `at most ${kilobytes(budget)}`,
    },
  ];
}

async function runModule(path: string, { serve }: Surroundings): Promise<readonly Row[]> {
  const module = (await modules[path]?.()) ?? {};
  const close = nameOf(path) === 'browser' ? await serve() : undefined;
  const rows: Row[] = [];
  for (const [, bench] of Object.entries(module).filter(isBench)) {
    rows.push(...(await (bench as Bench)()));
  }
  await close?.();
  return rows;
}

export async function bench(chosen: readonly string[], surroundings: Surroundings): Promise<void> {
  const wants = (name: string): boolean => chosen.length === 0 || chosen.includes(name);
  const print = (rows: readonly Row[]): void => console.log(`\n${layOutRows(rows)}`);
  for (const path of Object.keys(modules)) {
    if (wants(nameOf(path))) print(await runModule(path, surroundings));
  }
  if (wants('weight')) print(await weighPage(surroundings));
}
