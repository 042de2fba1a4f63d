/** A derivative at its node: tangent with a solid line below, adjoint with a dashed one. */
import { memo } from 'react';
import { Formula } from '../math/Formula';
import type { Chip } from './chips';

export const ChipLabel = memo(function ChipLabel({ kind, state, latex }: Chip) {
  return (
    <span className="graph-chip" data-kind={kind} data-state={state}>
      <Formula latex={latex} form="label" />
    </span>
  );
});
