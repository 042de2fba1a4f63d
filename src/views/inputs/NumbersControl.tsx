/** Numbers as decimals, or as the exact fractions behind them. */
import { useId } from 'react';
import { useSession } from '../../store';
import { Segmented } from './Segmented';
import './NumbersControl.css';
import '../step/panel.css';

export function NumbersControl() {
  const { choices, dispatch } = useSession();
  const heading = useId();
  return (
    <section>
      <h2 className="panel-title" id={heading}>
        Numbers
      </h2>
      <Segmented
        labelledBy={heading}
        small
        value={choices.numbers}
        onChange={(numbers) => dispatch({ type: 'setNumbers', numbers })}
        options={[
          { value: 'decimals', label: 'Decimals' },
          { value: 'fractions', label: 'Fractions' },
        ]}
      />
      {choices.numbers === 'fractions' && (
        <p className="panel-note numbers-note">
          A number that is no fraction, such as a root, stays a decimal.
        </p>
      )}
    </section>
  );
}
