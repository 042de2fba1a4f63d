/**
 * Pairs of numbers whose unrounded sum carries about 106 bits, for the few places where rounding
 * in between would spoil a result: T. J. Dekker, "A floating-point technique for extending the
 * available precision", Numerische Mathematik 18 (1971), and Knuth's two-sum.
 */
export interface DoubleDouble {
  readonly high: number;
  readonly low: number;
}

const SPLITTER = 2 ** 27 + 1;
/** Beyond this, splitting a number into halves would overflow. */
const LARGEST_TO_SPLIT = 2 ** 480;

/** What `a + b` loses when it is rounded to `sum`. */
export function errorOfSum(a: number, b: number, sum: number): number {
  const partOfB = sum - a;
  return a - (sum - partOfB) + (b - partOfB);
}

/** What `a * b` loses when it is rounded to `product`; 0 where it cannot be told. */
export function errorOfProduct(a: number, b: number, product: number): number {
  if (Math.abs(a) > LARGEST_TO_SPLIT || Math.abs(b) > LARGEST_TO_SPLIT) return 0;
  const shiftedA = SPLITTER * a;
  const highA = shiftedA - (shiftedA - a);
  const lowA = a - highA;
  const shiftedB = SPLITTER * b;
  const highB = shiftedB - (shiftedB - b);
  const lowB = b - highB;
  return highA * highB - product + highA * lowB + lowA * highB + lowA * lowB;
}

function normalized(high: number, low: number): DoubleDouble {
  const sum = high + low;
  return { high: sum, low: low - (sum - high) };
}

export function add(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const sum = a.high + b.high;
  return normalized(sum, errorOfSum(a.high, b.high, sum) + a.low + b.low);
}

export function multiply(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const product = a.high * b.high;
  const error = errorOfProduct(a.high, b.high, product);
  return normalized(product, error + a.high * b.low + a.low * b.high);
}

function scale(a: DoubleDouble, powerOfTwo: number): DoubleDouble {
  return { high: a.high * powerOfTwo, low: a.low * powerOfTwo };
}

const LN_2: DoubleDouble = { high: Math.LN2, low: 2.3190468138462996e-17 };
const HALVINGS = 9;
const TERMS = 8;

/** eᵘ for |u| ≤ 700: u = k ln 2 + 2⁹r, a short series for e^r − 1, and nine doublings of r. */
export function exponential(u: number): DoubleDouble {
  const k = Math.round(u / LN_2.high);
  const rest = add({ high: u, low: 0 }, multiply(LN_2, { high: -k, low: 0 }));
  const small = scale(rest, 2 ** -HALVINGS);
  // e^r − 1 = r(1 + r/2(1 + r/3(1 + …)))
  let series: DoubleDouble = { high: 1, low: 0 };
  for (let term = TERMS; term > 1; term--) {
    series = add({ high: 1, low: 0 }, multiply(series, quotient(small, term)));
  }
  let less1 = multiply(small, series);
  for (let halving = 0; halving < HALVINGS; halving++) {
    less1 = add(scale(less1, 2), multiply(less1, less1));
  }
  return scale(add(less1, { high: 1, low: 0 }), 2 ** k);
}

function quotient(a: DoubleDouble, divisor: number): DoubleDouble {
  const high = a.high / divisor;
  const product = high * divisor;
  const remainder = a.high - product - errorOfProduct(high, divisor, product) + a.low;
  return normalized(high, remainder / divisor);
}
