/** Brings a node into view once it is drawn: at a scale at which it can be read, in the middle. */
import { useEffect, useState } from 'react';
import type { NodeId } from '../../../core/trace';
import type { Size } from '../../../layout';
import type { Picture } from '../useDrawing';
import type { Looked } from '../useView';

/** Smaller than this, what is found is drawn larger. */
const READABLE = 0.5;
const LARGE = 0.9;
/** Part of the window along its edges that counts as out of view. */
const MARGIN = 0.12;

export function useReveal(
  picture: Picture | undefined,
  { view, show, isFollowing }: Looked,
  { width, height }: Size,
): (node: NodeId) => void {
  const [wanted, want] = useState<NodeId>();
  useEffect(() => {
    if (wanted === undefined) return;
    const node = picture?.drawing.nodes.find(({ id }) => id === wanted);
    // Its group is still being opened.
    if (node === undefined) return;
    want(undefined);
    if (isFollowing) return;
    const [x, y] = [view.x + view.scale * node.x, view.y + view.scale * node.y];
    const isInView =
      Math.abs(x / width - 0.5) < 0.5 - MARGIN && Math.abs(y / height - 0.5) < 0.5 - MARGIN;
    if (isInView && view.scale >= READABLE) return;
    const scale = view.scale >= READABLE ? view.scale : LARGE;
    show({ scale, x: width / 2 - scale * node.x, y: height / 2 - scale * node.y });
  }, [wanted, picture, view, width, height, show, isFollowing]);
  return want;
}
