export type * from './choices';
export { type ExampleGroup, examples } from './examples';
export { fetchOpening, type Open } from './fetchOpening';
export type { Example } from './firstExample';
export type * from './methods/question';
export {
  type Answered,
  type Awaited,
  useGrowth,
  useNumerical,
  useSymbolic,
} from './methods/useMethods';
export type { Session } from './session';
export { useHasReached, useProgress } from './useMotion';
export { SessionProvider, useSession } from './useSession';
