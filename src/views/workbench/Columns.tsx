/** What stands in the columns beside the stage: what one chooses on the left, what follows right. */
import { useSession } from '../../store';
import { SourceEditor } from '../editor';
import {
  DirectionControl,
  Inputs,
  NamesControl,
  NumbersControl,
  SeedControl,
  ShownControls,
} from '../inputs';
import { ProgramNotes, ProgramPanels } from '../program';
import { AgreementPanel, GradientSoFar, SelectedNode, ThisStep } from '../step';
import { TraceTable } from '../trace-table';
import { isLongRun } from './isLongRun';
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
  const isLong = isLongRun(useSession().run);
  // Under a long graph the two parts scroll on their own, so they take the focus.
  const scrolls = isLong ? { tabIndex: 0 } : {};
  const trace = <TraceTable key="trace" />;
  const steps = (
    <div key="steps" className="column-steps">
      <div className="column-step" {...scrolls}>
        <SelectedNode />
        <ThisStep />
      </div>
      <div className="column-remarks" {...scrolls}>
        <ProgramNotes />
        <GradientSoFar />
        <AgreementPanel />
      </div>
    </div>
  );
  return (
    <aside className="column column-reading" aria-label="Trace and this step">
      {isLong ? [steps, trace] : [trace, steps]}
    </aside>
  );
}

export function InputPanels() {
  return (
    <div className="column-panels">
      <Inputs />
      <ProgramPanels />
      <DirectionControl />
      <SeedControl />
      <ShownControls />
      <NumbersControl />
      <NamesControl />
    </div>
  );
}

/** As on a phone, one below the other. */
export function StepPanels() {
  return (
    <>
      <SelectedNode />
      <ThisStep compact />
      <ProgramNotes />
      <GradientSoFar />
      <AgreementPanel />
    </>
  );
}
