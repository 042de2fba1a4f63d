/** Which derivative the three methods work out: of which output, by which input. */
import { useState } from 'react';
import { useSession } from '../../store';

export interface ChosenDerivative {
  /** Positions. */
  readonly input: number;
  readonly output: number;
  readonly setInput: (input: number) => void;
  readonly setOutput: (output: number) => void;
}

type Positions = Pick<ChosenDerivative, 'input' | 'output'>;

/** @param before what was chosen when the page was last shown */
export function useChosenDerivative(before: Positions | undefined): ChosenDerivative {
  const { trace } = useSession().run;
  const [input, setInput] = useState(before?.input ?? 0);
  const [output, setOutput] = useState(before?.output ?? 0);
  return {
    input: Math.max(0, Math.min(input, trace.inputs.length - 1)),
    output: Math.max(0, Math.min(output, trace.outputs.length - 1)),
    setInput,
    setOutput,
  };
}
