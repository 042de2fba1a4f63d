/** Places of labels as CSS: centred, or beside a node where values flow downwards. */
import type { CSSProperties } from 'react';
import type { Metrics, Point, Size } from '../../layout';

export function centred({ x, y }: Point): string {
  return `translate(${x}px, ${y}px) translate(-50%, -50%)`;
}

/** Centred above and below a node; beside it, starting at the node's side of the room kept. */
export function placeBeside(
  at: Point,
  node: Point,
  room: Size,
  { orientation }: Metrics,
): CSSProperties {
  if (orientation === 'right') return { transform: centred(at) };
  const isRight = at.x >= node.x;
  const edge = isRight ? at.x - room.width / 2 : at.x + room.width / 2;
  return {
    alignItems: isRight ? 'start' : 'end',
    transform: `translate(${edge}px, ${at.y}px) translate(${isRight ? 0 : -100}%, -50%)`,
  };
}
