export { Methods } from './Methods';
