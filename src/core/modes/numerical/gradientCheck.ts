/**
 * Automatic derivatives → the verdict of a gradient check, which is what differences are still
 * used for. The step, the tolerances and the comparison are the defaults of PyTorch's
 * torch.autograd.gradcheck: central differences with eps = 1e-6, and
 * |automatic − numerical| ≤ atol + rtol · |numerical| with atol = 1e-5, rtol = 1e-3.
 */
import { differenceQuotient, type Probe } from './quotient';
import type { GradientCheck } from './report';

const STEP = 1e-6;
const ABSOLUTE = 1e-5;
const RELATIVE = 1e-3;

/** An input whose derivative is checked. */
export interface Checked {
  readonly name: string;
  readonly x: number;
  readonly automatic: number;
  /** f as this input moves. */
  readonly probe: Probe;
}

/** @param inputs how many the function has, if only some are checked */
export function checkGradient(
  checked: readonly Checked[],
  inputs: number = checked.length,
): GradientCheck {
  const rows = checked.map(({ name, x, automatic, probe }) => {
    const numerical = differenceQuotient('central', probe, x, STEP).value;
    const error = Math.abs(automatic - numerical);
    const allowed = ABSOLUTE + RELATIVE * Math.abs(numerical);
    // As torch.isclose has it: equal infinities agree, and nothing else that is not finite does.
    const passes = automatic === numerical || (Number.isFinite(error) && error <= allowed);
    return { name, numerical, automatic, error, allowed, passes };
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
