/** On a phone: what stands in columns elsewhere, behind four tabs. */
import { Tabs } from '@base-ui/react/tabs';
import { type ReactNode, useState } from 'react';
import { useSession } from '../../store';
import { CostMeter } from '../player';
import { TraceTable } from '../trace-table';
import { InputPanels, StepPanels } from './Columns';
import './Sheet.css';

type SheetTab = 'step' | 'trace' | 'inputs' | 'cost';

const TABS: readonly {
  readonly tab: SheetTab;
  readonly title: string;
  readonly panel: ReactNode;
}[] = [
  { tab: 'step', title: 'This step', panel: <StepPanels /> },
  { tab: 'trace', title: 'Trace', panel: <TraceTable /> },
  { tab: 'inputs', title: 'Inputs', panel: <InputPanels /> },
  { tab: 'cost', title: 'Cost', panel: <CostMeter /> },
];

export function Sheet() {
  const { choices } = useSession();
  const { selection } = choices;
  const [open, setOpen] = useState<{ tab: SheetTab; selection: typeof selection }>({
    tab: 'step',
    selection,
  });
  // The page of a node that is selected opens where this step stands.
  if (open.selection !== selection) {
    setOpen({ tab: selection === undefined ? open.tab : 'step', selection });
  }
  return (
    <section className="sheet" aria-label="Details">
      <Tabs.Root value={open.tab} onValueChange={(tab: SheetTab) => setOpen({ tab, selection })}>
        <Tabs.List className="sheet-tabs">
          {TABS.map(({ tab, title }) => (
            <Tabs.Tab key={tab} value={tab} className="sheet-tab">
              {title}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {TABS.map(({ tab, panel }) => (
          <Tabs.Panel key={tab} value={tab} className="sheet-panel">
            {panel}
          </Tabs.Panel>
        ))}
      </Tabs.Root>
    </section>
  );
}
