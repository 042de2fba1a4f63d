/** A node's own page: its rule, its local partials in all forms, its operands and its users. */
import type { ExactRun, Run } from '../core/modes';
import { consumersOf, edgesInto, type NodeId, nodeAt, operandOf, type Trace } from '../core/trace';
import type { Naming, NodeDetails, Phrase, Wording } from './explain';
import { nodeName, spokenName } from './naming';
import { notesAt } from './notes';
import { formatNumber } from './numbers';
import { partialForms } from './partialForms';
import { math, phrase } from './phrase';
import { ruleInNames, spokenSign } from './rules';

export function describeNode(
  run: Run,
  id: NodeId,
  wording: Wording,
  exact: ExactRun | undefined,
): NodeDetails {
  const { trace } = run;
  const node = nodeAt(trace, id);
  const name = nodeName(trace, id, wording.naming);
  const rule = ruleInNames(trace, id, wording.naming).latex;
  const value = formatNumber(node.primal, wording.numbers, exact?.primal(id));
  const edges = edgesInto(trace, node);
  const users = consumersOf(trace)[id] ?? [];
  return {
    id,
    title: titleOf(trace, id, wording.naming),
    rule: [...new Set([name, rule, value])].join(' = '),
    partials: edges.map((edge) => {
      const forms = partialForms(run, edge, wording, exact);
      const sides = [forms.name, forms.symbols?.latex, forms.numbers, forms.value];
      return { edge, latex: [...new Set(sides.filter((side) => side !== undefined))].join(' = ') };
    }),
    operands: [...new Set(edges.map((edge) => operandOf(trace, edge)))],
    users: [...new Set(users.map((edge) => edge.node))],
    piece: { from: node.span.from, to: node.span.to },
    notes: notesAt(run, id, wording.naming),
  };
}

function titleOf(trace: Trace, id: NodeId, naming: Naming): Phrase {
  const { kind } = nodeAt(trace, id);
  const name = math(nodeName(trace, id, naming), spokenName(trace, id, naming));
  if (kind === 'constant') return phrase`constant ${name}`;
  if (kind === 'operation') return phrase`${name}, ${spokenSign(trace, id)}`;
  const own = math(nodeName(trace, id, 'own'), spokenName(trace, id, 'own'));
  return naming === 'own' ? phrase`${own}, input` : phrase`${name}, input ${own}`;
}
