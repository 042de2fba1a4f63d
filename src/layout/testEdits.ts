/** Edits that a person types, as changes of a graph: one new node, sometimes with a new input. */
import type { DrawingEdge, DrawingNode, LayoutRequest } from './drawing';
import { labelSizes } from './testGraphs';

export type Edit = (request: LayoutRequest, random: () => number) => LayoutRequest;

const NEW_OPERATION = 9001;
const NEW_INPUT = 9002;

function newNode(id: number, kind: DrawingNode['kind'], isOutput: boolean): DrawingNode {
  const { value, chip } = labelSizes(id, 'numbers');
  return { id, key: `new ${id}`, kind, isOutput, value, chip };
}

function newEdge(node: number, slot: number, source: number): DrawingEdge {
  return { node, slot, source, labels: labelSizes(node + slot, 'numbers').partials };
}

function pick<Item>(items: readonly Item[], random: () => number): Item {
  return items[Math.floor(random() * items.length)] as Item;
}

const inputsOf = ({ nodes }: LayoutRequest): DrawingNode[] =>
  nodes.filter(({ kind }) => kind === 'input');

/** The new operation takes the old output and what else is given, and becomes the output. */
function topped(
  request: LayoutRequest,
  others: readonly number[],
  extra: readonly DrawingNode[],
): LayoutRequest {
  const output = request.nodes.find(({ isOutput }) => isOutput) as DrawingNode;
  const nodes = request.nodes.map((node) => ({ ...node, isOutput: false }));
  const edges = [output.id, ...others].map((source, slot) => newEdge(NEW_OPERATION, slot, source));
  return {
    ...request,
    nodes: [...nodes, ...extra, newNode(NEW_OPERATION, 'operation', true)],
    edges: [...request.edges, ...edges],
  };
}

/** The new operation stands on an edge, and takes what else is given. */
function inserted(
  request: LayoutRequest,
  random: () => number,
  others: readonly number[],
): LayoutRequest {
  const cut = pick(request.edges, random);
  const edges = request.edges.map((edge) =>
    edge === cut ? { ...edge, source: NEW_OPERATION } : edge,
  );
  const into = [cut.source, ...others].map((source, slot) => newEdge(NEW_OPERATION, slot, source));
  return {
    ...request,
    nodes: [...request.nodes, newNode(NEW_OPERATION, 'operation', false)],
    edges: [...edges, ...into],
  };
}

/** Edits at the end of the formula, where most typing happens. */
export const EDITS_AT_END: Readonly<Record<string, Edit>> = {
  'a term with a known input is appended': (request, random) =>
    topped(request, [pick(inputsOf(request), random).id], []),
  'the output is wrapped in a function': (request) => topped(request, [], []),
  'a term with a new input is appended': (request) =>
    topped(request, [NEW_INPUT], [newNode(NEW_INPUT, 'input', false)]),
};

/** Edits anywhere in the formula. */
export const EDITS_INSIDE: Readonly<Record<string, Edit>> = {
  'a function is put around a part': (request, random) => inserted(request, random, []),
  'a factor is put beside a part': (request, random) =>
    inserted(request, random, [pick(inputsOf(request), random).id]),
};
