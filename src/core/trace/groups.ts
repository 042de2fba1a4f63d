/**
 * Trace → the tree of its groups: what the graph frames and folds. A function call, a loop with its
 * iterations, a list comprehension; a long loop has stretches of iterations in between, so that no
 * group holds more than some thirty others. Linear in the length of the list.
 */
import type { Span } from '../language';
import { type Draft, GroupDrafts } from './groupDrafts';
import type { NodeId, Trace } from './trace';

export type GroupKind = 'call' | 'loop' | 'comprehension' | 'iteration' | 'stretch';

/** Position in `GroupTree.groups`. */
export type GroupId = number;

export interface Group {
  readonly id: GroupId;
  /** Stays the same at another point, and while the text is edited elsewhere. */
  readonly key: string;
  readonly kind: GroupKind;
  /** `g(x)`, `iteration 2`, `iterations 11–20`, `40 iterations`, `comprehension` */
  readonly title: string;
  /** What the loop's own names are in an iteration. */
  readonly variables: readonly { readonly name: string; readonly text: string }[];
  /** Its nodes, those of inner groups and constants included, are `from … to − 1`. */
  readonly from: NodeId;
  readonly to: NodeId;
  readonly parent: GroupId | undefined;
  readonly children: readonly GroupId[];
  /** Its nodes without constants. */
  readonly size: number;
  /** Of a loop, a stretch or a comprehension: how many iterations it holds. */
  readonly iterations: number;
  /** Nodes in it that are used outside of it, or are outputs of the trace; in order. */
  readonly outputs: readonly NodeId[];
  /** The call, the loop's header or the comprehension. */
  readonly span: Span;
}

export interface GroupTree {
  /** Outer groups before inner ones, in the order of the list. */
  readonly groups: readonly Group[];
  /** Groups that stand in no other. */
  readonly roots: readonly GroupId[];
  /** The innermost group of every node; −1 for none. */
  readonly ofNode: Int32Array;
  /** The innermost group of every scope; −1 for none. */
  readonly ofScope: Int32Array;
}

/** With the text of the program, calls are named as they are written in it. */
export function groupTree(trace: Trace, source = ''): GroupTree {
  const { drafts, ofScope } = new GroupDrafts(trace, source);
  const ofNode = innermostGroups(trace, drafts);
  collectOutputs(trace, drafts, ofNode);
  const roots: GroupId[] = [];
  for (const { id, parent } of drafts) {
    if (parent === undefined) roots.push(id);
    else drafts[parent]?.children.push(id);
  }
  return { groups: drafts, roots, ofNode, ofScope };
}

/** A group and those around it, innermost first. */
export function* groupsAround({ groups }: GroupTree, id: GroupId | undefined): Iterable<Group> {
  let group = id === undefined ? undefined : groups[id];
  while (group !== undefined) {
    yield group;
    group = group.parent === undefined ? undefined : groups[group.parent];
  }
}

function innermostGroups({ nodes }: Trace, drafts: readonly Draft[]): Int32Array {
  const ofNode = new Int32Array(nodes.length).fill(-1);
  // Inner groups come later, and overwrite.
  let open: Draft | undefined;
  let next = 0;
  for (let node = 0; node < nodes.length; node += 1) {
    while (open !== undefined && open.to <= node) {
      open = open.parent === undefined ? undefined : drafts[open.parent];
    }
    for (let draft = drafts[next]; draft !== undefined && draft.from <= node; ) {
      open = draft;
      next += 1;
      draft = drafts[next];
    }
    ofNode[node] = open?.id ?? -1;
  }
  return ofNode;
}

/** Users come later in the list: a node is used outside of a group if its last user comes after it. */
function collectOutputs(trace: Trace, drafts: readonly Draft[], ofNode: Int32Array): void {
  const lastUse = new Float64Array(trace.nodes.length).fill(-1);
  for (const node of trace.nodes) {
    if (node.kind !== 'operation') continue;
    for (const operand of node.operands) lastUse[operand] = node.id;
  }
  for (const id of trace.outputs) lastUse[id] = Number.POSITIVE_INFINITY;
  for (const { id, kind } of trace.nodes) {
    if (kind === 'constant') continue;
    let draft = drafts[ofNode[id] ?? -1];
    while (draft !== undefined && (lastUse[id] ?? -1) >= draft.to) {
      draft.outputs.push(id);
      draft = draft.parent === undefined ? undefined : drafts[draft.parent];
    }
  }
}
