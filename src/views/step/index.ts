export { AgreementPanel } from './AgreementPanel';
export { GradientSoFar } from './GradientSoFar';
export { PhraseText, spokenPhrase } from './PhraseText';
export { SelectedNode } from './SelectedNode';
export { ThisStep } from './ThisStep';
