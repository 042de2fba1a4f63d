/** Groups → their frames: which groups have one, and how large its header is. */
import type { Step } from '../../../core/modes';
import type { Group, GroupTree } from '../../../core/trace/groups';
import { groupsAround } from '../../../core/trace/groups';
import { typesetWord } from '../../../explain/typeset';
import type { Orientation, Size } from '../../../layout';
import type { Measure } from '../plan';
import { seatOf } from './closed';
import type { PlannedFrame } from './extra';
import type { PickedProgram } from './pickProgram';

/** px: the font of a title and, in em, how wide its letters are on average; the chevron; between. */
const TITLE = 14;
const LETTER = 0.53;
const CHEVRON = 22;
const GAP = 8;
const PADDING = 8;
const HEIGHT = { right: 28, down: 30 } as const;
const VARIABLES = 13.5;

/** How large what is written at groups and tests is: as other labels are. */
export interface FrameStyle {
  readonly orientation: Orientation;
  readonly magnify: number;
}

/** An open loop has no frame: its iterations stand side by side. */
export function hasFrame({ kind }: Group): boolean {
  return kind !== 'loop';
}

/** Frames of open groups, and of folded ones around their box. */
export function planFrames(
  { open, folded }: PickedProgram,
  { orientation, magnify }: FrameStyle,
  measure: Measure,
): readonly PlannedFrame[] {
  const isOpen = new Set(open.map(({ id }) => id));
  const groups = [...open.filter(hasFrame), ...folded].sort((a, b) => a.id - b.id);
  const variables = groups.map((group) => (isOpen.has(group.id) ? typesetVariables(group) : ''));
  const widths = measure(variables, VARIABLES);
  return groups.map((group, i): PlannedFrame => {
    const own = variables[i] ?? '';
    const room = own === '' ? 0 : GAP + (widths[i]?.width ?? 0);
    const width = PADDING + CHEVRON + textWidth(group.title, TITLE) + room;
    return {
      group,
      isOpen: isOpen.has(group.id),
      header: { width: Math.ceil(magnify * width), height: magnify * HEIGHT[orientation] },
      variables: own,
    };
  });
}

/** The frame that a group's own nodes stand in: its own, or the next one around it. */
export function frameAround(tree: GroupTree, group: number | undefined): string | undefined {
  for (const around of groupsAround(tree, group)) if (hasFrame(around)) return around.key;
  return undefined;
}

/** The frames around the operation that a step is at work in, the innermost first. */
export function framesAt(tree: GroupTree, step: Step | undefined): readonly string[] {
  const seat = seatOf(step);
  if (seat === undefined) return [];
  const around = [...groupsAround(tree, tree.ofNode[seat])];
  return around.map(({ key }) => key);
}

export function textWidth(text: string, font: number): number {
  return text.length * font * LETTER;
}

function typesetVariables({ variables }: Group): string {
  return variables
    .map(({ name, text }) => `${typesetWord(name).latex} = ${typesetText(text)}`)
    .join(',\\ ');
}

const LONGEST = 14;

function typesetText(text: string): string {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
  if (/^-?[\d.]+(e[+-]?\d+)?$/.test(short)) return short;
  return `\\text{${short.replace(/[\\{}$&#^_%~]/g, ' ')}}`;
}

/** The size of a folded group's box. */
export function boxSize(lines: readonly string[], { orientation, magnify }: FrameStyle): Size {
  const [font, least, height] = orientation === 'right' ? [13.5, 84, 64] : [12.5, 72, 52];
  const longest = Math.max(...lines.map((line) => textWidth(line, font)));
  const width = Math.max(least, magnify * (longest + 24));
  return { width: Math.ceil(width), height: Math.max(height, magnify * 44) };
}

/** 2,500; made once, which takes longer than to write a number. */
const COUNT = new Intl.NumberFormat('en');

/** "3 nodes", "25 iterations" */
export function contentOf({ kind, size, iterations }: Group): string {
  const isRow = kind === 'loop' || kind === 'stretch';
  const [count, word] = isRow ? [iterations, 'iteration'] : [size, 'node'];
  return `${COUNT.format(count)} ${word}${count === 1 ? '' : 's'}`;
}
