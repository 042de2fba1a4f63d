/** All nodes' outlines, in chunks, so that a step looks only at those whose nodes it changes. */
import { memo, useMemo } from 'react';
import type { Frame, NodeState } from '../../core/frames';
import type { NodeId } from '../../core/trace';
import type { PlacedNode } from '../../layout';
import { chunksOf } from './EdgeChunk';
import { Halo, NodeShape } from './NodeShape';
import type { Metrics } from './outline';
import type { PlannedNode } from './plan';

export interface NodesProps {
  readonly nodes: readonly PlacedNode[];
  readonly planned: ReadonlyMap<NodeId, PlannedNode>;
  readonly frame: Frame;
  readonly hovered: NodeId | undefined;
  readonly selection: NodeId | undefined;
  readonly metrics: Metrics;
}

export function Halos({
  nodes,
  planned,
  frame,
  metrics,
}: Omit<NodesProps, 'hovered' | 'selection'>) {
  return nodes
    .filter(({ id }) => frame.nodeState(id) === 'active')
    .map(({ id, key, x, y }) => (
      <Halo
        key={key}
        x={x}
        y={y}
        kind={planned.get(id)?.kind ?? 'operation'}
        isOutput={planned.get(id)?.isOutput ?? false}
        metrics={metrics}
      />
    ));
}

export function Nodes({ nodes, planned, frame, hovered, selection, metrics }: NodesProps) {
  const chunks = useMemo(() => chunksOf(nodes), [nodes]);
  return chunks.map((chunk) => (
    <NodeChunk
      key={chunk[0]?.key}
      nodes={chunk}
      planned={planned}
      states={chunk.map(({ id }) => frame.nodeState(id)).join()}
      hovered={memberOf(chunk, hovered)}
      selection={memberOf(chunk, selection)}
      metrics={metrics}
    />
  ));
}

function memberOf(chunk: readonly PlacedNode[], node: NodeId | undefined): NodeId | undefined {
  return node !== undefined && chunk.some(({ id }) => id === node) ? node : undefined;
}

interface NodeChunkProps extends Omit<NodesProps, 'frame'> {
  /** One for each node, with commas between. */
  readonly states: string;
}

const NodeChunk = memo(function NodeChunk(props: NodeChunkProps) {
  const { nodes, planned, hovered, selection, metrics } = props;
  const states = props.states.split(',') as NodeState[];
  return nodes.map(({ id, key, x, y }, i) => (
    <NodeShape
      key={key}
      x={x}
      y={y}
      kind={planned.get(id)?.kind ?? 'operation'}
      isOutput={planned.get(id)?.isOutput ?? false}
      state={states[i] ?? 'idle'}
      isHovered={hovered === id}
      isSelected={selection === id}
      metrics={metrics}
    />
  ));
});
