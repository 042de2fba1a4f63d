/** A value of a program is complete before a token that cannot follow it → the error. */
import { unexpected } from '../grammarErrors';
import { removing, SourceError, writing } from '../source';
import { colon } from './colons';
import { foreignValue } from './expressionErrors';
import type { ProgramReading } from './programScope';

export function unexpectedInProgram(reading: ProgramReading, index: number): SourceError {
  const { source, tokens } = reading;
  const token = tokens[index];
  if (token === undefined) return unexpected(reading, index);
  const foreign = foreignValue(reading, index);
  if (foreign !== undefined) return foreign;
  switch (token.kind) {
    case 'colon':
      return colon(source, tokens, index);
    case 'at': {
      const move = 'Write `dot(a, b)` for two lists of numbers.';
      return new SourceError(source, token, '`@` is not read here', move);
    }
    case 'prime':
      return new SourceError(
        source,
        token,
        "`'` is the mark of a derivative that you give",
        "Write `g'(t) = …` beside `g(t) = …`, or remove it.",
        removing(source, token),
      );
    case 'comma':
      return new SourceError(
        source,
        token,
        'a comma cannot stand here',
        'Put brackets around the values, or remove it.',
      );
    case 'keyword': {
      if (token.text === 'else') return unexpected(reading, index);
      const cause = `\`${token.text}\` cannot follow a value`;
      if (token.text !== 'not') return new SourceError(source, token, cause, 'Start a new line.');
      return new SourceError(source, token, cause, 'Write `and not` or `or not`.');
    }
    case 'augmented': {
      const cause = `\`${source.slice(token.from, token.to)}\` changes one name`;
      const move = 'Write it on a line of its own, as in `x += 1`.';
      return new SourceError(source, token, cause, move);
    }
    case 'equals':
      return new SourceError(
        source,
        token,
        '`=` gives a name and cannot stand here',
        'Write `==` to compare.',
        writing(token, '=='),
      );
    default:
      return unexpected(reading, index);
  }
}
