export { AfterPicture } from './AfterPicture';
export { isLongRun } from './isLongRun';
export { Opening } from './Opening';
export { useLayoutForm } from './useLayoutForm';
export { useWorkbenchKeys } from './useWorkbenchKeys';
export { Workbench } from './Workbench';
