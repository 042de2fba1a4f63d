/** All of a drawing that exceeds the window, small, with the window in it: drag it to move about. */
import './OverviewMap.css';
import { memo, type PointerEvent, useRef } from 'react';
import type { Drawing, Size } from '../../layout';
import { mapOf } from './overview';
import type { View } from './viewport';

export interface OverviewMapProps {
  readonly drawing: Drawing;
  readonly view: View;
  readonly window: Size;
  readonly onView: (view: View) => void;
}

/** Side of a node, px in the drawing. */
const NODE = 64;

export function OverviewMap({ drawing, view, window, onView }: OverviewMapProps) {
  const sheet = useRef<SVGSVGElement>(null);
  const { scale, width, height } = mapOf(drawing);
  const move = (event: PointerEvent): void => {
    const box = sheet.current?.getBoundingClientRect();
    if (box === undefined || event.buttons === 0) return;
    // The drawing stands in the middle of a map that is wider or higher than itself.
    const middle = { x: drawing.x + drawing.width / 2, y: drawing.y + drawing.height / 2 };
    const x = middle.x + (event.clientX - box.left - box.width / 2) / scale;
    const y = middle.y + (event.clientY - box.top - box.height / 2) / scale;
    onView({
      scale: view.scale,
      x: window.width / 2 - view.scale * x,
      y: window.height / 2 - view.scale * y,
    });
  };
  return (
    <svg
      ref={sheet}
      className="overview"
      aria-hidden="true"
      width={width}
      height={height}
      viewBox={`${drawing.x} ${drawing.y} ${drawing.width} ${drawing.height}`}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        move(event);
      }}
      onPointerMove={move}
    >
      <Shapes drawing={drawing} />
      <rect
        className="overview-window"
        x={-view.x / view.scale}
        y={-view.y / view.scale}
        width={window.width / view.scale}
        height={window.height / view.scale}
      />
    </svg>
  );
}

const Shapes = memo(function Shapes({ drawing }: { readonly drawing: Drawing }) {
  const nodes = drawing.nodes.map(
    ({ x, y }) => `M${x - NODE / 2},${y - NODE / 2}h${NODE}v${NODE}h${-NODE}z`,
  );
  return (
    <>
      {drawing.groups.map(({ key, x, y, width, height }) => (
        <rect
          key={key}
          className="overview-frame"
          {...{ x: x - width / 2, y: y - height / 2, width, height }}
        />
      ))}
      <path className="overview-nodes" d={nodes.join('')} />
    </>
  );
});
