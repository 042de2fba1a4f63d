/** What a rule rewrites, where the whole formula is too long: with letters for its long operands. */
import type { PartLatex } from '../../../explain/methods/symbolicPart';
import { WrappedFormula } from './WrappedFormula';

export function RewrittenPart({ latex, where }: PartLatex) {
  return (
    <div className="derivation-part">
      <WrappedFormula latex={latex} label="The part that is rewritten" />
      {where.length > 0 && (
        <dl>
          <dt>where</dt>
          {where.map((line) => (
            <dd key={line}>
              <WrappedFormula latex={line} label="What a letter stands for" />
            </dd>
          ))}
        </dl>
      )}
    </div>
  );
}
