/** Labels of the graph: values below nodes, derivatives above, local partials on edges. */
import type { Frame } from '../core/frames';
import type { ExactRun, Run } from '../core/modes';
import { type Edge, edgesInto, type NodeId, operandOf, type TraceNode } from '../core/trace';
import { exactAdjoint, exactTangent } from './exactHistory';
import type { EdgeLabels, NodeLabels, Wording } from './explain';
import { hasOwnName, nodeName, tangentName } from './naming';
import { formatNumber, numberInFull } from './numbers';
import { adjointIn, outputName } from './outputName';
import { hasSeveralOutputs, outputLatex } from './outputs';
import { partialForms } from './partialForms';
import { glyphOf } from './rules';
import { typesetWord } from './typeset';

const UNKNOWN = '{?}';

/** One entry for each of the nodes, which are all of the list where none are named. */
export function nodeLabels(
  run: Run,
  wording: Wording,
  exact: ExactRun | undefined,
  nodes: readonly TraceNode[] = run.trace.nodes,
): readonly NodeLabels[] {
  return nodes.map((node): NodeLabels => {
    const names = namesBelow(run, node, wording);
    const value = formatNumber(node.primal, wording.numbers, exact?.primal(node.id));
    return {
      id: node.id,
      glyph: glyphOf(run.trace, node.id, 'inside'),
      glyphAlone: glyphOf(run.trace, node.id, 'apart'),
      value: node.kind === 'constant' ? value : [...names, value].join(' = '),
      valueUnknown: [...names, UNKNOWN].join(' = '),
      valueInFull: numberInFull(node.primal),
    };
  });
}

/** `v_{-1}` and `x_{1}`; `v_{4}` and `y`. */
function namesBelow(run: Run, node: TraceNode, wording: Wording): readonly string[] {
  const { trace, program } = run;
  const names = [nodeName(trace, node.id, wording.naming)];
  if (node.kind === 'input' && wording.naming === 'list') names.push(typesetWord(node.name).latex);
  if (hasSeveralOutputs(run)) {
    trace.outputs.forEach((output, position) => {
      if (output === node.id) names.push(outputLatex(run, position));
    });
  } else if (
    node.id === trace.output &&
    (wording.naming === 'list' || !hasOwnName(trace, node.id))
  ) {
    names.push(outputName(program));
  }
  return [...new Set(names)];
}

/** One entry for each of the edges, which are all that derivatives travel where none are named. */
export function edgeLabels(
  run: Run,
  wording: Wording,
  exact: ExactRun | undefined,
  { symbolic }: { readonly symbolic: boolean },
  edges: readonly Edge[] = run.trace.nodes.flatMap((node) => edgesInto(run.trace, node)),
): readonly EdgeLabels[] {
  return edges.map((edge) => edgeLabel(run, edge, wording, exact, symbolic));
}

function edgeLabel(
  run: Run,
  edge: Edge,
  wording: Wording,
  exact: ExactRun | undefined,
  symbolic: boolean,
): EdgeLabels {
  const { name, symbols, numbers, value, number } = partialForms(run, edge, wording, exact);
  const middle = symbolic ? symbols?.latex : numbers;
  const short = display(`${name} = ${value}`);
  return {
    edge,
    source: operandOf(run.trace, edge),
    forms:
      middle === undefined
        ? [short, value]
        : [display(`${name} = ${middle} = ${value}`), short, value],
    unknownForms: [display(`${name} = ${UNKNOWN}`), UNKNOWN],
    inFull: numberInFull(number),
  };
}

/** Fractions at full size, though the label is set in running text. */
function display(latex: string): string {
  return latex.replaceAll('\\frac', '\\dfrac');
}

/** `\dot{v}_{3} = 6`, and `\dot{v}_{3} = {?}` while it is not known. */
export function tangentLabel(
  frame: Frame,
  node: NodeId,
  run: Run,
  wording: Wording,
  exact: ExactRun | undefined,
): string {
  const name = tangentName(run.trace, node, wording.naming);
  const tangent = frame.tangent(node);
  if (tangent === undefined) return `${name} = ${UNKNOWN}`;
  const fraction = exact && exactTangent(run, exact, node, frame.k);
  return `${name} = ${formatNumber(tangent, wording.numbers, fraction)}`;
}

/** `\bar{v}_{3} = {?}` before the reverse sweep, `= 0` once it has begun, then running sums. */
export function adjointLabel(
  frame: Frame,
  node: NodeId,
  run: Run,
  wording: Wording,
  exact: ExactRun | undefined,
): string {
  const name = adjointIn(run, node, wording.naming);
  const adjoint = frame.adjoint(node);
  switch (adjoint.kind) {
    case 'unknown':
      return `${name} = ${UNKNOWN}`;
    case 'zero':
      return `${name} = 0`;
    case 'partial':
    case 'complete': {
      const fraction = exact && exactAdjoint(run, exact, node, frame.k);
      return `${name} = ${formatNumber(adjoint.value, wording.numbers, fraction)}`;
    }
  }
}
