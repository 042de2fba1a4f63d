/** The function that a new visitor finds; apart from the others, which are fetched later. */
import type { Mode } from '../core/modes';

export interface Example {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly point: Readonly<Record<string, string>>;
  readonly mode: Mode;
  /** One sentence: what to watch. */
  readonly watch: string;
  /** Where the function was published. */
  readonly origin: string;
}

export const distance: Example = {
  id: 'distance',
  title: 'Distance from the origin',
  source: 'f(x1, x2) = sqrt(x1^2 + x2^2)',
  point: { x1: '3', x2: '4' },
  mode: 'reverse',
  watch: 'The gradient is the unit vector (0.6, 0.8): it points away from the origin.',
  origin: 'Petersen and Pedersen, The Matrix Cookbook, 2012, derivative of the two-norm',
};
