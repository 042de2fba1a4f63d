/**
 * The rooms of labels while numbers alone change: as wide as they have been, so that a digit or a
 * sign less, while an input is dragged, neither moves a node nor changes the scale of the picture.
 */
import type { LayoutRequest, Size } from '../../layout';

/** `request` with no room narrower than in `before`, a request for the same nodes and edges. */
export function keepRooms(request: LayoutRequest, before: LayoutRequest): LayoutRequest {
  return {
    ...request,
    nodes: request.nodes.map((node, position) => {
      const former = before.nodes[position];
      if (former === undefined) return node;
      return {
        ...node,
        value: larger(node.value, former.value),
        chip: larger(node.chip, former.chip),
      };
    }),
    edges: request.edges.map((edge, position) => {
      const former = before.edges[position]?.labels ?? [];
      return {
        ...edge,
        labels: edge.labels.map((size, form) => larger(size, former[form] ?? size)),
      };
    }),
  };
}

function larger(size: Size, former: Size): Size {
  return {
    width: Math.max(size.width, former.width),
    height: Math.max(size.height, former.height),
  };
}
