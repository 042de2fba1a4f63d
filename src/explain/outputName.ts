/** The name under which the output is spoken of: that of its assignment, or y; and ∂f/∂x. */
import type { Program } from '../core/language';
import type { Run } from '../core/modes';
import { type NodeId, nodeAt } from '../core/trace';
import type { Naming } from './explain';
import { readIdentifier, typesetIdentifier } from './identifier';
import { adjointName } from './naming';
import { typesetWord } from './typeset';
import { functionName, namesIn } from './typesetProgram';

/** LaTeX: the name of the assignment, else y, else the function's own name where y is taken. */
export function outputName(program: Program): string {
  return typesetWord(outputWord(program)).latex;
}

/** LaTeX of ȳ, the seed, or of ẏ, under the name of the output. */
export function outputDerivative(program: Program, accent: 'bar' | 'dot'): string {
  return typesetIdentifier(readIdentifier(outputWord(program)), accent);
}

/** LaTeX of v̄ᵢ. An output that is a constant has no name in the list: it goes by ȳ. */
export function adjointIn({ trace, program }: Run, id: NodeId, naming: Naming): string {
  return nodeAt(trace, id).kind === 'constant'
    ? outputDerivative(program, 'bar')
    : adjointName(trace, id, naming);
}

/** LaTeX of ∂f/∂x. */
export function derivativeName(program: Program, input: string): string {
  const above = typesetWord(functionName(program)).latex;
  return `\\frac{\\partial ${above}}{\\partial ${typesetWord(input).latex}}`;
}

function outputWord(program: Program): string {
  const { main } = program;
  if (main.kind === 'assignment') return main.name;
  // Names inside a program are not those that its graph shows.
  if (program.form === 'program') {
    return program.inputs.some(({ name }) => name === 'y') ? functionName(program) : 'y';
  }
  return namesIn(program).has('y') ? functionName(program) : 'y';
}
