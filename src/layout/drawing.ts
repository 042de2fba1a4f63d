/**
 * What a layout is asked for and what it answers. Pure data, so that it crosses to a worker.
 * Coordinates and sizes are px at scale 1, as they are drawn: x grows to the right, y down.
 * Values flow to the right in a drawing oriented 'right', downwards in one oriented 'down'.
 */

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Size {
  /** Centre. */
  readonly x: number;
  readonly y: number;
}

export type Orientation = 'right' | 'down';

/** A node of the drawing; `key` stays the same while the source is edited around it. */
export interface DrawingNode {
  readonly id: number;
  readonly key: string;
  readonly kind: 'input' | 'constant' | 'operation' | 'folded' | 'test' | 'ghost';
  readonly isOutput: boolean;
  /** The innermost open group that it stands in; none at the top. */
  readonly group?: string;
  /** Of a folded group: the size of its box. All other kinds have the size of design, section 4. */
  readonly body?: Size;
  /** Sizes of its labels at scale 1, 0 × 0 where the label is not shown. */
  readonly value: Size;
  /** Room for the derivative chips, stacked in Side by side. */
  readonly chip: Size;
}

/** The forms that a partial label may take, from the fullest to the shortest; dots are always possible. */
export interface DrawingEdge {
  /** Edge of the trace: `node` takes `source` as its operand `slot`. */
  readonly node: number;
  readonly slot: number;
  readonly source: number;
  readonly labels: readonly Size[];
}

/** What of a previous drawing of the same orientation seeds the next one. */
export interface Seed {
  /** Node centres by key. */
  readonly positions: Readonly<Record<string, Point>>;
  /** Where edges passed the columns between their nodes, by `edgeKey`; `seedFrom` collects it all. */
  readonly passages?: Readonly<Record<string, readonly Point[]>>;
  /** Frames of the open groups, by key. */
  readonly groups?: Readonly<Record<string, Box>>;
}

/** An open group: a frame around its nodes and its inner groups, with a header along its upper edge. */
export interface DrawingGroup {
  readonly key: string;
  /** The group around it; none at the top. */
  readonly parent?: string;
  readonly header: Size;
}

export interface LayoutRequest {
  readonly nodes: readonly DrawingNode[];
  readonly edges: readonly DrawingEdge[];
  /** Outer groups before inner ones. */
  readonly groups?: readonly DrawingGroup[];
  readonly orientation: Orientation;
  readonly seed?: Seed;
}

export interface PlacedNode extends Point {
  readonly id: number;
  readonly key: string;
  /** Centre of the value label and of the derivative chips. */
  readonly value: Point;
  readonly chip: Point;
}

export interface PlacedEdge {
  readonly node: number;
  readonly slot: number;
  readonly source: number;
  /** SVG path of the base edge, from operand to node, ending 5 px short of the node's outline. */
  readonly path: string;
  /** The same moved 8 px to the inside of the bend, from node to operand, for the adjoint's arrow. */
  readonly adjointPath: string;
  /** Points on the base and on the adjoint path at `t = 0, 1/24 … 1`, along the way of travel, for tokens. */
  readonly along: readonly Point[];
  readonly adjointAlong: readonly Point[];
  /** Where it passes the columns between its nodes, operand's side first; seeds the next drawing. */
  readonly passages: readonly Point[];
  /** Which form of label is shown (an index of `labels`), and its centre; 'dot' where none has room. */
  readonly label: { readonly form: number | 'dot'; readonly at: Point };
}

/** The frame of an open group: its centre and size. No two frames overlap unless one holds the other. */
export interface PlacedGroup extends Box {
  readonly key: string;
  /** Centre of the header. */
  readonly header: Point;
}

export interface Drawing extends Size {
  readonly orientation: Orientation;
  readonly nodes: readonly PlacedNode[];
  readonly groups: readonly PlacedGroup[];
  readonly edges: readonly PlacedEdge[];
  /** Left upper corner; everything drawn lies inside (x, y, width, height). */
  readonly x: number;
  readonly y: number;
}
