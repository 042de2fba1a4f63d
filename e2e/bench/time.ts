/** How long a run takes, when it is run again and again. */

const LEAST_RUNS = 5;
const LEAST_TIME = 400;

/** Median ms of runs that together last at least so long. */
export function time(run: () => unknown): number {
  const times: number[] = [];
  const begin = performance.now();
  run();
  while (times.length < LEAST_RUNS || performance.now() - begin < LEAST_TIME) {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
}
