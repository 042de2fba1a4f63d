/** How the work of each method grows with the number of inputs or outputs, and what it has to hold. */
export { families } from './families';
export { measureGrowth } from './measureGrowth';
export { memoryOf } from './memoryOf';
export type * from './report';
