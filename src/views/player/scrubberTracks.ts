/**
 * How the phases of a run are drawn: a track for each, in a program divided by the iterations of
 * its outermost loops. Very many phases of one kind share a track, so that what is drawn does
 * not grow with the run.
 */
import { countUpTo, type Run } from '../../core/modes';
import type { NodeId } from '../../core/trace';
import { nodeName } from '../../explain';
import type { ScrubberPhase } from './scrubberPhases';

export interface ScrubberTrack extends Pick<ScrubberPhase, 'from' | 'to' | 'pattern'> {
  /** One after the other, together the whole track. */
  readonly groups: readonly ScrubberGroup[];
  /** Steps at which a phase starts inside the track. */
  readonly marks: readonly number[];
}

export interface ScrubberGroup {
  readonly from: number;
  readonly to: number;
  /** LaTeX: the number of the iteration. */
  readonly label?: string;
}

/** More tracks than this have no room beside each other. */
const MOST_TRACKS = 40;
/** More marks than this are a grey bar. */
const MOST_MARKS = 100;
/** Iterations with a group of their own, in all tracks. */
const MOST_GROUPS = 40;

export function scrubberTracks(
  run: Run,
  phases: readonly ScrubberPhase[],
): readonly ScrubberTrack[] {
  if (phases.length > MOST_TRACKS) return merged(phases);
  const iterations = outermostIterations(run);
  const hasGroups = iterations.length > 0 && iterations.length * phases.length <= MOST_GROUPS;
  return phases.map(({ position, from, to, pattern }) => ({
    from,
    to,
    pattern,
    groups: hasGroups ? groupsOf(run, position, iterations) : [{ from, to }],
    marks: [],
  }));
}

function merged(phases: readonly ScrubberPhase[]): readonly ScrubberTrack[] {
  const tracks: { from: number; to: number; pattern: ScrubberPhase['pattern']; marks: number[] }[] =
    [];
  for (const { from, to, pattern } of phases) {
    const last = tracks.at(-1);
    if (last?.pattern === pattern) {
      last.to = to;
      last.marks.push(from);
    } else tracks.push({ from, to, pattern, marks: [] });
  }
  return tracks.map(({ from, to, pattern, marks }) => ({
    from,
    to,
    pattern,
    groups: [{ from, to }],
    marks: marks.length > MOST_MARKS ? [] : marks,
  }));
}

interface Iteration {
  readonly number: number;
  readonly from: NodeId;
  readonly to: NodeId;
}

/** The iterations of loops that stand in no other loop, in the order of the list. */
function outermostIterations({ trace }: Run): readonly Iteration[] {
  const isInLoop = (id: number): boolean => {
    let scope = trace.scopes[id];
    while (scope !== undefined && scope.kind !== 'program') {
      if (scope.kind === 'loop') return true;
      scope = trace.scopes[scope.parent];
    }
    return false;
  };
  const iterations: Iteration[] = [];
  for (const scope of trace.scopes) {
    if (scope.kind !== 'iteration' || scope.from === scope.to) continue;
    const loop = trace.scopes[scope.parent];
    if (loop?.kind === 'loop' && !isInLoop(loop.parent)) iterations.push(scope);
    if (iterations.length > MOST_GROUPS) return [];
  }
  return iterations.toSorted((a, b) => a.from - b.from);
}

/** The first step alone, which reads the inputs or seeds the outputs; iterations; what is between. */
function groupsOf(
  run: Run,
  position: number,
  iterations: readonly Iteration[],
): readonly ScrubberGroup[] {
  const { from = 0, to = 0, kind } = run.phases[position] ?? {};
  const isReverse = kind === 'reverse sweep';
  const [input] = run.trace.inputs;
  const isOne = run.trace.inputs.length === 1 && input !== undefined;
  const start = isReverse ? '\\text{seed}' : isOne ? nodeName(run.trace, input, 'own') : undefined;
  const groups: ScrubberGroup[] = [{ from, to: from + 1, ...labelled(start) }];
  const add = (end: number, label?: string): void => {
    const begin = groups.at(-1)?.to ?? from;
    if (end > begin) groups.push({ from: begin, to: end, ...labelled(label) });
  };
  for (const { number, from: first, to: behind } of isReverse
    ? iterations.toReversed()
    : iterations) {
    const before = isReverse ? stepsBehind(run, position, behind) : stepsBefore(run, first);
    const after = isReverse ? stepsBehind(run, position, first) : stepsBefore(run, behind);
    add(from + before);
    add(from + after, String(number));
  }
  add(to);
  return groups;
}

function labelled(label: string | undefined): Pick<ScrubberGroup, 'label'> {
  return label === undefined ? {} : { label };
}

/** Steps of a forward phase for all that stands before a node in the list. */
function stepsBefore({ tape: { operations } }: Run, node: NodeId): number {
  return 1 + countUpTo(0, operations.length, (i) => (operations[i] ?? 0) < node);
}

/** Steps of a reverse sweep for all that stands at a node or behind it. */
function stepsBehind(run: Run, position: number, node: NodeId): number {
  const { edges } = run.sweep(position);
  const first = run.tape.edgeStart[node] ?? 0;
  return 1 + countUpTo(0, edges.length, (i) => (edges[i] ?? 0) >= first);
}
