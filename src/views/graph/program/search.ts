/**
 * What a person looks for → nodes: by a name (`y`, `v_12`, "output"), by a line of the text or an
 * iteration ("line 4", "iteration 3"), by an operation ("sin"), or by a piece of the text ("1 - y").
 * Names that are met exactly come first.
 */
import type { Run } from '../../../core/modes';
import { type NodeId, nodeAt, type Scope, type Trace, type TraceNode } from '../../../core/trace';
import { formatNumber, nodeName, spokenName, type Wording } from '../../../explain';
import { ruleInNames, spokenRule } from '../../../explain/rules';

export interface Found {
  readonly id: NodeId;
  /** LaTeX */
  readonly name: string;
  readonly expression: string;
  readonly value: string;
  readonly line: number;
  readonly spoken: string;
}

const MOST = 12;
/** How well a node meets what is looked for: the best first. */
type Rank = 0 | 1 | 2 | 3;

export interface Search {
  /** The first ones. */
  readonly found: readonly Found[];
  /** How many more there are. */
  readonly more: number;
}

export function searchNodes(run: Run, wording: Wording, query: string): Search {
  const { trace, program } = run;
  const lines = lineStarts(program.source);
  const byRank: [NodeId[], NodeId[], NodeId[]] = [[], [], []];
  const rankOf = rankFor(trace, program.source, query, lines);
  if (rankOf === undefined) return { found: [], more: 0 };
  for (const node of trace.nodes) {
    if (node.kind === 'constant') continue;
    const rank = rankOf(node);
    if (rank < 3) byRank[rank as 0 | 1 | 2].push(node.id);
  }
  const ids = byRank.flat();
  return {
    more: Math.max(0, ids.length - MOST),
    found: ids.slice(0, MOST).map((id) => {
      const node = nodeAt(trace, id);
      return {
        id,
        name: nodeName(trace, id, wording.naming),
        expression: ruleInNames(trace, id, wording.naming).latex,
        value: formatNumber(node.primal, wording.numbers, undefined),
        line: lineOf(lines, node.span.from),
        spoken: `${spokenName(trace, id, wording.naming)}, ${spokenRule(trace, id, wording.naming)}`,
      };
    }),
  };
}

function rankFor(
  { subscripts, scopes, outputs }: Trace,
  source: string,
  query: string,
  lines: readonly number[],
): ((node: TraceNode) => Rank) | undefined {
  const wanted = plain(query);
  if (wanted === '') return undefined;
  const [, line] = /^l(?:ine)?(\d+)$/.exec(wanted) ?? [];
  if (line !== undefined) {
    const number = Number(line);
    return ({ span }) => (lineOf(lines, span.from) === number ? 0 : 3);
  }
  const [, round] = /^(?:iteration|element)(\d+)$/.exec(wanted) ?? [];
  if (round !== undefined) {
    const holds = scopesOf(scopes, Number(round));
    return ({ scope }) => (holds[scope] === true ? 0 : 3);
  }
  const ends = new Set(/^outputs?$/.test(wanted) ? outputs : []);
  const piece = withoutSpace(query);
  return (node) => {
    if (ends.has(node.id)) return 0;
    const index = subscripts[node.id];
    const names = node.names.map(plain);
    if (index !== undefined && wanted === `v${index}`) return 0;
    if (names.includes(wanted)) return 0;
    const operation = node.kind === 'operation' ? node.primitive : undefined;
    if (operation !== undefined && meets(operation, wanted)) return 1;
    if (names.some((name) => name.startsWith(wanted))) return 2;
    // Of the text one letter is everywhere.
    const isPiece = piece.length > 1 && node.kind === 'operation';
    return isPiece && withoutSpace(source.slice(node.span.from, node.span.to)) === piece ? 1 : 3;
  };
}

/** The scopes in an iteration of this number, by their place. */
function scopesOf(scopes: readonly Scope[], round: number): readonly boolean[] {
  const holds: boolean[] = [];
  // Those around come first.
  for (const scope of scopes) {
    const isRound = scope.kind === 'iteration' && scope.number === round;
    holds.push(isRound || (scope.kind !== 'program' && holds[scope.parent] === true));
  }
  return holds;
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}

const SIGNS: Readonly<Record<string, string>> = {
  '+': 'add',
  '-': 'sub',
  '*': 'mul',
  '×': 'mul',
  '/': 'div',
  '^': 'pow',
  '**': 'pow',
};

function meets(
  { name, notation }: { readonly name: string; readonly notation: { readonly spoken: string } },
  wanted: string,
): boolean {
  return name === (SIGNS[wanted] ?? wanted) || plain(notation.spoken).startsWith(wanted);
}

const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';

/** Without what names are written with: `v_{12}`, `v₁₂` and `V 12` are `v12`. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[₀-₉]/g, (digit) => `${SUBSCRIPTS.indexOf(digit)}`)
    .replace(/[₋−]/g, '-')
    .replace(/[\s_{}\\]/g, '');
}

function lineStarts(source: string): readonly number[] {
  const starts = [0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) {
    starts.push(at + 1);
  }
  return starts;
}

/** From 1. */
function lineOf(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle;
  }
  return low + 1;
}
