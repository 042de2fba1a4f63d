/** Speaks the sentence of every step that the person takes; during Play it is silent. */
import { useState } from 'react';
import { useSession } from '../../store';
import { spokenPhrase } from '../step';
import { useExplanation } from '../useExplanation';

export function SpokenStep() {
  const { choices, run } = useSession();
  const explanation = useExplanation();
  const { step, playing } = choices;
  const [said, setSaid] = useState({ step, text: '' });
  // Only a new step is spoken: not a new number while an input is dragged, nor the end of Play.
  if (said.step !== step) {
    const text = `Step ${step} of ${run.steps.length}. ${spokenPhrase(explanation.sentence)}`;
    setSaid({ step, text: playing ? '' : text });
  }
  return (
    <p className="unseen" role="status">
      {said.text}
    </p>
  );
}
