/**
 * What can be wrong where a function is named → the error: `sin x`, `sin^2(x)`, `sin` alone, a
 * misspelt function, a variable that is called, too few or too many arguments.
 */
import { fitsArity } from './arity';
import { operatorInstead } from './foreignOperators';
import type { Token } from './lexer';
import { MOST_ARGUMENTS } from './limits';
import { closingIndex } from './outline';
import type { Reading } from './scope';
import { SourceError, type Span, writing } from './source';
import { suggestSpelling } from './spelling';
import type { FunctionSignature } from './syntax';

/** `tokens[index]` names a function and no bracket follows. */
export function functionWithoutBrackets(reading: Reading, index: number): SourceError {
  const { source, tokens } = reading;
  const name = tokens[index] as Token;
  const spelt = source.slice(name.from, name.to);
  const next = tokens[index + 1];
  if (next?.text === '^' || next?.kind === 'superscript') {
    const power = powerOfFunction(reading, index);
    if (power !== undefined) return power;
  } else {
    const last = lastFactor(reading, index + 1);
    if (last !== undefined && next !== undefined) {
      const written = `${spelt}(${source.slice(next.from, last.to)})`;
      return new SourceError(
        source,
        name,
        `\`${spelt}\` needs brackets around its argument`,
        `Write \`${written}\`.`,
        writing({ from: name.from, to: last.to }, written),
      );
    }
  }
  return new SourceError(
    source,
    name,
    `\`${spelt}\` is a function and has no argument here`,
    `Write its argument in brackets, as in \`${spelt}(x)\`.`,
  );
}

/** `sin^2(x)`, `sin²x`: the power stands behind the call here. */
function powerOfFunction(reading: Reading, index: number): SourceError | undefined {
  const { source, tokens, scope } = reading;
  const name = tokens[index] as Token;
  const spelt = source.slice(name.from, name.to);
  const exponent = exponentOfFunction(reading, index + 1);
  if (exponent === undefined) return undefined;
  const first = tokens[exponent.after];
  const close = closingIndex(tokens, exponent.after);
  const last = first?.kind === 'open' ? tokens[close] : lastFactor(reading, exponent.after);
  if (first === undefined || last === undefined) return undefined;
  const text = source.slice(first.from, last.to);
  const argument = first.kind === 'open' ? text : `(${text})`;
  const inverse = [`a${spelt}`, `arc${spelt}`].find((word) => scope.vocabulary.functions.has(word));
  const span = { from: name.from, to: (tokens[exponent.after - 1] as Token).to };
  const whole = { from: name.from, to: last.to };
  if (exponent.text === '-1' && inverse !== undefined) {
    const insert = `${inverse}${argument}`;
    return new SourceError(
      source,
      span,
      `\`${source.slice(span.from, span.to)}\` can mean the inverse or one divided by \`${spelt}\``,
      `Write \`${insert}\` or \`1/${spelt}${argument}\`.`,
      writing(whole, insert),
    );
  }
  const power = /^-/.test(exponent.text) ? `(${exponent.text})` : exponent.text;
  const insert = `${spelt}${argument}^${power}`;
  return new SourceError(
    source,
    span,
    'a power of a function stands after its brackets here',
    `Write \`${insert}\`.`,
    writing(whole, insert),
  );
}

function exponentOfFunction(
  { source, tokens }: Reading,
  index: number,
): { readonly text: string; readonly after: number } | undefined {
  const sign = tokens[index];
  if (sign?.kind === 'superscript') return { text: sign.text, after: index + 1 };
  const negative = tokens[index + 1]?.text === '-';
  const start = index + (negative ? 2 : 1);
  const first = tokens[start];
  if (first === undefined) return undefined;
  const end = first.kind === 'open' ? closingIndex(tokens, start) : start;
  const last = tokens[end] as Token;
  if (first.kind !== 'open' && first.kind !== 'number' && first.kind !== 'name') return undefined;
  return { text: `${negative ? '-' : ''}${source.slice(first.from, last.to)}`, after: end + 1 };
}

/**
 * The end of the factors that start at `start`, as far as they read as one argument: `2x` and
 * `2*pi*x`, but neither ` / x` with blanks around the sign nor a further function (`sin x cos y`).
 */
