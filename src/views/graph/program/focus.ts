/**
 * Picture + window → where to look while one steps through a graph that is too small to be read as
 * a whole: at the largest frame around the current step that can be read, or at its nodes alone.
 */
import { rolesIn } from '../../../core/frames';
import type { Box, Drawing, DrawingNode, PlacedNode, Point, Size } from '../../../layout';
import { metricsFor, outlineHalf } from '../../../layout';
import { FOLLOWED } from '../legibility';
import type { Picture } from '../useDrawing';
import type { View } from '../viewport';
import { seatOf } from './closed';

/** Scale at which single nodes are looked at. */
const CLOSE = { right: 0.85, down: 0.75 } as const;
/** Parts of the window that the frame takes at most: where there is room, those beside it are seen too. */
const MOST = {
  right: { width: 0.7, height: 0.98 },
  down: { width: 0.96, height: 0.92 },
} as const;

const ALL = { width: 1, height: 1 } as const;
/** px of a phone's window that the zoom buttons take. */
const BUTTONS = 44;
/** Least room around a node that is looked at, with its halo and what travels to it, px at scale 1. */
const AROUND = 14;
/** Operands that are looked for one by one; those of a long sum are not. */
const MOST_OPERANDS = 3;

export interface Focus {
  /** Of the place; while it is the same, the view does not move by itself. */
  readonly name: string;
  readonly view: View;
}

/** `whole` is the scale of the fitted picture. */
export function focusOn(
  { plan, told }: Picture,
  drawing: Drawing,
  window: Size,
  most: number,
  whole: number,
): Focus | undefined {
  const { step } = told.frame;
  const { trace, program } = told.run;
  const { orientation } = drawing;
  const least = FOLLOWED[orientation];
  if (program.form !== 'program' || whole >= least) return undefined;
  const { framesAt, itemOf } = plan.extra ?? {};
  const free = freePart(window, drawing);
  const { active, operands } = rolesIn(step);
  // Before the first step one looks at where it begins.
  const looked = step === undefined ? trace.inputs.slice(0, 1) : active;
  const ids = [...looked, ...operands.slice(0, MOST_OPERANDS)];
  const items = new Set(ids.map((id) => itemOf?.(id) ?? id));
  const boxes = boxesOf(drawing, plan.request.nodes, items);
  const close = Math.min(most, CLOSE[orientation]);
  const frames = new Map(drawing.groups.map((group) => [group.key, group]));
  const around = (framesAt?.(step) ?? []).flatMap((key) => frames.get(key) ?? []);
  for (const frame of [...around].reverse()) {
    const view = within(frame, free, most, MOST[orientation]);
    if (view.scale >= least && holdsAll(view, free, boxes)) return { name: frame.key, view };
  }
  const [innermost] = around;
  if (innermost !== undefined) {
    // What the step reads or writes may stand outside of the frame.
    const view = within(hull([innermost, ...boxes]), free, most, ALL);
    if (view.scale >= least) return { name: `${innermost.key} ${[...items].join()}`, view };
  }
  const seat = seatOf(step) ?? ids[0];
  const node = drawing.nodes.find(
    ({ id }) => seat !== undefined && id === (itemOf?.(seat) ?? seat),
  );
  if (node !== undefined) {
    const near = focusNear(node, free, close);
    if (holdsAll(near.view, free, boxes)) return near;
  }
  if (boxes.length === 0) return undefined;
  const view = within(hull(boxes), free, close, ALL);
  return view.scale > whole ? { name: [...items].join(), view } : undefined;
}

/** The window without what lies over it: on a phone the zoom buttons, along its lower edge. */
function freePart({ width, height }: Size, { orientation }: Drawing): Size {
  return {
    width,
    height: orientation === 'down' ? Math.max(height - BUTTONS, height / 2) : height,
  };
}

/** The nodes with their labels. */
function boxesOf(
  { nodes, orientation }: Drawing,
  asked: readonly DrawingNode[],
  items: ReadonlySet<number>,
): readonly Box[] {
  const metrics = metricsFor(orientation);
  const sizes = new Map(asked.map((node) => [node.id, node]));
  return nodes.flatMap((placed: PlacedNode): readonly Box[] => {
    const node = sizes.get(placed.id);
    if (node === undefined || !items.has(placed.id)) return [];
    const { along, across } = outlineHalf(node, metrics);
    const [width, height] = orientation === 'right' ? [along, across] : [across, along];
    const body = { ...pointOf(placed), width: 2 * width, height: 2 * height };
    const box = hull([
      body,
      ...(node.value.height > 0 ? [{ ...placed.value, ...node.value }] : []),
      ...(node.chip.height > 0 ? [{ ...placed.chip, ...node.chip }] : []),
    ]);
    return [{ ...box, width: box.width + 2 * AROUND, height: box.height + 2 * AROUND }];
  });
}

function pointOf({ x, y }: Point): Point {
  return { x, y };
}

function hull(boxes: readonly Box[]): Box {
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

/** The view in whose middle the box stands. */
function within(
  box: Box,
  window: Size,
  most: number,
  part: { readonly width: number; readonly height: number },
): View {
  const across = (part.width * window.width) / box.width;
  const down = (part.height * window.height) / box.height;
  return centredOn(box, Math.min(most, across, down), window);
}

/** Whether the boxes are in view. */
function holdsAll({ scale, x, y }: View, window: Size, boxes: readonly Box[]): boolean {
  return boxes.every((box) => {
    const [across, down] = [(scale * box.width) / 2, (scale * box.height) / 2];
    const at = { x: x + scale * box.x, y: y + scale * box.y };
    return (
      at.x >= across &&
      at.x <= window.width - across &&
      at.y >= down &&
      at.y <= window.height - down
    );
  });
}

/** The part of the drawing around a node; nodes close together share one, so that it seldom moves. */
function focusNear(node: Point, window: Size, scale: number): Focus {
  const middle = (at: number, extent: number): number => {
    const side = extent / 2 / scale;
    return (Math.floor(at / side) + 0.5) * side;
  };
  const at = { x: middle(node.x, window.width), y: middle(node.y, window.height) };
  return { name: `${at.x} ${at.y}`, view: centredOn(at, scale, window) };
}

function centredOn({ x, y }: Point, scale: number, { width, height }: Size): View {
  return { scale, x: width / 2 - scale * x, y: height / 2 - scale * y };
}
