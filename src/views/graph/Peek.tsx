/** A small label with every digit, beside the node or edge that the pointer or the focus is on. */
import './Peek.css';
import { nodeAt, partialOf } from '../../core/trace';
import { numberInFull, plainNumber } from '../../explain';
import type { Drawing, Point, Size } from '../../layout';
import { Formula } from '../math/Formula';
import type { Spot } from './Labels';
import type { Picture } from './useDrawing';
import type { View } from './viewport';

export interface PeekProps {
  readonly spot: Spot;
  readonly picture: Picture;
  readonly drawing: Drawing;
  readonly view: View;
  readonly window: Size;
}

/** Half the width that the label may take, in px on the screen. */
const HALF = 130;

export function Peek({ spot, picture, drawing, view, window }: PeekProps) {
  const at = placeOf(spot, drawing);
  const text = spot.kind === 'edge' ? edgeText(spot, picture, drawing) : nodeText(spot, picture);
  if (at === undefined || text === undefined) return null;
  const half = Math.min(HALF, window.width / 2);
  const left = Math.max(half, Math.min(window.width - half, view.x + view.scale * at.x));
  return (
    <div className="peek" aria-hidden="true" style={{ left, top: view.y + view.scale * at.y }}>
      {text.latex !== undefined && <Formula latex={text.latex} form="label" />}
      {text.lines.map((line) => (
        <span key={line} className="peek-digits">
          {line}
        </span>
      ))}
    </div>
  );
}

interface Text {
  readonly latex: string | undefined;
  readonly lines: readonly string[];
}

function placeOf(spot: Spot, drawing: Drawing): Point | undefined {
  if (spot.kind === 'node') {
    const node = drawing.nodes.find(({ id }) => id === spot.id);
    if (node === undefined) return undefined;
    return { x: node.x, y: drawing.orientation === 'right' ? node.value.y + 16 : node.y + 34 };
  }
  const edge = drawing.edges.find(({ node, slot }) => node === spot.node && slot === spot.slot);
  return edge === undefined ? undefined : { x: edge.label.at.x, y: edge.label.at.y + 22 };
}

/** The fullest form where another one is shown, and every digit where some are not. */
function edgeText(
  spot: Extract<Spot, { readonly kind: 'edge' }>,
  { plan, told }: Picture,
  drawing: Drawing,
): Text | undefined {
  const same = ({ node, slot }: { readonly node: number; readonly slot: number }): boolean =>
    node === spot.node && slot === spot.slot;
  const labels = plan.edges.find(same)?.labels;
  if (labels === undefined) return undefined;
  const isKnown = told.frame.primal(spot.node) !== undefined;
  const isFull =
    plan.density === 'names' &&
    plan.orientation === 'right' &&
    drawing.edges.find(same)?.label.form === 0;
  const [latex] = isKnown ? labels.forms : labels.unknownForms;
  const lines = isKnown ? digits([partialOf(told.run.trace, spot)]) : [];
  if (isFull && lines.length === 0) return undefined;
  return { latex: isFull ? undefined : latex, lines };
}

function nodeText(
  { id }: Extract<Spot, { readonly kind: 'node' }>,
  { plan, told }: Picture,
): Text | undefined {
  const { frame, run } = told;
  // The function may have become shorter under a pointer that rests.
  if (run.trace.nodes[id] === undefined || frame.primal(id) === undefined) return undefined;
  const adjoint = frame.adjoint(id);
  const named: (readonly [string, number | undefined])[] = [
    ['value', nodeAt(run.trace, id).primal],
  ];
  if (plan.chips.includes('tangent')) named.push(['tangent', frame.tangent(id)]);
  if (plan.chips.includes('adjoint')) {
    named.push(['adjoint', 'value' in adjoint ? adjoint.value : undefined]);
  }
  const lines = named.flatMap(([name, value]) =>
    value === undefined ? [] : digits([value]).map((full) => `${name} ${full}`),
  );
  return lines.length === 0 ? undefined : { latex: undefined, lines };
}

/** The numbers that were shortened, in full. */
function digits(values: readonly number[]): readonly string[] {
  return values
    .filter((value) => numberInFull(value) !== plainNumber(value))
    .map((value) => numberInFull(value));
}
