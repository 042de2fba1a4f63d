/** The head of the page "Compare": its title, the function as it was read, and the point to move. */
import { TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { typesetProgram } from '../../explain';
import { useSession } from '../../store';
import { QuotedText } from '../editor/QuotedText';
import { Formula } from '../math/Formula';
import { ChosenInputs } from './ChosenInputs';
import { DerivativeChoice } from './DerivativeChoice';
import './MethodsHeader.css';
import type { ChosenDerivative } from './useChosenDerivative';

/** A longer formula would be a page of its own. */
const LONGEST = 700;

/** A box that scrolls has to be reachable with the keyboard. */
const scrolls = (label: string) => ({ tabIndex: 0, role: 'group', 'aria-label': label });

interface MethodsHeaderProps {
  readonly chosen: ChosenDerivative;
  /** LaTeX of the chosen input. */
  readonly inputLatex: string;
  /** Shows the workbench, with the focus in its editor. */
  readonly onEdit: () => void;
}

export function MethodsHeader({ chosen, inputLatex, onEdit }: MethodsHeaderProps) {
  const { draftError } = useSession();
  return (
    <header className="methods-header">
      <div className="methods-title">
        <h1>Three ways to differentiate</h1>
        <p>
          One function, one point, three methods. Move <Formula latex={inputLatex} /> or{' '}
          <Formula latex="h" /> and watch which digits survive.
        </p>
        {draftError !== undefined && (
          <p className="panel-warning">
            <TriangleAlert aria-hidden />
            <span>
              The text in the workbench does not read: <QuotedText text={draftError.message} /> The
              last function that could be read is shown.
            </span>
          </p>
        )}
      </div>
      <section className="methods-function" aria-label="Function and point">
        <div className="methods-equation">
          <FunctionShown />
          <button type="button" className="text-button" onClick={onEdit}>
            Edit in the workbench
          </button>
        </div>
        <DerivativeChoice chosen={chosen} />
        <ChosenInputs input={chosen.input} />
      </section>
    </header>
  );
}

function FunctionShown() {
  const { program } = useSession().run;
  const latex = useMemo(() => typesetProgram(program), [program]);
  const lines = program.source.trimEnd().split('\n').length;
  const isLong = latex.length > LONGEST;
  return (
    <>
      {!isLong && (
        <span className="methods-formula" {...scrolls('The function')}>
          <Formula latex={latex} />
        </span>
      )}
      {(isLong || program.form === 'program') && (
        <details className="methods-source">
          <summary>
            {program.form === 'program' ? 'program' : 'formula'}, {lines}{' '}
            {lines === 1 ? 'line' : 'lines'}
          </summary>
          <pre {...scrolls('The source')}>{program.source}</pre>
        </details>
      )}
    </>
  );
}
