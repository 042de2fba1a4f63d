/**
 * Where a step stands in a program: the line of the text, and the iterations and calls that it
 * belongs to, innermost first.
 */

import { seededNodes } from '../../core/frames';
import { assertNever } from '../../core/language';
import type { Run, Step } from '../../core/modes';
import { type NodeId, nodeAt, type Scope, type ScopeId, type Trace } from '../../core/trace';

/** The line of a place in the text, from 1. */
export function lineOf(source: string, position: number): number {
  let line = 1;
  for (let at = source.indexOf('\n'); at >= 0 && at < position; at = source.indexOf('\n', at + 1)) {
    line += 1;
  }
  return line;
}

/** The node whose operation a step computes or differentiates; undefined for the inputs. */
export function subjectOf(step: Step | undefined): NodeId | undefined {
  switch (step?.kind) {
    case undefined:
    case 'seedTangent':
      return undefined;
    case 'evaluate':
      return step.nodes.length === 1 ? step.nodes[0] : undefined;
    case 'seedAdjoint':
      return seededNodes(step)[0];
    case 'pushforward':
      return step.node;
    case 'pullback':
      return step.edge.node;
    default:
      return assertNever(step);
  }
}

/** The node of step k, from 1; undefined before the first step and for the inputs. */
export function subjectAt(run: Run, k: number): NodeId | undefined {
  return subjectOf(k > 0 ? run.steps.at(k - 1) : undefined);
}

/** A scope and all those around it, innermost first, the program itself last. */
export function scopesAround(trace: Trace, scope: ScopeId): readonly Scope[] {
  const around: Scope[] = [];
  for (let next = trace.scopes[scope]; next !== undefined; ) {
    around.push(next);
    next = next.kind === 'program' ? undefined : trace.scopes[next.parent];
  }
  return around;
}

export function scopesOfNode(trace: Trace, node: NodeId): readonly Scope[] {
  return scopesAround(trace, nodeAt(trace, node).scope);
}

const knownFrames = new WeakMap<Trace, readonly ScopeId[]>();

/** The call, or the program, whose own names a scope works with. */
export function frameOf(trace: Trace, scope: ScopeId): ScopeId {
  const frames = knownFrames.get(trace) ?? framesByScope(trace);
  knownFrames.set(trace, frames);
  return frames[scope] ?? 0;
}

/** Scopes are listed after those around them. */
function framesByScope(trace: Trace): readonly ScopeId[] {
  const frames: ScopeId[] = [];
  for (const scope of trace.scopes) {
    const isOwn = scope.kind === 'call' || scope.kind === 'program';
    frames.push(isOwn ? scope.id : (frames[scope.parent] ?? 0));
  }
  return frames;
}
