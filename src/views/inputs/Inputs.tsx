/** The point at which the function is computed: a row for each number, a row of fields for a list. */
import { type CSSProperties, useId } from 'react';
import { isListText } from '../../explain/program/listText';
import { useSession } from '../../store';
import { InputRow } from './InputRow';
import './Inputs.css';
import { ListInput } from './ListInput';
import '../step/panel.css';

/** Figures that a field shows at once, at least and at most. */
const NARROWEST = 4;
const WIDEST = 9;

export function Inputs() {
  const { run, point } = useSession();
  const heading = useId();
  const names = run.program.inputs.map(({ name }) => name);
  const isList = (name: string): boolean => isListText(point[name] ?? '');
  const numbers = names.filter((name) => !isList(name)).map((name) => point[name]?.length ?? 0);
  const figures: CSSProperties & Record<'--figures', number> = {
    '--figures': Math.max(NARROWEST, Math.min(WIDEST, Math.max(0, ...numbers))),
  };
  return (
    <section aria-labelledby={heading}>
      <h2 className="panel-title" id={heading}>
        Inputs
      </h2>
      {names.length === 0 ? (
        <p className="panel-note">This function has no inputs: it is a number.</p>
      ) : (
        <div className="input-rows" style={figures}>
          {names.map((name) =>
            isList(name) ? (
              <ListInput key={name} name={name} />
            ) : (
              <InputRow key={name} name={name} />
            ),
          )}
        </div>
      )}
    </section>
  );
}