function lastFactor({ tokens, scope }: Reading, start: number): Token | undefined {
  let index = start;
  // A minus that leans on what follows is the sign of the argument: `sin -x`.
  const minus = tokens[index];
  if (minus?.text === '-' && minus.kind === 'operator') {
    if (tokens[index + 1]?.from !== minus.to || tokens[index - 1]?.to === minus.from) return;
    index += 1;
  }
  let last: Token | undefined;
  const first = index;
  while (index < tokens.length) {
    const token = tokens[index] as Token;
    if (token.kind === 'open') {
      index = closingIndex(tokens, index);
    } else if (token.kind === 'operator') {
      const tight = tokens[index + 1]?.from === token.to && tokens[index - 1]?.to === token.from;
      const power = token.text === '^';
      if (index === first || !(power || (tight && /^[*/]$/.test(token.text)))) break;
      index += 1;
      if (power && tokens[index]?.text === '-') index += 1;
      continue;
    } else if (token.kind === 'name') {
      const isFunction = scope.meaningOf(token.text, true).kind === 'function';
      const raised = /^[-^]$/.test(tokens[index - 1]?.text ?? '');
      if (isFunction && index !== first && !raised) break;
    } else if (token.kind !== 'number' && token.kind !== 'superscript' && token.kind !== 'root') {
      break;
    }
    last = tokens[index];
    index += 1;
  }
  return last;
}

/** `tokens[index]` is called and nothing is known by this name. */
export function unknownFunction(reading: Reading, index: number): SourceError {
  const { source, tokens, scope } = reading;
  const name = tokens[index] as Token;
  const cause = `\`${name.text}\` is not a function here`;
  const operator = operatorInstead(reading, index);
  if (operator !== undefined) return operator;
  const factor = variableBefore(name.text, reading);
  if (factor !== undefined) {
    const move = `Write \`${factor}(…)\` for the product.`;
    return new SourceError(source, name, cause, move, writing(name, factor));
  }
  const based = name.text.replace('_', '');
  const meant = scope.vocabulary.functions.has(based)
    ? based
    : suggestSpelling(name.text, scope.callableNames());
  if (meant !== undefined) {
    const move = `Did you mean \`${meant}\`?`;
    return new SourceError(source, name, cause, move, writing(name, meant));
  }
  // A longer word is meant as a function, not as a factor.
  const product = name.text.length < 3 ? `${name.text}*(…)` : undefined;
  return new SourceError(
    source,
    name,
    cause,
    product === undefined
      ? `Define it on a line above, as in \`${name.text}(t) = …\`.`
      : `Define it on a line above, or write \`${product}\` for a product.`,
    product === undefined || hasComma(tokens, index + 1)
      ? undefined
      : writing({ from: name.to, to: name.to }, '*', product),
  );
}

function hasComma(tokens: readonly Token[], open: number): boolean {
  return tokens.slice(open, closingIndex(tokens, open)).some((token) => token.kind === 'comma');
}

/** `xsin(x)` → `x sin`, where `x` is a variable of the text. */
function variableBefore(text: string, { scope }: Reading): string | undefined {
  for (const length of [1, 2]) {
    const variable = text.slice(0, length);
    const called = text.slice(length);
    if (scope.isVariable(variable) && called.length > 1 && scope.vocabulary.functions.has(called)) {
      return `${variable} ${called}`;
    }
  }
  return undefined;
}

/** A variable before brackets that hold no single factor, as in `x(1, 2)` or `x()`. */
export function variableCalled({ source, tokens }: Reading, open: number): SourceError {
  const name = tokens[open - 1] as Token;
  return new SourceError(
    source,
    { from: name.from, to: (tokens[closingIndex(tokens, open)] as Token).to },
    `\`${name.text}\` is a variable, so the brackets after it hold one factor`,
    `Define \`${name.text}(…) = …\` on a line above, or remove the brackets.`,
  );
}

/** Throws where a call has too few or too many arguments. */
export function checkArity(
  source: string,
  span: Span,
  signature: FunctionSignature,
  count: number,
): void {
  if (!fitsArity(signature, count)) throw wrongArity(source, span, signature, count);
}

/** A call has too few or too many arguments. */
export function wrongArity(
  source: string,
  span: Span,
  { name, least, most }: FunctionSignature,
  count: number,
): SourceError {
  if (count > MOST_ARGUMENTS) {
    const cause = `this call has ${count} arguments, and at most ${MOST_ARGUMENTS} are read`;
    const nextMove = `Put some of them into a call of its own, as in \`${name}(${name}(…), …)\`.`;
    return new SourceError(source, span, cause, nextMove);
  }
  const has = count === 0 ? 'none' : String(count);
  const missing = least - count;
  const surplus = count - most;
  return new SourceError(
    source,
    span,
    `\`${name}\` takes ${takenBy(least, most)}, and this call has ${has}`,
    count < least
      ? `Add ${missing === 1 ? 'an argument' : `${missing} arguments`} inside the brackets.`
      : `Remove ${surplus === 1 ? 'an argument' : `${surplus} arguments`}.`,
  );
}

function takenBy(least: number, most: number): string {
  const noun = (count: number) => (count === 1 ? 'argument' : 'arguments');
  if (most === Number.POSITIVE_INFINITY) return `at least ${least} ${noun(least)}`;
  if (least === most) return `${least} ${noun(least)}`;
  return `${least} ${most === least + 1 ? 'or' : 'to'} ${most} arguments`;
}
