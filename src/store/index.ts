export type * from './choices';
export { type ExampleGroup, examples } from './examples';
export type { Example } from './firstExample';
export type { Session } from './session';
export { useHasReached, useProgress } from './useMotion';
export { SessionProvider, useSession } from './useSession';
