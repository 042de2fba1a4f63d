export { ProgramNotes, ProgramPanels } from './ProgramPanels';
