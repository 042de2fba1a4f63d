/** What to say of values: a kink or a jump of an operation, a value that no output depends on. */
import type { Run } from '../../core/modes';
import { type NodeId, nodeAt, reachesOutput, type Trace } from '../../core/trace';
import { plainName } from '../naming';
import type { ProgramNote } from './note';
import { lineOf } from './place';

/** Operations that stand where they have no derivative, one note for each line and sentence. */
export function kinkNotes({ trace, program }: Run): readonly ProgramNote[] {
  const notes = new Map<string, ProgramNote>();
  const borders = new Map<string, NodeId[]>();
  for (const node of trace.nodes) {
    if (node.kind !== 'operation') continue;
    const operands = node.operands.map((operand) => nodeAt(trace, operand));
    const irregularity = node.primitive.irregularity(
      operands.map(({ primal }) => primal),
      operands.map(({ kind }) => kind !== 'constant'),
    );
    if (irregularity === undefined) continue;
    const { kind, sentence } = irregularity;
    const key = `${kind} ${node.span.from} ${sentence}`;
    const hasSides = kind === 'kink' || kind === 'jump';
    const border = borders.get(key) ?? [];
    borders.set(key, border);
    if (hasSides) border.push(node.id);
    if (notes.has(key)) continue;
    notes.set(key, {
      key,
      heading: `${HEADINGS[kind]}, line ${lineOf(program.source, node.span.from)}`,
      sentence,
      ...(hasSides ? { border } : {}),
    });
  }
  return [...notes.values()];
}

const HEADINGS = {
  kink: 'A kink at this point',
  jump: 'A jump at this point',
  pole: 'A pole at this point',
  'vertical tangent': 'A vertical tangent at this point',
  'outside domain': 'Outside the domain',
} as const;

/** Names whose value leads to no output, one note for each statement, and inputs that none needs. */
export function unusedNotes({ trace, program }: Run): readonly ProgramNote[] {
  const reaches = reachesOutput(trace);
  const inputs = trace.inputs
    .filter((input) => reaches[input] !== true)
    .map((input): ProgramNote => {
      const name = plainName(trace, input, 'own');
      return {
        key: `input ${input}`,
        heading: 'An input that no output depends on',
        sentence: `Nothing on the way to an output uses ${name}, so every derivative with respect to it is 0.`,
      };
    });
  return [...inputs, ...idleStatements(trace, reaches, program.source)];
}

function idleStatements(
  trace: Trace,
  reaches: readonly boolean[],
  source: string,
): readonly ProgramNote[] {
  const statements = new Map<number, { names: Set<string>; isUsed: boolean }>();
  for (const { name, node, span } of trace.bindings) {
    if (node === undefined || nodeAt(trace, node).kind === 'input') continue;
    const known = statements.get(span.from) ?? { names: new Set<string>(), isUsed: false };
    statements.set(span.from, known);
    known.names.add(name);
    known.isUsed ||= reaches[node] === true;
  }
  return [...statements].flatMap(([from, { names, isUsed }]): readonly ProgramNote[] => {
    const [name] = names;
    if (isUsed || name === undefined) return [];
    return [
      {
        key: `unused ${from}`,
        heading: 'A value that no output depends on',
        sentence: `\`${name}\` on line ${lineOf(source, from)} is computed, but no output depends on it: no derivative comes back to it, its adjoint is 0.`,
      },
    ];
  });
}
