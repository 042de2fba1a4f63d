/** The outputs of a run and their names: those of `return a, b`, or y, or y₁, y₂ … */
import { type Phase, type Run, unitPlace } from '../core/modes';
import { nodeAt } from '../core/trace';
import { type Identifier, readIdentifier, typesetIdentifier } from './identifier';
import { typesetWord } from './typeset';
import { functionName } from './typesetProgram';

export function hasSeveralOutputs({ trace }: Run): boolean {
  return trace.outputs.length > 1;
}

/** LaTeX of an output, `a`; with an accent `\bar{a}`, its seed. */
export function outputLatex(run: Run, position: number, accent?: 'bar' | 'dot'): string {
  return typesetIdentifier(identifierOf(run, position), accent);
}

/** "a", "y 1" */
export function spokenOutput(run: Run, position: number): string {
  return identifierOf(run, position).spoken;
}

/** LaTeX of ∂a/∂x, by the positions of output and input. */
export function entryName(run: Run, output: number, input: number): string {
  const node = nodeAt(run.trace, run.trace.inputs[input] ?? -1);
  const below = node.kind === 'input' ? typesetWord(node.name).latex : '';
  return `\\frac{\\partial ${outputLatex(run, output)}}{\\partial ${below}}`;
}

function identifierOf({ trace, program }: Run, position: number): Identifier {
  const own = trace.outputNames[position];
  if (own !== undefined) return readIdentifier(own);
  if (trace.outputs.length > 1) return readIdentifier(`y${position + 1}`);
  const { main } = program;
  return readIdentifier(main.kind === 'assignment' ? main.name : functionName(program));
}

/** The output that a sweep alone is for, its seed 1 and all others 0. */
export function seededOutput(phase: Phase | undefined): number | undefined {
  return unitPlace(phase?.seeds);
}
