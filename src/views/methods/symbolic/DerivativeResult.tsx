/** What the derivation comes to: as it comes, simplified, and checked against the automatic derivative. */
import { memo } from 'react';
import type { Expression } from '../../../core/language';
import {
  type Derivation,
  MOST_SIMPLIFIED,
  type SymbolicReport,
} from '../../../core/modes/symbolic';
import { counted } from '../../../explain/methods/agreementTable';
import { formulaLatex } from '../../../explain/methods/symbolicFormula';
import { MOST_WRITTEN } from '../../../explain/methods/symbolicSize';
import './DerivativeResult.css';
import { PointChecks } from './PointChecks';
import { WrappedFormula } from './WrappedFormula';

interface DerivativeResultProps {
  readonly report: SymbolicReport;
  readonly derivation: Derivation;
}

export const DerivativeResult = memo(function DerivativeResult(props: DerivativeResultProps) {
  const { report, derivation } = props;
  return (
    <div className="derivative-result">
      <Written
        title="As it comes"
        expression={derivation.raw}
        operations={derivation.rawOperations}
      />
      {derivation.isSimplified === false ? (
        <div className="derivative-written">
          <h3>Simplified: not attempted beyond {counted(MOST_SIMPLIFIED, 'operation')}</h3>
        </div>
      ) : (
        <Written
          title="Simplified"
          expression={derivation.simplified}
          operations={derivation.operations}
        />
      )}
      <PointChecks checks={report.checks} hasValue={report.hasValue !== false} />
    </div>
  );
});

interface WrittenProps {
  readonly title: string;
  readonly expression: Expression;
  readonly operations: number;
}

/** Of a formula that is too long, so many operations are written. */
const BEGINNING = 24;

function Written({ title, expression, operations }: WrittenProps) {
  const isLong = operations > MOST_WRITTEN;
  return (
    <div className="derivative-written">
      <h3>
        {title}: {counted(operations, 'operation')}
        {isLong && <small>, too long to write here; it begins</small>}
      </h3>
      <WrappedFormula
        latex={formulaLatex(expression, isLong ? BEGINNING : MOST_WRITTEN)}
        label={title}
      />
    </div>
  );
}
