/**
 * Careful forms of functions that Math lacks, or whose textbook formula loses digits: each is
 * within 2 units in the last place of the true value, from 5e-324 to 1e300 and next to its poles.
 * The error function comes from stdlib (a port of FreeBSD's s_erf.c).
 */
import erfc from '@stdlib/math-base-special-erfc';
import { add, errorOfProduct, errorOfSum, exponential } from './doubleDouble';

/** uᵛ, where small integer exponents need no logarithm inside. 0^0 = 1. */
export function power(u: number, v: number): number {
  if (v === 2) return u * u;
  if (v === 1) return u;
  if (v === -1) return 1 / u;
  if (v === 0) return 1;
  return u ** v;
}

/** log_v u; powers of 2 and 10 come out whole. */
export function logarithm(u: number, base: number): number {
  if (base === 2) return Math.log2(u);
  if (base === 10) return Math.log10(u);
  return Math.log(u) / Math.log(base);
}

/** u − v⌊u/v⌋, with the sign of the divisor, as Python's float % does. */
export function modulo(u: number, v: number): number {
  const rest = u % v;
  if (rest === 0) return v < 0 ? -0 : 0;
  return rest < 0 !== v < 0 ? rest + v : rest;
}

/** ⌊u/v⌋ as Python's float // finds it, in agreement with `modulo`. */
export function floorQuotient(u: number, v: number): number {
  if (v === 0) return u / v;
  const rest = u % v;
  const exact = (u - rest) / v;
  const quotient = rest !== 0 && rest < 0 !== v < 0 ? exact - 1 : exact;
  const floor = Math.floor(quotient);
  return quotient - floor > 0.5 ? floor + 1 : floor;
}

/** To the nearest integer, halves to the even one. */
export function roundHalfEven(u: number): number {
  const below = Math.floor(u);
  const above = u - below;
  if (above < 0.5) return below === 0 && u < 0 ? -0 : below;
  if (above > 0.5) return below === -1 ? -0 : below + 1;
  if (above !== 0.5) return u;
  if (below % 2 === 0) return below;
  return below === -1 ? -0 : below + 1;
}

const SAFE_SMALL = 1e-140;
const SAFE_LARGE = 1e150;

/** √(u² + v² + …), without overflow or underflow in between. */
export function hypotenuse(...lengths: readonly number[]): number {
  let squares = 0;
  let largest = 0;
  for (const length of lengths) {
    squares += length * length;
    largest = Math.max(largest, Math.abs(length));
  }
  if (lengths.length < 3 && largest > SAFE_SMALL && largest < SAFE_LARGE) return Math.sqrt(squares);
  return hypotenuseScaled(lengths, largest);
}

/** By the largest length, with what the squares and their sum lose when rounded. */
function hypotenuseScaled(lengths: readonly number[], largest: number): number {
  if (largest === Infinity) return Infinity;
  if (largest === 0 || Number.isNaN(largest)) return largest;
  const unit = 2 ** Math.max(-1022, Math.floor(Math.log2(largest)));
  let sum = 0;
  let lost = 0;
  for (const length of lengths) {
    const ratio = length / unit;
    const square = ratio * ratio;
    const next = sum + square;
    lost += errorOfSum(sum, square, next) + errorOfProduct(ratio, ratio, square);
    sum = next;
  }
  return unit * Math.sqrt(sum + lost);
}

/** Where e^|u| stops being a normal number. */
const LARGEST_EXPONENT = 700;

/** e^u · factor where e^u alone would be denormal: in two halves. */
function scaledExponential(u: number, factor: number): number {
  const half = Math.exp(u / 2);
  return factor * half * half;
}

/** 1/cosh u = 2e^−|u| / (1 + e^−2|u|) */
export function sech(u: number): number {
  const size = Math.abs(u);
  if (size < 20) return 1 / Math.cosh(u);
  return size < LARGEST_EXPONENT ? 2 * Math.exp(-size) : scaledExponential(-size, 2);
}

/** 1/sinh u */
export function csch(u: number): number {
  const size = Math.abs(u);
  if (size < 20) return 1 / Math.sinh(u);
  return Math.sign(u) * sech(u);
}

/** cos⁻¹(1/u) = tan⁻¹ √(u² − 1), which keeps its digits next to 1. */
export function asec(u: number): number {
  const size = Math.abs(u);
  const angle = Math.atan(Math.sqrt(size - 1) * Math.sqrt(size + 1));
  return u < 0 ? Math.PI - angle : angle;
}

/** sin⁻¹(1/u) */
export function acsc(u: number): number {
  const size = Math.abs(u);
  if (size > 2) return Math.asin(1 / u);
  return Math.sign(u) * Math.atan(1 / Math.sqrt((size - 1) * (size + 1)));
}

/** tan⁻¹(1/u), π/2 at 0. */
export function acot(u: number): number {
  return Math.atan(1 / (u + 0));
}

/** Below this, 1/u overflows or nearly does, and ln(2/u) is all that is left. */
const SMALLEST_TO_INVERT = 1e-300;

/** cosh⁻¹(1/u) = sinh⁻¹(√(1 − u²)/u) */
export function asech(u: number): number {
  if (u > 0 && u < SMALLEST_TO_INVERT) return Math.LN2 - Math.log(u);
  return Math.asinh(Math.sqrt((1 - u) * (1 + u)) / u);
}

/** sinh⁻¹(1/u) */
export function acsch(u: number): number {
  const size = Math.abs(u);
  if (size < SMALLEST_TO_INVERT && size > 0) return Math.sign(u) * (Math.LN2 - Math.log(size));
  return Math.asinh(1 / u);
}

