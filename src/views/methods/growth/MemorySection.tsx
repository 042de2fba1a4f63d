/** "And memory?": how many numbers each mode holds after each node of the current run. */
import { useId, useMemo } from 'react';
import { memoryOf } from '../../../core/modes/growth';
import { describeMemory, describeMemoryChart } from '../../../explain/methods/growthMemory';
import { useSession } from '../../../store';
import { Plot } from '../plot';
import './growth.css';
import { memoryPlotOf } from './memoryPlot';

export function MemorySection() {
  const heading = useId();
  const { trace, tape } = useSession().run;
  const memory = useMemo(() => memoryOf(trace, tape), [trace, tape]);
  const plot = useMemo(() => memoryPlotOf(memory), [memory]);
  return (
    <section className="growth" aria-labelledby={heading}>
      <h2 id={heading}>And memory?</h2>
      <p className="growth-note">{describeMemory(memory, trace.outputs.length)}</p>
      <Plot
        label={describeMemoryChart(memory)}
        caption="Numbers held after each node"
        height={220}
        {...plot}
      />
    </section>
  );
}
