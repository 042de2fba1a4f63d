export { type AgreementVerdict, describeAgreement } from './agreement';
export { type CostOfMode, type CostSummary, summariseCost } from './cost';
export type * from './explain';
export { adjointLabel, edgeLabels, nodeLabels, tangentLabel } from './graphLabels';
export { adjointName, nodeName, partialName, spokenName, tangentName } from './naming';
export { narrateStep } from './narrate';
export { describeNode } from './nodeDetails';
export { formatNumber, numberInFull, plainNumber } from './numbers';
export { adjointIn, derivativeName, outputDerivative, outputName } from './outputName';
export {
  entryName,
  hasSeveralOutputs,
  outputLatex,
  seededOutput,
  spokenOutput,
} from './outputs';
export { phraseText } from './phrase';
export { speakNode } from './spoken';
export { traceRows } from './traceRows';
export { typesetExpression } from './typeset';
export { functionName, typesetProgram } from './typesetProgram';
