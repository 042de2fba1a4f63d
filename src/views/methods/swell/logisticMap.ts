/** The logistic map l₁ = x, lₖ₊₁ = 4 lₖ(1 − lₖ) up to l₈, as in Baydin et al. 2018, table 1. */
import type { Restored } from '../../../store';

export const logisticMap: Restored = {
  recipe: {
    source: [
      'def f(x):',
      '    l = x',
      '    for k in range(7):',
      '        l = 4*l*(1 - l)',
      '    return l',
    ].join('\n'),
    point: { x: '0.2' },
    mode: 'reverse',
    direction: 'each',
    seed: 'each',
  },
};
