/**
 * Text that the language does not read → the error that says what to write instead.
 * Most of it comes from other languages (`&&`, `x!`, `{…}`, LaTeX), so the next move
 * names the spelling that is read here.
 */
import type { Token } from './lexer';
import { isForeign, isName } from './lexer';
import { curlyBracket, isBar, verticalBar } from './pastedBrackets';
import { questionMark } from './pastedChoices';
import { type Fix, removing, SourceError, type Span, spaced, writing } from './source';
import type { Vocabulary } from './syntax';
import { endsValue } from './valueEdges';

/** What only programs have, in a text that is read as formulas. */
export function programsOnly(source: string, token: Token): SourceError {
  const text = source.slice(token.from, token.to);
  const shown =
    text.length > 24 || text.includes('\n') ? 'this' : `\`${text.replaceAll('`', 'ˋ')}\``;
  const cause = `${shown} belongs to programs`;
  return new SourceError(source, token, cause, 'Write a formula without it.');
}

/** The error for `tokens[index]`, which formulas do not have. */
export function unknownText(
  source: string,
  tokens: readonly Token[],
  index: number,
  vocabulary: Vocabulary,
): SourceError {
  const token = tokens[index] as Token;
  const { text } = token;
  const error = (cause: string, nextMove: string, fix?: Fix, span: Span = token) =>
    new SourceError(source, span, cause, nextMove, fix);
  if (isBar(tokens, index, vocabulary)) return verticalBar(source, tokens, index, vocabulary);
  const replacement = REPLACEMENTS.get(text);
  if (replacement !== undefined) {
    const [meaning, insert] = replacement;
    return error(
      `\`${text}\` is not read here`,
      `Write \`${insert}\` for ${meaning}.`,
      writing(token, /[a-z]/.test(insert) ? spaced(source, token, insert) : insert, insert),
    );
  }
  if (/^[\d.]*\d/.test(text)) return malformedNumber(source, token);
  switch (text) {
    case '{':
    case '}':
      return curlyBracket(source, tokens, index);
    case '!':
      return exclamationMark(source, tokens, index);
    case '.':
      return dot(source, tokens, index);
    case '“':
    case '”':
    case '`':
      return quotes(source, token);
    case '′':
    case '’':
      return error(
        `\`${text}\` is reserved for derivatives`,
        'Remove it, or choose another name, such as `x_1`.',
        removing(source, token),
      );
    case ';':
      return semicolon(source, tokens, index);
    case '?':
      return questionMark(source, tokens, index);
    case '°':
      return error(
        'angles are in radians here',
        'Write `*pi/180` for degrees.',
        writing(token, '*pi/180'),
      );
    case '\\':
      return error(
        'commands of LaTeX are not read here',
        'Write names without `\\`, fractions as `a/b` and powers as `x^2`.',
        withoutCommand(source, token),
      );
    case '∞':
      return error('infinity is not a number here', 'Write a number in its place.');
    default:
      if (isForeign(token) && token.kind !== 'arrow') return programsOnly(source, token);
      return otherCharacter(source, token);
  }
}

const REPLACEMENTS: ReadonlyMap<string, readonly [meaning: string, insert: string]> = new Map([
  ['&&', ['both', 'and']],
  ['&', ['both', 'and']],
  ['∧', ['both', 'and']],
  ['||', ['either', 'or']],
  ['∨', ['either', 'or']],
  ['<>', ['unequal', '!=']],
  ['!==', ['unequal', '!=']],
  ['===', ['equal', '==']],
  ['=>', ['greater or equal', '>=']],
  ['=<', ['less or equal', '<=']],
  [':=', ['a new name', '=']],
]);

const GROUP = '\\s*\\{((?:[^{}]|\\{[^{}]*\\})*)\\}';
const FRACTION = new RegExp(`^\\\\[dt]?frac(?:${GROUP}${GROUP})?`);

