/** Which stretches of a program's text never ran: one for each line, without its indentation. */
import type { Program, Span, Statement } from '../../core/language';
import type { Trace } from '../../core/trace';

export function stretchesNotRun(program: Program, trace: Trace): readonly Span[] {
  if (program.form !== 'program') return [];
  return program.statements
    .flatMap((statement) => idleIn(statement, trace.ran))
    .flatMap((span) => linesOf(program.source, span));
}

/** The outermost statements that did not run; what stands inside them did not either. */
function idleIn(statement: Statement, ran: ReadonlySet<number>): readonly Span[] {
  if (!ran.has(statement.span.from)) {
    // A definition is no action; it did not run where nothing in it did.
    return statement.kind === 'definition' ? idleInAll(statement.body, ran) : [statement.span];
  }
  return blocksOf(statement).flatMap((block) => idleInAll(block, ran));
}

function idleInAll(block: readonly Statement[], ran: ReadonlySet<number>): readonly Span[] {
  return block.flatMap((inner) => idleIn(inner, ran));
}

function blocksOf(statement: Statement): readonly (readonly Statement[])[] {
  switch (statement.kind) {
    case 'if':
      return [...statement.arms.map(({ body }) => body), statement.otherwise ?? []];
    case 'for':
    case 'while':
    case 'definition':
      return [statement.body];
    default:
      return [];
  }
}

/** A span cut at its line ends, blanks at both ends of each line left out. */
function linesOf(source: string, { from, to }: Span): readonly Span[] {
  const lines: Span[] = [];
  let start = from;
  for (const line of source.slice(from, to).split('\n')) {
    const text = line.trim();
    const at = start + (line.length - line.trimStart().length);
    if (text !== '') lines.push({ from: at, to: at + text.length });
    start += line.length + 1;
  }
  return lines;
}
