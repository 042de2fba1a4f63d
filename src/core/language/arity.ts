/** How many arguments a call may have. */
import { MOST_ARGUMENTS } from './limits';
import type { FunctionSignature } from './syntax';

export function fitsArity({ least, most }: FunctionSignature, count: number): boolean {
  return count >= least && count <= Math.min(most, MOST_ARGUMENTS);
}
