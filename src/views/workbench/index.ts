export { Opening } from './Opening';
export { Workbench } from './Workbench';