/** `\frac{x}{y}` → `(x)/(y)`, `\cdot` → `*`; of most other commands the word is read. */
function withoutCommand(source: string, token: Token): Fix | undefined {
  const rest = source.slice(token.from);
  const span = (text: string): Span => ({ from: token.from, to: token.from + text.length });
  const fraction = FRACTION.exec(rest);
  if (fraction !== null) {
    const [all, above, below] = fraction;
    return above === undefined ? undefined : writing(span(all), `(${above})/(${below})`);
  }
  const product = /^\\(?:cdot|times)\b/.exec(rest)?.[0];
  if (product !== undefined) return writing(span(product), '*');
  return removing(source, span('\\'));
}

function malformedNumber(source: string, token: Token): SourceError {
  if (/^[\d_]+$/.test(token.text)) {
    const digits = token.text.replaceAll('_', '');
    return new SourceError(
      source,
      token,
      'digits are not grouped by `_` here',
      `Write \`${digits}\`.`,
      writing(token, digits),
    );
  }
  return new SourceError(
    source,
    token,
    'this is not a number',
    'Write a number with one decimal point, such as `1.25`.',
  );
}

function exclamationMark(source: string, tokens: readonly Token[], index: number): SourceError {
  const token = tokens[index] as Token;
  if (endsValue(tokens[index - 1])) {
    return new SourceError(
      source,
      token,
      'factorials are not read here',
      'Remove `!`, or write the product out.',
      removing(source, token),
    );
  }
  const fix = writing(token, 'not ', 'not');
  return new SourceError(source, token, '`!` is not read here', 'Write `not`.', fix);
}

/** `x.`; a dot between two names belongs to programs. */
function dot(source: string, tokens: readonly Token[], index: number): SourceError {
  const token = tokens[index] as Token;
  if (tokens[index - 1]?.kind === 'name' && tokens[index + 1]?.kind === 'name') {
    return programsOnly(source, token);
  }
  const cause = 'a dot stands only inside a number';
  return new SourceError(source, token, cause, 'Write `*` for a product, and numbers as `0.5`.');
}

function quotes(source: string, token: Token): SourceError {
  const quoted = /^.([^\n"“”`]*)["“”`]/.exec(source.slice(token.from));
  const fix = { from: token.from, to: token.from + (quoted?.[0].length ?? token.text.length) };
  return new SourceError(source, token, 'text in quotes is not read here', 'Remove the quotes.', {
    ...fix,
    insert: quoted?.[1] ?? '',
    label: 'Remove the quotes',
  });
}

/** `max(x; y)`; between statements a semicolon belongs to programs. */
function semicolon(source: string, tokens: readonly Token[], index: number): SourceError {
  const token = tokens[index] as Token;
  const count = (kind: Token['kind']) =>
    tokens.slice(0, index).filter((other) => other.kind === kind).length;
  if (count('open') <= count('close')) return programsOnly(source, token);
  const move = 'Write `,` between the arguments of a function.';
  return new SourceError(source, token, '`;` is not read here', move, writing(token, ','));
}

function otherCharacter(source: string, token: Token): SourceError {
  const plain = token.text.normalize('NFKC').replace('⁄', '/');
  const cause = `\`${token.text}\` has no meaning here`;
  if (/^\d+\/\d+$/.test(plain)) {
    const fix = writing(token, `(${plain})`);
    return new SourceError(source, token, cause, `Write \`(${plain})\`.`, fix);
  }
  if (plain !== token.text && isName(plain)) {
    // Letters above the line are powers; Unicode has hardly any below it.
    const insert = /[\u1D62-\u1D6A\u2090-\u209C]/.test(token.text) ? `_${plain}` : `^${plain}`;
    return new SourceError(source, token, cause, `Write \`${insert}\`.`, writing(token, insert));
  }
  const printable = !/^[\p{C}\p{Z}]/u.test(token.text);
  return new SourceError(
    source,
    token,
    printable ? cause : 'an invisible character stands here',
    'Remove it.',
    removing(source, token, printable ? undefined : 'Remove it'),
  );
}
