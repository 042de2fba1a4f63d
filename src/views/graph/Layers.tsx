/** The picture itself: shapes in SVG, labels in HTML over them, under one transform. */
import { lazy, Suspense, useMemo } from 'react';
import type { NodeId } from '../../core/trace';
import type { Drawing, Size } from '../../layout';
import { useSession } from '../../store';
import { LoadBoundary } from '../LoadBoundary';
import { Labels, type Spot } from './Labels';
import { Leaders } from './Leaders';
import { boostAt, cullsLabels, cullsShapes, isTiny, showsSigns, thicken } from './look';
import { Shapes } from './Shapes';
import { ViewContext } from './Sheet';
import { Tokens } from './Tokens';
import { useCards } from './useCards';
import type { Picture } from './useDrawing';
import { type Area, areaInView, type View } from './viewport';

/** Hovering comes after the first picture, and what it shows with it. */
const Peek = lazy(async () => ({ default: (await import('./Peek')).Peek }));

export interface LayersProps {
  readonly picture: Picture;
  readonly drawing: Drawing;
  readonly view: View;
  readonly window: Size;
  /** What the pointer or the focus is on. */
  readonly spot: Spot | undefined;
  readonly onSelect: (node: NodeId) => void;
  readonly onSpot: (spot: Spot | undefined) => void;
}

export function Layers({ picture, drawing, view, window, spot, onSelect, onSpot }: LayersProps) {
  const { hovered, selection } = useSession().choices;
  const { plan } = picture;
  const boost = boostAt(view.scale, plan);
  const cards = useCards(picture, drawing, view, window);
  const area = useArea(view, window);
  const shared = { picture, drawing, hovered, selection, isTiny: isTiny(view.scale, plan) };
  return (
    <>
      <div
        className="graph-shapes"
        data-large={plan.density === 'dots' || undefined}
        data-tiny={shared.isTiny || undefined}
        style={{ ['--thick' as string]: thicken(view.scale) }}
      >
        <ViewContext value={view}>
          <Shapes {...shared} area={cullsShapes(plan) ? area : undefined} />
          {cards !== undefined && <Leaders drawing={drawing} cards={cards} />}
        </ViewContext>
      </div>
      <div
        className="graph-labels"
        style={{
          transform: `translate(${view.x}px, ${view.y}px) scale(${view.scale})`,
          ['--boost' as string]: boost,
          ['--zoom' as string]: view.scale,
          ['--magnify' as string]: plan.magnify,
        }}
      >
        <Labels
          {...{ ...shared, cards, onSelect, onSpot }}
          showsSigns={showsSigns(view.scale, plan)}
          area={cullsLabels(plan) || (plan.follows && cullsShapes(plan)) ? area : undefined}
        />
        <Tokens picture={picture} drawing={drawing} />
      </div>
      {spot !== undefined && (
        <LoadBoundary fallback={null}>
          <Suspense>
            <Peek {...{ spot, picture, drawing, view, window }} />
          </Suspense>
        </LoadBoundary>
      )}
    </>
  );
}

/** The area in view, the same object while it is the same. */
function useArea(view: View, window: Size): Area {
  const { left, top, right, bottom } = areaInView(view, window);
  return useMemo(() => ({ left, top, right, bottom }), [left, top, right, bottom]);
}
