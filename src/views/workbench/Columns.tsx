/** What stands in the columns beside the stage: what one chooses on the left, what follows right. */
import { SourceEditor } from '../editor';
import {
  DirectionControl,
  Inputs,
  NamesControl,
  NumbersControl,
  SeedControl,
  ShownControls,
} from '../inputs';
import { AgreementPanel, GradientSoFar, SelectedNode, ThisStep } from '../step';
import { TraceTable } from '../trace-table';
import './Columns.css';

export function ChoicesColumn() {
  return (
    <aside className="column column-choices" aria-label="Function and inputs">
      <SourceEditor />
      <InputPanels />
    </aside>
  );
}

export function ReadingColumn() {
  return (
    <aside className="column column-reading" aria-label="Trace and this step">
      <TraceTable />
      <div className="column-steps">
        <StepPanels />
      </div>
    </aside>
  );
}

export function InputPanels() {
  return (
    <div className="column-panels">
      <Inputs />
      <DirectionControl />
      <SeedControl />
      <ShownControls />
      <NumbersControl />
      <NamesControl />
    </div>
  );
}

/** `compact`: as on a phone. */
export function StepPanels({ compact = false }: { readonly compact?: boolean }) {
  return (
    <>
      <SelectedNode />
      <ThisStep compact={compact} />
      <GradientSoFar />
      <AgreementPanel />
    </>
  );
}
