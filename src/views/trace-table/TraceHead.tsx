/** Heads of the columns: which way each quantity is computed, down the list or up. */
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { Mode } from '../../core/modes';
import type { Naming } from '../../explain';
import { Formula } from '../math/Formula';

interface TraceHeadProps {
  readonly mode: Mode;
  readonly naming: Naming;
}

export function TraceHead({ mode, naming }: TraceHeadProps) {
  return (
    <thead>
      <tr>
        <th scope="col">
          {naming === 'list' && <Formula latex="v_i" form="label" />}
          <span className={naming === 'list' ? 'unseen' : undefined}>name</span>
        </th>
        <th scope="col">expression</th>
        <th scope="col">
          <span className="trace-way">
            value <ArrowDown role="img" aria-label="down the list" />
          </span>
        </th>
        {mode !== 'reverse' && (
          <th scope="col">
            <span className="trace-way">
              tangent <ArrowDown role="img" aria-label="down the list" />
            </span>
          </th>
        )}
        {mode !== 'forward' && (
          <th scope="col">
            <span className="trace-way">
              adjoint <ArrowUp role="img" aria-label="up the list" />
            </span>
          </th>
        )}
      </tr>
    </thead>
  );
}
