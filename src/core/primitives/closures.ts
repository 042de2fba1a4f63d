/**
 * Functions of operands and result, put together from smaller ones; numbers are worked out at once.
 *
 * The functions eᵘ, σ(u) and bᵘ magnify what their argument lost in rounding: e^(u − v) has 500
 * wrong units in the last place where u − v = −700. So the rounding error r of a difference, a sum
 * or a square is carried into them, to first order: e^(x + r) = eˣ(1 + r).
 */
import { power, sigmoid } from './accurate';
import { errorOfProduct, errorOfSum } from './doubleDouble';
import type { CompiledPartial } from './primitive';

export type Closure = CompiledPartial['at'];

export interface Compiled extends CompiledPartial {
  /** What `at` has lost in rounding, where that is known. */
  readonly lost?: Closure;
}

export function constant(value: number): Compiled {
  return { constant: value, at: () => value };
}

export function varying(at: Closure, lost?: Closure): Compiled {
  return { constant: undefined, at, ...(lost && { lost }) };
}

const NOWHERE: readonly number[] = [];

/** The number itself where nothing in it varies. */
export function folded(parts: readonly Compiled[], at: Closure, lost?: Closure): Compiled {
  if (!parts.every((part) => part.constant !== undefined)) return varying(at, lost);
  const value = at(0, 0, 0, NOWHERE);
  const error = lost?.(0, 0, 0, NOWHERE) ?? 0;
  return error === 0 ? constant(value) : { ...constant(value), lost: () => error };
}

export function negated(operand: Compiled): Compiled {
  const { at, lost } = operand;
  return folded(
    [operand],
    (u, v, y, operands) => -at(u, v, y, operands),
    lost && ((u, v, y, operands) => -lost(u, v, y, operands)),
  );
}

export function sumOf(left: Compiled, right: Compiled, operator: '+' | '-'): Compiled {
  const a = left.at;
  const b = right.at;
  const sign = operator === '+' ? 1 : -1;
  const lost: Closure = (u, v, y, operands) => {
    const first = a(u, v, y, operands);
    const second = sign * b(u, v, y, operands);
    const before =
      (left.lost?.(u, v, y, operands) ?? 0) + sign * (right.lost?.(u, v, y, operands) ?? 0);
    return errorOfSum(first, second, first + second) + before;
  };
  const first = left.constant;
  if (sign === 1) {
    if (first !== undefined && right.constant === undefined) {
      return varying((u, v, y, operands) => first + b(u, v, y, operands), lost);
    }
    return folded(
      [left, right],
      (u, v, y, operands) => a(u, v, y, operands) + b(u, v, y, operands),
      lost,
    );
  }
  if (first !== undefined && right.constant === undefined) {
    return varying((u, v, y, operands) => first - b(u, v, y, operands), lost);
  }
  return folded(
    [left, right],
    (u, v, y, operands) => a(u, v, y, operands) - b(u, v, y, operands),
    lost,
  );
}

export function productOf(left: Compiled, right: Compiled): Compiled {
  if (left.constant === 1) return right;
  if (right.constant === 1) return left;
  const a = left.at;
  const b = right.at;
  const factor = left.constant;
  if (factor !== undefined && right.constant === undefined) {
    return varying((u, v, y, operands) => factor * b(u, v, y, operands));
  }
  return folded([left, right], (u, v, y, operands) => a(u, v, y, operands) * b(u, v, y, operands));
}

export function quotientOf(left: Compiled, right: Compiled): Compiled {
  if (right.constant === 1) return left;
  const a = left.at;
  const b = right.at;
  const above = left.constant;
  if (above !== undefined && right.constant === undefined) {
    return varying((u, v, y, operands) => above / b(u, v, y, operands));
  }
  const divisor = right.constant;
  const lostAbove = left.lost;
  // Division by a power of two rounds nothing away.
  const lost: Closure | undefined =
    lostAbove && divisor !== undefined && Number.isInteger(Math.log2(divisor))
      ? (u, v, y, operands) => lostAbove(u, v, y, operands) / divisor
      : undefined;
  return folded(
    [left, right],
    (u, v, y, operands) => a(u, v, y, operands) / b(u, v, y, operands),
    lost,
  );
}

export function powerOf(base: Compiled, exponent: Compiled): Compiled {
  const a = base.at;
  const b = exponent.at;
  if (exponent.constant === 1 && !exponent.lost) return base;
  if (exponent.constant === 2 && !exponent.lost) {
    return folded([base], squareOf(a), (u, v, y, operands) => {
      const side = a(u, v, y, operands);
      return errorOfProduct(side, side, side * side);
    });
  }
  const { lost } = exponent;
  if (!lost) {
    return folded([base, exponent], (u, v, y, operands) =>
      power(a(u, v, y, operands), b(u, v, y, operands)),
    );
  }
  return folded([base, exponent], (u, v, y, operands) => {
    const side = a(u, v, y, operands);
    const value = power(side, b(u, v, y, operands));
    const error = lost(u, v, y, operands);
    return error === 0 || !(side > 0) ? value : magnified(value, error * Math.log(side));
  });
}

function squareOf(a: Closure): Closure {
  return (u, v, y, operands) => {
    const side = a(u, v, y, operands);
    return side * side;
  };
}

/** value · (1 + error), where the error is one of rounding and not the mark of an infinity. */
function magnified(value: number, error: number): number {
  return Number.isFinite(error) ? value * (1 + error) : value;
}

export function exponentialOf(a: Closure, lost: Closure): Compiled {
  return varying((u, v, y, operands) =>
    magnified(Math.exp(a(u, v, y, operands)), lost(u, v, y, operands)),
  );
}

/** σ′ = σ(x)σ(−x) */
export function sigmoidOf(a: Closure, lost: Closure): Compiled {
  return varying((u, v, y, operands) => {
    const argument = a(u, v, y, operands);
    return magnified(sigmoid(argument), lost(u, v, y, operands) * sigmoid(-argument));
  });
}
