/**
 * What the person chose, and nothing else: all that can be derived is derived elsewhere.
 * The recipe's source is the last text that read; the draft is what stands in the editor.
 */
import type { Direction, Mode, Recipe } from '../core/modes';
import type { NodeId } from '../core/trace';
import type { Naming, NumberStyle } from '../explain';

/** What is drawn beside the nodes. */
export interface Shown {
  readonly values: boolean;
  readonly derivatives: boolean;
  readonly partials: boolean;
  /** Partials in symbols instead of numbers. */
  readonly symbolic: boolean;
  /** Constants as nodes of their own. */
  readonly constants: boolean;
}

/** A step, and the recipe of the run that it belongs to. */
export interface Place {
  readonly recipe: Recipe;
  readonly step: number;
}

export type Theme = 'system' | 'paper' | 'blackboard';

export interface Choices {
  readonly recipe: Recipe;
  readonly draft: string;
  /** Steps done: 0 … steps.length. */
  readonly step: number;
  /**
   * Where the person stood before a change of mode, text or point, until they step again: the
   * way back leads there, though the step between may show less of it.
   */
  readonly left: Place | undefined;
  /** How the step was reached: by one step forward, which moves, or by a jump, which does not. */
  readonly arrival: 'step' | 'jump';
  readonly playing: boolean;
  /** 0.25 … 4 */
  readonly speed: number;
  readonly selection: NodeId | undefined;
  readonly hovered: NodeId | undefined;
  readonly naming: Naming;
  readonly numbers: NumberStyle;
  readonly shown: Shown;
  readonly theme: Theme;
  /** Whether single keys such as F and Space work. */
  readonly singleKeys: boolean;
}

/** What a link, a stored session or an example restores. */
export interface Restored {
  readonly recipe: Recipe;
  readonly draft?: string;
  readonly step?: number;
  readonly naming?: Naming;
}

export type Action =
  | { readonly type: 'type'; readonly draft: string }
  | { readonly type: 'restore'; readonly restored: Restored }
  | { readonly type: 'setInput'; readonly name: string; readonly text: string }
  | { readonly type: 'setMode'; readonly mode: Mode }
  | { readonly type: 'setDirection'; readonly direction: Direction }
  | { readonly type: 'setSeed'; readonly seed: number }
  | { readonly type: 'goTo'; readonly step: number }
  | { readonly type: 'stepBy'; readonly count: number }
  | { readonly type: 'phaseBy'; readonly count: number }
  /** Jumps to forward pass `pass` (from 0), to the node of the current step where it can. */
  | { readonly type: 'goToPass'; readonly pass: number }
  | { readonly type: 'play' }
  /** The player's clock: the step has been held long enough. */
  | { readonly type: 'playOn' }
  | { readonly type: 'pause' }
  | { readonly type: 'setSpeed'; readonly speed: number }
  | { readonly type: 'select'; readonly node: NodeId | undefined }
  | { readonly type: 'hover'; readonly node: NodeId | undefined }
  | { readonly type: 'setNaming'; readonly naming: Naming }
  | { readonly type: 'setNumbers'; readonly numbers: NumberStyle }
  | { readonly type: 'toggleShown'; readonly part: keyof Shown }
  | { readonly type: 'setTheme'; readonly theme: Theme }
  | { readonly type: 'setSingleKeys'; readonly on: boolean };
