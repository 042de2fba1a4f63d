export { Notice } from './Notice';
export { TopBar } from './TopBar';
