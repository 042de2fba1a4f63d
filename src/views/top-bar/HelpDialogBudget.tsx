/** How many operations a program may take before it is stopped. */
import { useId } from 'react';
import { useSession } from '../../store';

const BUDGETS = [20_000, 100_000, 250_000, 500_000, 1_000_000, 2_000_000];

export function BudgetChoice() {
  const { choices, dispatch } = useSession();
  const { budget } = choices;
  const id = useId();
  const budgets = [...new Set([...BUDGETS, budget])].sort((a, b) => a - b);
  return (
    <>
      <p className="help-budget">
        <label htmlFor={id}>A program is stopped after</label>
        <select
          id={id}
          value={budget}
          onChange={(event) => dispatch({ type: 'setBudget', budget: Number(event.target.value) })}
        >
          {budgets.map((operations) => (
            <option key={operations} value={operations}>
              {operations.toLocaleString('en')} operations
            </option>
          ))}
        </select>
      </p>
      <p className="help-note">The sentence then says which loop ran on; the last graph stays.</p>
    </>
  );
}
