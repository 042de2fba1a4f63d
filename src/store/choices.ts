/**
 * What the person chose, and nothing else: all that can be derived is derived elsewhere.
 * The recipe's source is the last text that read; the draft is what stands in the editor.
 */
import type { SourceError } from '../core/language';
import type { Direction, Mode, Recipe, Seed } from '../core/modes';
import type { NodeId } from '../core/trace';
import type { Naming, NumberStyle } from '../explain';
import type { View } from '../share';
import type { ReadAnswer, ReadQuestion } from './reading/question';

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

/** A recipe that is being read in the worker; what is drawn stays until the answer has come. */
export interface AwaitedRun {
  /** A new object each time it is asked: an answer to another one comes too late. */
  readonly question: ReadQuestion;
  /** What is drawn if it reads; its point is what the person chose. */
  readonly recipe: Recipe;
  /** Where a link, stored work or an example is opened: all that it brings. */
  readonly restored?: Restored;
  /** Stopped by the person, to be run again or left. */
  readonly isStopped: boolean;
}

/** Why a text, or a point of the text that is drawn, is not what is drawn. */
export interface Refusal {
  readonly source: string;
  readonly point: Recipe['point'];
  readonly error: SourceError;
  /** Whether more operations would let it run on. */
  readonly spentBudget: boolean;
  /** Where it came with a link, stored work or an example: all that these brought. */
  readonly restored?: Restored;
}

export type Theme = 'system' | 'paper' | 'blackboard';
export type { View } from '../share';

export interface Choices {
  readonly recipe: Recipe;
  readonly draft: string;
  readonly awaited: AwaitedRun | undefined;
  readonly refusal: Refusal | undefined;
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
  /** Which page is shown; all else that was chosen is the same on both. */
  readonly view: View;
  readonly naming: Naming;
  readonly numbers: NumberStyle;
  readonly shown: Shown;
  readonly theme: Theme;
  /** Whether single keys such as F and Space work. */
  readonly singleKeys: boolean;
  /** The most operations that a program may take: 20,000 … 2,000,000. */
  readonly budget: number;
  /** Groups of the graph that the person folded (true) or opened (false), by their keys. */
  readonly folds: Readonly<Record<string, boolean>>;
  /** A sentence about a link that could not be opened, until it is dismissed. */
  readonly notice: string | undefined;
}

/** What a link, a stored session or an example restores. */
export interface Restored {
  readonly recipe: Recipe;
  readonly draft?: string;
  readonly step?: number;
  readonly naming?: Naming;
  /** Left out by examples, which open in the view that is shown. */
  readonly view?: View;
  readonly folds?: Choices['folds'];
  readonly origin?: 'link' | 'stored';
  /** Work of last time, opened where this cannot be. */
  readonly otherwise?: Restored;
}

export type Action =
  | { readonly type: 'type'; readonly draft: string }
  | { readonly type: 'restore'; readonly restored: Restored }
  /** `text` stands for a number or for a list of numbers: `pi/4`, `[1, 2, 3]`. */
  | { readonly type: 'setInput'; readonly name: string; readonly text: string }
  /** What the worker answered; one that is no longer awaited changes nothing. */
  | {
      readonly type: 'answer';
      readonly question: ReadQuestion;
      readonly answer: ReadAnswer;
      /** Comes with the code that asks: formulas never need it. */
      readonly receive: (choices: Choices, question: ReadQuestion, answer: ReadAnswer) => Choices;
    }
  | { readonly type: 'stop' }
  | { readonly type: 'runAgain' }
  | { readonly type: 'setBudget'; readonly budget: number }
  | { readonly type: 'setMode'; readonly mode: Mode }
  | { readonly type: 'setDirection'; readonly direction: Direction }
  | { readonly type: 'setSeed'; readonly seed: Seed }
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
  | { readonly type: 'show'; readonly view: View }
  | { readonly type: 'setNaming'; readonly naming: Naming }
  | { readonly type: 'setNumbers'; readonly numbers: NumberStyle }
  | { readonly type: 'toggleShown'; readonly part: keyof Shown }
  | { readonly type: 'setTheme'; readonly theme: Theme }
  | { readonly type: 'setSingleKeys'; readonly on: boolean }
  | { readonly type: 'fold'; readonly key: string; readonly folded: boolean }
  | { readonly type: 'foldAll'; readonly keys: readonly string[]; readonly folded: boolean }
  | { readonly type: 'notice'; readonly notice: string | undefined };
