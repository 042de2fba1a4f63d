/**
 * The line under the editor: which line the step works on, in which iteration or call, what it
 * computes, and in which sweep. "Line 4 in iteration 2: v₄ = 4v₃, reverse sweep".
 */
import { phaseAt } from '../../core/frames';
import type { ExactRun, Run } from '../../core/modes';
import { type NodeId, nodeAt, type Scope } from '../../core/trace';
import type { Phrase, Wording } from '../explain';
import { type Piece, phrase } from '../phrase';
import { visibleLength } from '../width';
import { wordsOf } from '../words';
import { lineOf, scopesOfNode, subjectAt } from './place';

/** @returns undefined where the step works on no operation: at the inputs, and before step 1 */
export function placeCaption(
  run: Run,
  k: number,
  wording: Wording,
  exact: ExactRun | undefined,
): Phrase | undefined {
  const node = subjectAt(run, k);
  if (node === undefined) return undefined;
  const { kind, span } = nodeAt(run.trace, node);
  const line = `Line ${lineOf(run.program.source, span.from)}${pathOf(run, node)}`;
  const sweep = sweepOf(run, k);
  if (run.steps.at(k - 1)?.kind === 'seedAdjoint') {
    return phrase`${line}: the output, which this step seeds`;
  }
  if (kind !== 'operation') return undefined;
  return phrase`${line}: ${inOnePiece(wordsOf(run, wording, exact).ruleInSource(node))}, ${sweep}`;
}

/** A formula longer than this may break at the end of a line. */
const LONGEST_PIECE = 20;

/** A short formula without blanks takes the comma behind it along to the next line. */
function inOnePiece(piece: Piece): Piece {
  if (piece.kind !== 'math' || visibleLength(piece.latex) > LONGEST_PIECE) return piece;
  return piece.latex.includes('\\text')
    ? piece
    : { ...piece, latex: piece.latex.replaceAll(' ', '{}') };
}

/**
 * " in iteration 2 in g(…) called on line 7", innermost first, up to the innermost call; of calls
 * inside calls how deep they are. Empty at the top.
 */
export function pathOf({ trace, program }: Run, node: NodeId): string {
  const scopes = scopesOfNode(trace, node);
  const calls = scopes.filter(({ kind }) => kind === 'call').length;
  let path = '';
  for (const scope of scopes) {
    if (scope.kind === 'iteration') {
      path += iterationName(trace.scopes[scope.parent], scope.number);
    }
    if (scope.kind === 'call') {
      path += ` in ${scope.callee}(…) called on line ${lineOf(program.source, scope.span.from)}`;
      break;
    }
  }
  const nested = path.replaceAll(/( iteration \d+) in iteration/g, '$1 of iteration');
  return calls > 1 ? `${nested}, ${calls} calls deep` : nested;
}

function iterationName(loop: Scope | undefined, number: number): string {
  const isList = loop?.kind === 'loop' && loop.keyword === 'comprehension';
  return isList ? ` for element ${number}` : ` in iteration ${number}`;
}

/** "reverse sweep"; of several sweeps or passes which one. */
function sweepOf(run: Run, k: number): string {
  const { phases } = run;
  const phase = phases[phaseAt(run, k) ?? -1];
  if (phase === undefined) return 'forward sweep';
  const alike = phases.filter(({ kind }) => kind === phase.kind);
  const name = phase.kind === 'forward pass' && alike.length > 1 ? 'pass' : phase.kind;
  return alike.length > 1 ? `${name} ${alike.indexOf(phase) + 1} of ${alike.length}` : name;
}
