export { CopyMark, CopyWords } from './CopyMark';
export { useCopy } from './useCopy';
