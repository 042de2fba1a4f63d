/** Drawing, window and zoom: how the one fits into the other, and what of it is in view. */
import type { Drawing, Point, Size } from '../../layout';

/** Screen = (x, y) + scale · drawing. */
export interface View extends Point {
  readonly scale: number;
}

type Frame = Pick<Drawing, 'x' | 'y' | 'width' | 'height'>;

/** All of the drawing in the middle of the window, with `padding` around, at most at `most`. */
export function fitView(frame: Frame, window: Size, padding: number, most: number): View {
  const across = (window.width - 2 * padding) / Math.max(1, frame.width);
  const down = (window.height - 2 * padding) / Math.max(1, frame.height);
  const scale = Math.max(0.01, Math.min(most, across, down));
  return {
    scale,
    x: window.width / 2 - scale * (frame.x + frame.width / 2),
    y: window.height / 2 - scale * (frame.y + frame.height / 2),
  };
}

export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * The part of the drawing that is in view, with half a window or more around it. It changes in
 * coarse steps, so that panning and zooming seldom change what is drawn.
 */
export function areaInView(view: View, window: Size): Area {
  const coarse = 2 ** Math.floor(Math.log2(view.scale));
  const span = (start: number, extent: number): readonly [number, number] => {
    const step = extent / 2 / coarse;
    const first = Math.floor(-start / view.scale / step);
    const last = Math.ceil((extent - start) / view.scale / step);
    return [(first - 1) * step, (last + 1) * step];
  };
  const [left, right] = span(view.x, window.width);
  const [top, bottom] = span(view.y, window.height);
  return { left, top, right, bottom };
}

export function isInside({ x, y }: Point, { left, top, right, bottom }: Area): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** Whether a way may cross the area: not if all of it lies beyond one side. */
export function mayCross(way: readonly Point[], { left, top, right, bottom }: Area): boolean {
  return (
    way.some(({ x }) => x >= left) &&
    way.some(({ x }) => x <= right) &&
    way.some(({ y }) => y >= top) &&
    way.some(({ y }) => y <= bottom)
  );
}
