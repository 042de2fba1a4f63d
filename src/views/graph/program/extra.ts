/**
 * What a program adds to a plan: frames, folded groups and branch tests, and the components that
 * draw them, which come with it. Types alone: the code is fetched when there is a program.
 */
import type { ComponentType, ReactNode } from 'react';
import type { Frame } from '../../../core/frames';
import type { Step } from '../../../core/modes';
import type { Branch, NodeId } from '../../../core/trace';
import type { Group, GroupTree } from '../../../core/trace/groups';
import type { NodeLabels } from '../../../explain';
import type { Drawing, PlacedNode, Size } from '../../../layout';
import type { LabelsProps } from '../Labels';
import type { Picture } from '../useDrawing';
import type { Area } from '../viewport';

/** A group that stands in the picture: open, or as a frame around its folded box. */
export interface PlannedFrame {
  readonly group: Group;
  readonly isOpen: boolean;
  /** Of the header, and of the title in it. */
  readonly header: Size;
  /** LaTeX of `i = 1`; empty where there is none. */
  readonly variables: string;
}

/** A folded group, drawn as a box. */
export interface PlannedFolded {
  readonly kind: 'folded';
  readonly id: number;
  readonly key: string;
  readonly group: Group;
  readonly body: Size;
  /** The outputs that are written at the box: the last ones, if there are many. */
  readonly outputs: readonly NodeLabels[];
  readonly hasMore: boolean;
  readonly isOutput: boolean;
  readonly size: { readonly value: Size; readonly chip: Size };
}

/** A branch test, and beside it the branch that was not taken. */
export interface PlannedTest {
  readonly kind: 'test';
  readonly id: number;
  readonly key: string;
  readonly branch: Branch;
  /** LaTeX of the test where it is short, else the word. */
  readonly glyph: string;
  readonly glyphFont: number;
  /** LaTeX of the comparison with its numbers, or of the test. */
  readonly comparison: string;
  readonly size: { readonly value: Size; readonly chip: Size };
  /** Group of the scope that it stands in. */
  readonly reads: readonly number[];
  /** The first node that the branch taken computed, as far as it is drawn. */
  readonly taken: number | undefined;
}

export interface PlannedGhost {
  readonly kind: 'ghost';
  readonly id: number;
  readonly key: string;
  readonly test: PlannedTest;
  readonly glyph: string;
  readonly glyphFont: number;
  readonly line: number;
  readonly size: { readonly value: Size; readonly chip: Size };
}

export type PlannedItem = PlannedFolded | PlannedTest | PlannedGhost;

/** An edge at a branch test, by the ids and the slot that it has in the drawing. */
export interface PlannedWay {
  readonly kind: 'reads' | 'taken' | 'not taken';
  readonly test: PlannedTest;
}

export interface PlannedExtra {
  readonly tree: GroupTree;
  /** By the groups' keys. */
  readonly frameOf: ReadonlyMap<string, PlannedFrame>;
  /** Of what is drawn that is no node of the trace. */
  readonly items: ReadonlyMap<number, PlannedItem>;
  /** Edges at tests, by `edgeName`. */
  readonly ways: ReadonlyMap<string, PlannedWay>;
  /** What stands for a node in the drawing: the node itself, or a folded group. */
  readonly itemOf: (node: NodeId) => number;
  /** The frames around what a step is at work on, by key, the innermost first. */
  readonly framesAt: (step: Step | undefined) => readonly string[];
  readonly Frames: ComponentType<ExtraShapesProps>;
  readonly Bodies: ComponentType<ExtraShapesProps>;
  readonly Label: ComponentType<ExtraLabelProps>;
  /** Called for what is drawn, in order: the headers of the frames that begin with it. */
  readonly startHeaders: (props: LabelsProps) => (id: number) => readonly ReactNode[];
}

export interface ExtraShapesProps {
  readonly picture: Picture;
  readonly drawing: Drawing;
  readonly area: Area | undefined;
}

export interface ExtraLabelProps {
  readonly placed: PlacedNode;
  /** What all labels have in common. */
  readonly of: LabelsProps;
  /** The frame before the current step. */
  readonly before: Frame;
}
