/** "And memory?": how many numbers each mode holds after each node of the current run. */
import { useDeferredValue, useId, useMemo } from 'react';
import { memoryOf } from '../../../core/modes/growth';
import { describeMemory, describeMemoryChart } from '../../../explain/methods/growthMemory';
import { useSession } from '../../../store';
import { Plot } from '../plot';
import './growth.css';
import { memoryPlotOf } from './memoryPlot';

export function MemorySection() {
  const heading = useId();
  // Linear in the length of the list: what is moved comes first, this as soon as there is time.
  const { trace, tape } = useDeferredValue(useSession().run);
  const memory = useMemo(() => memoryOf(trace, tape), [trace, tape]);
  const plot = useMemo(() => memoryPlotOf(memory), [memory]);
  const outputs = trace.outputs.length;
  const text = useMemo(() => describeMemory(memory, outputs), [memory, outputs]);
  const label = useMemo(() => describeMemoryChart(memory), [memory]);
  return (
    <section className="growth" aria-labelledby={heading}>
      <h2 id={heading}>And memory?</h2>
      <p className="growth-note">{text}</p>
      <Plot label={label} caption="Numbers held after each node" height={220} {...plot} />
    </section>
  );
}
