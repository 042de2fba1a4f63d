/**
 * The lines of a text → syntax tree, whoever words what is wrong with them: `parser` in sentences,
 * `readFormulas` not at all.
 */
import type { Complaints } from './complaints';
import { parseValue } from './expressionParser';
import type { Line, Outline } from './outline';
import { assembleProgram } from './program';
import { LineScope } from './scope';
import { parseStatement } from './statementParser';
import type { Expression, Program, Vocabulary } from './syntax';

/** A text whose brackets pair up and whose tokens all have a place in formulas. */
export interface Text {
  readonly source: string;
  readonly outline: Outline;
  readonly vocabulary: Vocabulary;
  readonly complaints: Complaints;
}

export function programOfLines(text: Text): Program {
  const { source, outline, complaints } = text;
  const { lines } = outline;
  const statements = lines.map(({ tokens }, index) =>
    parseStatement({ source, tokens, scope: new LineScope(text, outline, index) }),
  );
  return assembleProgram(source, lines, statements, complaints);
}

/** @param line the only one */
export function expressionOfLine(text: Text, { tokens }: Line): Expression {
  const { source, outline } = text;
  // The text gives no meaning to its names here, so it has no definitions and assignments.
  const nameless: Outline = { ...outline, definitions: new Map(), assignments: new Map() };
  const scope = new LineScope(text, nameless, 0);
  return parseValue({ source, tokens, scope }, 0).expression;
}
