/** Drawing and window → whether a map of the whole is of use, and how large it is. */
import type { Drawing, Size } from '../../layout';
import type { View } from './viewport';

/** px */
const LARGEST = { width: 172, height: 112 } as const;
const LEAST = 24;

export function mapOf({ width, height }: Size): Size & { readonly scale: number } {
  const scale = Math.min(LARGEST.width / width, LARGEST.height / height);
  return {
    scale,
    width: Math.max(LEAST, Math.round(scale * width)),
    height: Math.max(LEAST, Math.round(scale * height)),
  };
}

/** Whether a good part of the drawing lies outside of the window. */
export function exceedsWindow(drawing: Drawing, view: View, window: Size): boolean {
  const slack = 40;
  return (
    view.x + view.scale * drawing.x < -slack ||
    view.y + view.scale * drawing.y < -slack ||
    view.x + view.scale * (drawing.x + drawing.width) > window.width + slack ||
    view.y + view.scale * (drawing.y + drawing.height) > window.height + slack
  );
}