/** tanh⁻¹(1/u) = ½ ln(1 + 2/(u − 1)) */
export function acoth(u: number): number {
  if (u < 0) return -acoth(-u);
  return 0.5 * Math.log1p(2 / (u - 1));
}

/** 1/(1 + e^−u), which is eᵘ where e^−u overflows. */
export function sigmoid(u: number): number {
  return u < -LARGEST_EXPONENT ? Math.exp(u) : 1 / (1 + Math.exp(-u));
}

/** ln(1 + eᵘ) */
export function softplus(u: number): number {
  return Math.max(u, 0) + Math.log1p(Math.exp(-Math.abs(u)));
}

/** u · sigmoid(u) */
export function silu(u: number): number {
  return u < -LARGEST_EXPONENT ? scaledExponential(u, u) : u / (1 + Math.exp(-u));
}

/** silu′(u) vanishes here (high and low part), where e^u = −1 − u. */
const SILU_VALLEY = { high: -1.2784645427610737, low: -1.0946994183093437e-16 };
const EXP_AT_SILU_VALLEY = 0.2784645427610738;

/** σ(u)(1 + uσ(−u)) = σ(u)σ(−u)(1 + u + eᵘ), the last factor taken from the place where it is 0. */
export function siluSlope(u: number): number {
  if (u < -LARGEST_EXPONENT) return scaledExponential(u, 1 + u);
  const fromValley = u - SILU_VALLEY.high - SILU_VALLEY.low;
  if (Math.abs(fromValley) > 0.75) return sigmoid(u) * (1 + u * sigmoid(-u));
  const factor = fromValley + EXP_AT_SILU_VALLEY * Math.expm1(fromValley);
  return sigmoid(u) * sigmoid(-u) * factor;
}

const SQRT_HALF = { high: Math.SQRT1_2, low: -4.833646656726457e-17 };
const TWO_OVER_SQRT_PI = 1.1283791670955126;
const ONE_OVER_SQRT_TAU = 0.3989422804014327;

/** e^−u², with what u² loses when it is rounded. */
function gaussian(u: number): number {
  const square = u * u;
  return Math.exp(-square) * (1 - errorOfProduct(u, u, square));
}

/** Φ(u) = ½ erfc(−u/√2), with what u/√2 loses when it is rounded: erfc′ = −2/√π e^−z². */
export function normalDistribution(u: number): number {
  const z = -u * SQRT_HALF.high;
  const lost = -errorOfProduct(u, SQRT_HALF.high, -z) - u * SQRT_HALF.low;
  if (u > 40) return 1;
  return u < -40 ? 0 : 0.5 * (erfc(z) - TWO_OVER_SQRT_PI * gaussian(z) * lost);
}

/** φ(u) = e^(−u²/2) / √(2π) */
function normalDensity(u: number): number {
  const square = u * u;
  const bell = Math.exp(-square / 2) * (1 - errorOfProduct(u, u, square) / 2);
  return ONE_OVER_SQRT_TAU * bell;
}

/** u · Φ(u) */
export function gelu(u: number): number {
  return u * normalDistribution(u);
}

/** gelu′(u) vanishes here, high and low part. */
const GELU_VALLEY = { high: -0.7517915246935645, low: 1.4956759177009883e-17 };
/** Taylor coefficients of gelu′ there, of d¹, d², …; mpmath with 60 digits. */
const GELU_SLOPE_AT_VALLEY: readonly number[] = [
  0.4314939923140469, 0.388284982990552, -0.018199676398671087, -0.1140082332972217,
  -0.014771522148244337, 0.019421679838189067, 0.004539228379125415, -0.002239538068073497,
  -0.0007448268386746817, 0.00018633974623233514, 8.615947861116571e-5, -1.121438018842664e-5,
  -7.74846130700372e-6, 4.3284506257392273e-7, 5.702764979242107e-7, -1.6044265494246427e-9,
  -3.5459866461783865e-8, -1.396942086426202e-9, 1.90319840501314e-9, 1.4506418938779426e-10,
];

/** Φ(u) + uφ(u), by its series around the place where the two cancel. */
export function geluSlope(u: number): number {
  const fromValley = u - GELU_VALLEY.high - GELU_VALLEY.low;
  if (Math.abs(fromValley) > 0.4) {
    return Math.abs(u) > 40 ? normalDistribution(u) : normalDistribution(u) + u * normalDensity(u);
  }
  return GELU_SLOPE_AT_VALLEY.reduceRight((sum, term) => (sum + term) * fromValley, 0);
}

/** ln(e^u + e^v + …) */
export function logSumExp(...terms: readonly number[]): number {
  const largest = Math.max(...terms);
  if (!Number.isFinite(largest)) return largest;
  const top = terms.indexOf(largest);
  let others = 0;
  for (let i = 0; i < terms.length; i++) {
    if (i !== top) others += exponentialOfDifference(terms[i] ?? 0, largest);
  }
  const rest = Math.log1p(others);
  const result = largest + rest;
  return largest < 0 && Math.abs(result) < rest ? logSumExpNearZero(terms) : result;
}

/** e^(u − v), with what u − v loses when it is rounded. */
function exponentialOfDifference(u: number, v: number): number {
  const difference = u - v;
  if (difference < -LARGEST_EXPONENT) return Math.exp(difference);
  return Math.exp(difference) * (1 + errorOfSum(u, -v, difference));
}

/** log1p(e^u + e^v + … − 1), the sum with twice the digits because it nearly cancels. */
function logSumExpNearZero(terms: readonly number[]): number {
  const excess = terms
    .filter((term) => term > -LARGEST_EXPONENT)
    .map(exponential)
    .reduce(add, { high: -1, low: 0 });
  return Math.log1p(excess.high);
}
