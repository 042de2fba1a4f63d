/** A step → the numbers that travel in it: along which edge, with which sign, and where they rest. */
import type { ExactRun, Run, Step } from '../../core/modes';
import { type Edge, edgesInto, nodeAt, operandOf } from '../../core/trace';
import { formatNumber, type Wording } from '../../explain';
import type { Box, PlacedEdge, Point, Size } from '../../layout';
import { overlap } from './boxes';
import type { ChipKind } from './chips';

export interface TokenLoad {
  readonly edge: Edge;
  readonly kind: ChipKind | 'value';
  readonly latex: string;
}

export interface PlacedToken extends TokenLoad {
  /** Along the way of travel, from where it starts to where it lands. */
  readonly way: readonly Point[];
  readonly rest: Point;
}

export function loadsOf(
  run: Run,
  k: number,
  wording: Wording,
  exact: ExactRun | undefined,
): readonly TokenLoad[] {
  const step: Step | undefined = run.steps.at(k - 1);
  const twin = exact?.step(k - 1);
  const write = (value: number, exactValue: Parameters<typeof formatNumber>[2]): string =>
    formatNumber(value, wording.numbers, exactValue);
  switch (step?.kind) {
    case 'evaluate':
      return step.nodes.flatMap((id) =>
        edgesInto(run.trace, nodeAt(run.trace, id)).map((edge): TokenLoad => {
          const operand = operandOf(run.trace, edge);
          const value = nodeAt(run.trace, operand).primal;
          return { edge, kind: 'value', latex: write(value, exact?.primal(operand)) };
        }),
      );
    case 'pushforward':
      return step.terms.map(({ edge, product }, i): TokenLoad => {
        const latex = signed(write(product, twin?.terms[i]?.product));
        return { edge, kind: 'tangent', latex };
      });
    case 'pullback': {
      const latex = signed(write(step.contribution, twin?.contribution));
      return [{ edge: step.edge, kind: 'adjoint', latex }];
    }
    default:
      return [];
  }
}

/** What arrives is added: it carries its sign. */
function signed(latex: string): string {
  return /^\s*(-|\{-\}|\\text|\\mathrm)/.test(latex) ? latex : `+${latex}`;
}

/** Places to rest at, as parts of the way: in the middle, else near it. */
const RESTS = [0.5, 0.58, 0.42, 0.66, 0.34, 0.74, 0.26] as const;

/** px² of a label that a token covers rather than move by one place. */
const OUT_OF_WAY = 40;

/** Gives each token a place to rest where it covers no label and no other token. */
export function placeTokens(
  loads: readonly TokenLoad[],
  edges: ReadonlyMap<string, PlacedEdge>,
  sizes: readonly Size[],
  labels: readonly Box[],
): readonly PlacedToken[] {
  const taken: Box[] = [...labels];
  return loads.flatMap((load, position): PlacedToken[] => {
    const placed = edges.get(`${load.edge.node}.${load.edge.slot}`);
    const size = sizes[position];
    if (placed === undefined || size === undefined) return [];
    const way = load.kind === 'adjoint' ? placed.adjointAlong : placed.along;
    const places = RESTS.map((part) => pointOn(way, part));
    const costs = places.map((place, order) =>
      taken.reduce((sum, box) => sum + overlap(box, { ...place, ...size }), order * OUT_OF_WAY),
    );
    const at = places[costs.indexOf(Math.min(...costs))] ?? { x: 0, y: 0 };
    taken.push({ ...at, ...size });
    return [{ ...load, way, rest: at }];
  });
}

/** A token starts and lands a little off the nodes, so that it does not cover their signs. */
export function pointOnWay(way: readonly Point[], u: number): Point {
  return pointOn(way, 0.08 + 0.8 * u);
}

/** The point at part `u` of a way that is sampled at even distances. */
export function pointOn(way: readonly Point[], u: number): Point {
  const place = Math.max(0, Math.min(1, u)) * (way.length - 1);
  const before = way[Math.floor(place)] ?? { x: 0, y: 0 };
  const after = way[Math.ceil(place)] ?? before;
  const part = place - Math.floor(place);
  return {
    x: before.x + (after.x - before.x) * part,
    y: before.y + (after.y - before.y) * part,
  };
}
