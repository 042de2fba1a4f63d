/** Values named by their place in the list, v₋₁, v₀, v₁ …, or as the person named them. */
import { useId } from 'react';
import { useSession } from '../../store';
import { Formula } from '../math/Formula';
import { Segmented } from './Segmented';
import '../step/panel.css';

export function NamesControl() {
  const { choices, dispatch } = useSession();
  const heading = useId();
  return (
    <section>
      <h2 className="panel-title" id={heading}>
        Names
      </h2>
      <Segmented
        labelledBy={heading}
        small
        value={choices.naming}
        onChange={(naming) => dispatch({ type: 'setNaming', naming })}
        options={[
          {
            value: 'list',
            label: <Formula latex="v_1,\ v_2,\ \dots" form="label" />,
            spoken: 'v 1, v 2, and so on',
          },
          { value: 'own', label: 'Your own' },
        ]}
      />
    </section>
  );
}
