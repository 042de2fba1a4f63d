/** What the editor's two fields share: the plain one of the first moment, and CodeMirror's. */
import type { Ref, RefObject } from 'react';
import type { Fix, Span } from '../../core/language';

/** Pieces of the text to be marked. */
export interface Marks {
  /** What the current step computes or differentiates. */
  readonly piece: Span | undefined;
  /** What lies on the lines that are marked as a whole: where the step stands in a longer text. */
  readonly line: Span | undefined;
  /** Stretches of lines that never ran. */
  readonly notRun: readonly Span[];
  /** The piece of the node that is hovered, here or elsewhere. */
  readonly hovered: Span | undefined;
  readonly error: Span | undefined;
}

/** The selection, and whether the field has the focus: what survives a change of the field. */
export interface Caret {
  readonly anchor: number;
  readonly head: number;
  readonly hasFocus: boolean;
}

export interface SourceFieldHandle {
  readonly focus: () => void;
  /** Mends the text as one change that can be undone. */
  readonly apply: (fix: Fix) => void;
}

export interface SourceFieldProps {
  readonly label: string;
  readonly draft: string;
  readonly marks: Marks;
  /** The elements that say more of the field: what is wrong with its text, and its keys. */
  readonly describedBy: string;
  readonly caret: RefObject<Caret>;
  readonly handle: Ref<SourceFieldHandle>;
  readonly onDraft: (draft: string) => void;
  /** The pointer is over this character of the text; undefined: over none. */
  readonly onPoint: (position: number | undefined) => void;
}
