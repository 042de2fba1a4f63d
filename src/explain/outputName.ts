/** The name under which the output is spoken of: that of its assignment, or y; and ∂f/∂x. */
import type { Program } from '../core/language';
import { typesetWord } from './typeset';
import { functionName, namesIn } from './typesetProgram';

/** LaTeX: the name of the assignment, else y, else the function's own name where y is taken. */
export function outputName(program: Program): string {
  const { main } = program;
  if (main.kind === 'assignment') return typesetWord(main.name).latex;
  return typesetWord(namesIn(program).has('y') ? functionName(program) : 'y').latex;
}

/** LaTeX of ∂f/∂x. */
export function derivativeName(program: Program, input: string): string {
  const above = typesetWord(functionName(program)).latex;
  return `\\frac{\\partial ${above}}{\\partial ${typesetWord(input).latex}}`;
}
