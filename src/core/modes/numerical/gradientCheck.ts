/**
 * Automatic derivatives → the verdict of a gradient check, which is what differences are still
 * used for. The step, the tolerances and the comparison are the defaults of PyTorch's
 * torch.autograd.gradcheck: central differences with eps = 1e-6, and
 * |automatic − numerical| ≤ atol + rtol · |numerical| with atol = 1e-5, rtol = 1e-3.
 */
import { kinkOf, type Roughness, roundOffOf } from './obstacles';
import { differenceQuotient, type Probe } from './quotient';
import type { GradientCheck } from './report';

const STEP = 1e-6;
const ABSOLUTE = 1e-5;
const RELATIVE = 1e-3;

/** A kink is told from a bend at a step so much smaller. */
const NEARER = 16;

/** An input whose derivative is checked. */
export interface Checked {
  readonly name: string;
  readonly x: number;
  readonly automatic: number;
  /** f as this input moves. */
  readonly probe: Probe;
  /** What is irregular on its way to the output, and f at the point, where that is known. */
  readonly roughness?: Roughness;
  readonly here?: number;
}

/** @param inputs how many the function has, if only some are checked */
export function checkGradient(
  checked: readonly Checked[],
  inputs: number = checked.length,
): GradientCheck {
  const rows = checked.map(({ name, x, automatic, probe, roughness, here = Number.NaN }) => {
    const quotient = differenceQuotient('central', probe, x, STEP);
    const numerical = quotient.value;
    const error = Math.abs(automatic - numerical);
    const allowed = ABSOLUTE + RELATIVE * Math.abs(numerical);
    // As torch.isclose has it: equal infinities agree, and nothing else that is not finite does.
    const passes = automatic === numerical || (Number.isFinite(error) && error <= allowed);
    const kink =
      roughness &&
      kinkOf(roughness, quotient, differenceQuotient('central', probe, x, STEP / NEARER), here);
    const ends = [quotient.left.y, quotient.right.y];
    const overflows = !ends.some(Number.isNaN) && !ends.every(Number.isFinite);
    return {
      name,
      numerical,
      automatic,
      error,
      allowed,
      passes,
      roundOff: roundOffOf(quotient, x, Math.max(Math.abs(numerical), Math.abs(automatic))),
      ...(overflows && { overflows }),
      ...(kink !== undefined && { kink }),
    };
  });
  return {
    h: STEP,
    relative: RELATIVE,
    absolute: ABSOLUTE,
    inputs,
    rows,
    passes: rows.every((row) => row.passes),
  };
}
