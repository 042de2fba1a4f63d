/**
 * Text that the language does not read → the error that says what to write instead.
 * Most of it comes from other languages (`&&`, `x!`, `np.exp`, `[…]`, LaTeX), so the next move
 * names the spelling that is read here.
 */
import type { Token } from './lexer';
import { isName } from './lexer';
import { type Fix, SourceError, type Span } from './source';

/** The error for `tokens[index]`, which is of kind `unknown`. */
export function unknownText(source: string, tokens: readonly Token[], index: number): SourceError {
  const token = tokens[index] as Token;
  const { text } = token;
  const error = (cause: string, nextMove: string, fix?: Fix, span: Span = token) =>
    new SourceError(source, span, cause, nextMove, fix);
  const replacement = REPLACEMENTS.get(text);
  if (replacement !== undefined) {
    const [meaning, insert] = replacement;
    return error(
      `\`${text}\` is not read here`,
      `Write \`${insert}\` for ${meaning}.`,
      replace(token, /[a-z]/.test(insert) ? spaced(source, token, insert) : insert, insert),
    );
  }
  if (/^[\d.]*\d/.test(text)) return malformedNumber(source, token);
  if (/^.+=$/.test(text)) return error(...augmentedAssignment(source, tokens, index));
  switch (text) {
    case '[':
    case ']':
    case '{':
    case '}':
      return otherBrackets(source, tokens, index);
    case '|':
      return verticalBar(source, token);
    case '!':
      return exclamationMark(source, tokens, index);
    case '.':
      return dot(source, tokens, index);
    case '"':
    case '“':
    case '”':
    case '`':
      return quotes(source, token);
    case "'":
    case '′':
    case '’':
      return error(
        `\`${text}\` is reserved for derivatives`,
        'Remove it, or choose another name, such as `x_1`.',
        remove(token),
      );
    case ';':
      return semicolon(source, tokens, index);
    case ':':
      return error('a colon has no meaning here', 'Remove it.', remove(token));
    case '?':
      return error(
        '`?` is not read here',
        'Write `a if test else b` for a choice between two values.',
      );
    case '°':
      return error(
        'angles are in radians here',
        'Write `*pi/180` for degrees.',
        replace(token, '*pi/180'),
      );
    case '\\':
      return error(
        'commands of LaTeX are not read here',
        'Write names without `\\`, fractions as `a/b` and powers as `x^2`.',
        remove(token),
      );
    case '∞':
      return error('infinity is not a number here', 'Write a number in its place.');
    default:
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

function replace(span: Span, insert: string, shown = insert): Fix {
  return { from: span.from, to: span.to, insert, label: `Write ${shown}` };
}

/** A word with a blank on each side that has none yet. */
function spaced(source: string, token: Token, word: string): string {
  const before = /\s/.test(source[token.from - 1] ?? ' ') ? '' : ' ';
  const after = /\s/.test(source[token.to] ?? ' ') ? '' : ' ';
  return before + word + after;
}

function remove(token: Token): Fix {
  return { from: token.from, to: token.to, insert: '', label: `Remove ${token.text}` };
}

function malformedNumber(source: string, token: Token): SourceError {
  if (/^[\d_]+$/.test(token.text)) {
    const digits = token.text.replaceAll('_', '');
    return new SourceError(
      source,
      token,
      'digits are not grouped by `_` here',
      `Write \`${digits}\`.`,
      replace(token, digits),
    );
  }
  return new SourceError(
    source,
    token,
    'this is not a number',
    'Write a number with one decimal point, such as `1.25`.',
  );
}

function augmentedAssignment(
  source: string,
  tokens: readonly Token[],
  index: number,
): readonly [cause: string, nextMove: string, fix?: Fix] {
  const token = tokens[index] as Token;
  const operator = token.text.slice(0, -1);
  const name = tokens[index - 1];
  const cause = `\`${token.text}\` is not read here`;
  if (name?.kind !== 'name') return [cause, `Write \`a = a ${operator} b\`.`];
  const rest = /^[^\n#]*/.exec(source.slice(token.to))?.[0].trim() ?? '';
  const move = `Write \`${name.text} = ${name.text} ${operator} …\`.`;
  if (rest === '') return [cause, move];
  const value = /^[\w.]+$/.test(rest) ? rest : `(${rest})`;
  const insert = `= ${name.text} ${operator} ${value}`;
  const to = token.to + source.slice(token.to).indexOf(rest) + rest.length;
  return [cause, move, { from: token.from, to, insert, label: `Write ${name.text} ${insert}` }];
}

function otherBrackets(source: string, tokens: readonly Token[], index: number): SourceError {
  const token = tokens[index] as Token;
  const shape = '[]'.includes(token.text) ? 'square' : 'curly';
  const cause = `${shape} brackets are not read here`;
  const name = tokens[index - 1];
  const subscript = /^\[\s*(\w+)\s*\]/.exec(
    source.slice(token.from, token.from + LONGEST_SUBSCRIPT),
  );
  if (name?.kind === 'name' && name.to === token.from && subscript?.[1] !== undefined) {
    const insert = /^\d+$/.test(subscript[1]) ? subscript[1] : `_${subscript[1]}`;
    return new SourceError(source, token, cause, `Write \`${name.text}${insert}\`.`, {
      from: token.from,
      to: token.from + subscript[0].length,
      insert,
      label: `Write ${name.text}${insert}`,
    });
  }
  return new SourceError(
    source,
    token,
    cause,
    'Write round brackets.',
    roundBrackets(source, token),
  );
}

const LONGEST_SUBSCRIPT = 12;

/** Turns the bracket, its partner and all between them round, as far as the line goes. */
function roundBrackets(source: string, token: Token): Fix {
  const line = /^[^\n#]*/.exec(source.slice(token.from))?.[0] ?? token.text;
  const end = lengthToPartner(line) ?? token.text.length;
  const insert = line.slice(0, end).replace(/[[{]/g, '(').replace(/[\]}]/g, ')');
  return { from: token.from, to: token.from + end, insert, label: 'Write round brackets' };
}

function lengthToPartner(line: string): number | undefined {
  let depth = 0;
  for (let i = 0; i < line.length; i++) {
    const character = line[i] ?? '';
    if ('[{'.includes(character)) depth += 1;
    if (']}'.includes(character)) depth -= 1;
    if (depth === 0) return i + 1;
  }
  return undefined;
}

function verticalBar(source: string, token: Token): SourceError {
  const line = /^[^\n#]*/.exec(source.slice(token.from))?.[0] ?? '';
  const inside = /^\|([^|]+)\|(?!.*\|)/.exec(line);
  const cause = '`|` is not read here';
  const content = inside?.[1]?.trim();
  if (inside === null || content === undefined || content === '') {
    return new SourceError(source, token, cause, 'Write `abs(x)` for an absolute value.');
  }
  const insert = `abs(${content})`;
  const fix = replace({ from: token.from, to: token.from + inside[0].length }, insert);
  return new SourceError(source, token, cause, `Write \`${insert}\` for the absolute value.`, fix);
}

function exclamationMark(source: string, tokens: readonly Token[], index: number): SourceError {
  const token = tokens[index] as Token;
  const before = tokens[index - 1]?.kind;
  if (before === 'number' || before === 'name' || before === 'close' || before === 'superscript') {
    return new SourceError(
      source,
      token,
      'factorials are not read here',
      'Remove `!`, or write the product out.',
      remove(token),
    );
  }
  const fix = { ...replace(token, 'not '), label: 'Write not' };
  return new SourceError(source, token, '`!` is not read here', 'Write `not`.', fix);
}

const MODULES = /^(?:np|numpy|jnp|jax|math|Math|cmath|scipy|special|torch|nn|functional|F|tf)$/;

/** `np.exp`, `math.pi`: the module in front is what is not read. */
function dot(source: string, tokens: readonly Token[], index: number): SourceError {
  const token = tokens[index] as Token;
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  const inName = before?.to === token.from && after?.from === token.to;
  if (inName && MODULES.test(before.text) && after.kind === 'name') {
    return new SourceError(
      source,
      { from: before.from, to: after.to },
      `functions have no \`${before.text}.\` before their names here`,
      `Write \`${after.text}\`.`,
      { from: before.from, to: token.to, insert: '', label: `Write ${after.text}` },
    );
  }
  return new SourceError(
    source,
    token,
    'a dot stands only inside a number',
    'Write `*` for a product, and numbers as `0.5`.',
    before?.kind === 'name' && after?.kind === 'name' ? replace(token, '*') : undefined,
  );
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

function semicolon(source: string, tokens: readonly Token[], index: number): SourceError {
  const token = tokens[index] as Token;
  const after = tokens[index + 1]?.kind;
  const last = after === undefined || after === 'newline' || after === 'comment';
  return last
    ? new SourceError(source, token, 'a line ends without `;` here', 'Remove it.', remove(token))
    : new SourceError(
        source,
        token,
        '`;` is not read here',
        'Put what follows on a line of its own.',
        {
          from: token.from,
          to: after === undefined ? token.to : (tokens[index + 1]?.from ?? token.to),
          insert: '\n',
          label: 'Start a new line',
        },
      );
}

function otherCharacter(source: string, token: Token): SourceError {
  const plain = token.text.normalize('NFKC').replace('⁄', '/');
  const cause = `\`${token.text}\` has no meaning here`;
  if (/^\d+\/\d+$/.test(plain)) {
    const fix = replace(token, `(${plain})`);
    return new SourceError(source, token, cause, `Write \`(${plain})\`.`, fix);
  }
  if (plain !== token.text && isName(plain)) {
    // Letters above the line are powers; Unicode has hardly any below it.
    const insert = /[\u1D62-\u1D6A\u2090-\u209C]/.test(token.text) ? `_${plain}` : `^${plain}`;
    return new SourceError(source, token, cause, `Write \`${insert}\`.`, replace(token, insert));
  }
  const printable = !/^[\p{C}\p{Z}]/u.test(token.text);
  return new SourceError(
    source,
    token,
    printable ? cause : 'an invisible character stands here',
    'Remove it.',
    { ...remove(token), label: printable ? `Remove ${token.text}` : 'Remove it' },
  );
}
