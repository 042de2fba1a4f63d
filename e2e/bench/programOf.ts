/** The program of the benchmarks, four operations an iteration: the logistic map with a little added. */
export function programOf(operations: number): string {
  return [
    'def f(x):',
    '    y = x',
    `    for i in range(${Math.floor(operations / 4)}):`,
    '        y = 3.7*y*(1 - y) + 0.001',
    '    return y',
  ].join('\n');
}
