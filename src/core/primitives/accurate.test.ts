/** Careful forms where the rows of the reference table do not go; true values by mpmath. */
import { describe, expect, it } from 'vitest';
import { primitiveNamed } from './table';
import { ulpsBetween } from './ulps';

const VALUES: readonly (readonly [name: string, at: readonly number[], value: number])[] = [
  ['logsumexp', [-0.5, -0.9327521295671886], 4.964190929818499e-18],
  ['logsumexp', [-1.0986, -1.0987, -1.0985], 1.2292001443000989e-5],
  ['logsumexp', [-0.7, -0.686], 0.00017168035986458524],
  ['logsumexp', [1e-8, -10.0], 4.540889876288596e-5],
  ['logsumexp', [-0.69, -0.6963], 2.1418017406757056e-6],
  ['logsumexp', [-745.0, 0.001], 0.001],
  ['logsumexp', [3.0], 3.0],
  ['gelu_slope', [-0.7517], 3.94956079812864e-5],
  ['gelu_slope', [-0.75], 0.0007742782607648957],
  ['gelu_slope', [-0.7], 0.023385898866340155],
  ['gelu_slope', [-1.1], -0.10397133378942293],
  ['gelu_slope', [-20.0], -1.1014360483133464e-86],
  ['silu_slope', [-1.2784], 1.4058779791294418e-5],
  ['silu_slope', [-1.28], -0.00033409488523572034],
  ['silu_slope', [-1.0], 0.07232948812851327],
  ['silu_slope', [-2.5], -0.09940111134152683],
  ['silu_slope', [-720.0], -1.46117394694305e-310],
  ['hypot', [1e-200, 1e-200], 1.414213562373095e-200],
  ['hypot', [3e200, 4e200], 4.9999999999999995e200],
  ['hypot', [3e-320, 4e-320], 5e-320],
  ['hypot', [1e154, 1.0, 1e154], 1.414213562373095e154],
  ['hypot', [5e-324], 5e-324],
  ['silu', [-710.3], -2.355436056165577e-306],
  ['silu', [-720.0], -1.46320617774547e-310],
  ['sech', [705.5], 8.058848898306308e-307],
  ['sech', [-720.25], 3.1654058806e-313],
  ['log', [8.0, 2.0], 3.0],
  ['log', [1000.0, 10.0], 3.0],
  ['log', [0.3, 0.7], 3.375546347692838],
];

describe('careful forms', () => {
  it.each(VALUES)('%s at %j is %d within 3 ulp', (name, at, value) => {
    expect(ulpsBetween(primitiveNamed(name).evaluate(...at), value)).toBeLessThanOrEqual(3);
  });
});
