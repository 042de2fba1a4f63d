export type { KeptChoices } from './keptChoices';
export { Methods } from './Methods';
