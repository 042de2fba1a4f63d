/**
 * Picture + window → where to look while one steps through a graph that is too large to be read as
 * a whole: at the frame in which the current step happens.
 */
import { rolesIn } from '../../../core/frames';
import type { Box, Drawing, Point, Size } from '../../../layout';
import type { Picture } from '../useDrawing';
import type { View } from '../viewport';
import { seatOf } from './closed';

/** A frame that would be smaller than this is no place to look at. */
const READABLE = 0.4;
/** Scale at which a single node is looked at. */
const CLOSE = 0.7;
/** Parts of the window that the frame takes at most: where there is room, those beside it are seen too. */
const MOST = {
  right: { width: 0.62, height: 0.9 },
  down: { width: 0.96, height: 0.92 },
} as const;

const ALL = { width: 1, height: 1 } as const;
/** px of a phone's window that the zoom buttons take. */
const BUTTONS = 44;
/** Inputs that take their values in one step are not looked for one by one. */
const MOST_NODES = 3;

export interface Focus {
  /** Of the place; while it is the same, the view does not move by itself. */
  readonly name: string;
  readonly view: View;
}

export function focusOn(
  { plan, told }: Picture,
  drawing: Drawing,
  window: Size,
  most: number,
): Focus | undefined {
  const { step } = told.frame;
  const seat = seatOf(step);
  if (!plan.follows || plan.extra === undefined || seat === undefined) return undefined;
  const { framesAt, itemOf } = plan.extra;
  const free = freePart(window, drawing);
  const { active, operands } = rolesIn(step);
  const items = new Set([...active.slice(0, MOST_NODES), ...operands].map(itemOf));
  const nodes = drawing.nodes.filter(({ id }) => items.has(id));
  const frames = new Map(drawing.groups.map((group) => [group.key, group]));
  const key = framesAt(step).find((name) => frames.has(name));
  const frame = key === undefined ? undefined : frames.get(key);
  if (key !== undefined && frame !== undefined) {
    const part = MOST[drawing.orientation];
    const framed = within(boxesAround([frame]), free, most, part);
    if (framed !== undefined && holdsAll(framed, free, nodes)) return { name: key, view: framed };
    // What the step reads or writes may stand outside of the frame.
    const widened = within(boxesAround([frame], nodes), free, most, ALL);
    if (widened !== undefined) return { name: `${key} ${[...items].join()}`, view: widened };
  }
  const together = within(boxesAround([], nodes), free, Math.min(most, CLOSE), ALL);
  if (together !== undefined) return { name: [...items].join(), view: together };
  const node = drawing.nodes.find(({ id }) => id === itemOf(seat));
  return node === undefined ? undefined : focusNear(node, free);
}

/** The window without what lies over it: on a phone the zoom buttons, along its lower edge. */
function freePart({ width, height }: Size, { orientation }: Drawing): Size {
  return {
    width,
    height: orientation === 'down' ? Math.max(height - BUTTONS, height / 2) : height,
  };
}

/** Room that the labels of a node take beside its centre, px at scale 1. */
const AROUND = { width: 230, height: 180 } as const;

function boxesAround(frames: readonly Box[], nodes: readonly Point[] = []): Box | undefined {
  const boxes = [...frames, ...nodes.map(({ x, y }) => ({ x, y, ...AROUND }))];
  if (boxes.length === 0) return undefined;
  const left = Math.min(...boxes.map(({ x, width }) => x - width / 2));
  const right = Math.max(...boxes.map(({ x, width }) => x + width / 2));
  const top = Math.min(...boxes.map(({ y, height }) => y - height / 2));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height / 2));
  return {
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    width: right - left,
    height: bottom - top,
  };
}

/** The view in whose middle the box stands; undefined where it would be too small to be read. */
function within(
  box: Box | undefined,
  window: Size,
  most: number,
  part: { readonly width: number; readonly height: number },
): View | undefined {
  if (box === undefined) return undefined;
  const across = (part.width * window.width) / box.width;
  const down = (part.height * window.height) / box.height;
  const scale = Math.min(most, across, down);
  return scale < READABLE ? undefined : centredOn(box, scale, window);
}

/** Whether the nodes are in view with their labels. */
function holdsAll({ scale, x, y }: View, window: Size, nodes: readonly Point[]): boolean {
  const [across, down] = [(scale * AROUND.width) / 2, (scale * AROUND.height) / 2];
  return nodes.every((node) => {
    const at = { x: x + scale * node.x, y: y + scale * node.y };
    return (
      at.x >= across &&
      at.x <= window.width - across &&
      at.y >= down &&
      at.y <= window.height - down
    );
  });
}

/** The part of the drawing around a node; nodes close together share one, so that it seldom moves. */
function focusNear(node: Point, window: Size): Focus {
  const middle = (at: number, extent: number): number => {
    const side = extent / 2 / CLOSE;
    return (Math.floor(at / side) + 0.5) * side;
  };
  const at = { x: middle(node.x, window.width), y: middle(node.y, window.height) };
  return { name: `${at.x} ${at.y}`, view: centredOn(at, CLOSE, window) };
}

function centredOn({ x, y }: Point, scale: number, { width, height }: Size): View {
  return { scale, x: width / 2 - scale * x, y: height / 2 - scale * y };
}
