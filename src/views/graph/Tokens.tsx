/** The numbers that travel in the current step, each on its arrow; at rest they stand mid-edge. */
import { memo, useMemo } from 'react';
import type { Box, Drawing } from '../../layout';
import { useProgress } from '../../store';
import { Formula } from '../math/Formula';
import { measureFormulas } from '../math/measureFormulas';
import { edgeName } from './plan';
import { loadsOf, type PlacedToken, placeTokens, pointOnWay } from './tokens';
import { DEPART, LAND, travelled } from './travel';
import type { Picture } from './useDrawing';

export interface TokensProps {
  readonly picture: Picture;
  readonly drawing: Drawing;
}

export const Tokens = memo(function Tokens({ picture, drawing }: TokensProps) {
  const { plan, told } = picture;
  const { run, frame, wording, exact } = told;
  const tokens = useMemo(() => {
    const style = plan.style.token;
    const loads = loadsOf(run, frame.k, wording, exact).filter(
      ({ kind }) => kind === 'value' || plan.chips.includes(kind),
    );
    const sizes = measureFormulas(
      loads.map(({ latex }) => latex),
      style.font,
    );
    const boxes = sizes.map(({ width }) => ({
      width: width + 2 * style.padding.x + 4,
      height: style.height,
    }));
    const edges = new Map(
      drawing.edges.flatMap((edge) =>
        (plan.edgeAt.get(edgeName(edge))?.slots ?? []).map((slot) => [
          `${edge.node}.${slot}`,
          edge,
        ]),
      ),
    );
    return placeTokens(loads, edges, boxes, partialBoxes(picture, drawing));
  }, [plan, run, frame, wording, exact, drawing, picture]);
  return tokens.map((token) => (
    <Token key={`${frame.k} ${token.edge.node}.${token.edge.slot} ${token.kind}`} token={token} />
  ));
});

/** The partials' places, which tokens at rest keep clear of. */
function partialBoxes({ plan }: Picture, drawing: Drawing): Box[] {
  if (plan.density === 'dots') return [];
  const sizes = new Map(
    plan.request.edges.map(({ node, slot, labels }) => [`${node}.${slot}`, labels]),
  );
  return drawing.edges.flatMap(({ node, slot, label }) => {
    const size = label.form === 'dot' ? undefined : sizes.get(`${node}.${slot}`)?.[label.form];
    return size === undefined ? [] : [{ ...label.at, ...size }];
  });
}

function Token({ token }: { readonly token: PlacedToken }) {
  const progress = useProgress();
  const isResting = progress >= 1;
  const { x, y } = isResting ? token.rest : pointOnWay(token.way, travelled(progress));
  // It comes up at its start, and is gone when the number it brings has been added.
  const opacity = Math.min(progress / DEPART, (1 - progress) / (1 - LAND), 1);
  return (
    <span
      className="graph-token"
      data-kind={token.kind}
      data-resting={isResting || undefined}
      style={{
        transform: `translate(${x}px, ${y}px) translate(-50%, -50%) scale(var(--boost))`,
        opacity: isResting ? undefined : opacity,
      }}
    >
      <Formula latex={token.latex} form="label" />
    </span>
  );
}
