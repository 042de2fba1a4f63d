/**
 * `import numpy as np`, `from math import sin, pi`: read so that a pasted program runs, and
 * refused where a name is asked for that is not known here.
 */
import type { Token } from '../lexer';
import { type Fix, SourceError, type Span } from '../source';
import { isModule, memberOf, moduleOf } from './modules';
import type { ProgramReading } from './programScope';
import { splitAt } from './tokenRanges';

/** Modules that hold nothing a program runs on. */
const WITHOUT_VALUES = /^(?:matplotlib|__future__|typing|functools|sys|os|time)\b/;

export function checkImport({ source, tokens, scope }: ProgramReading): void {
  const at = tokens.findIndex(({ text, kind }) => text === 'import' && kind === 'keyword');
  const span = { from: (tokens[0] as Token).from, to: (tokens.at(-1) as Token).to };
  if (at < 0) {
    throw new SourceError(source, span, '`import` is missing', 'Write `from math import sin`.');
  }
  const path = pathOf(tokens.slice(1, at));
  const names = tokens.slice(at + 1).filter(({ kind }) => kind !== 'open' && kind !== 'close');
  for (const part of splitAt(names, 'comma')) {
    const as = part.findIndex(({ text }) => text === 'as');
    const name = pathOf(as < 0 ? part : part.slice(0, as));
    const module = path === '' ? name : path;
    const known = moduleOf(module) ?? module;
    if (WITHOUT_VALUES.test(module)) continue;
    if (!isModule(known)) throw unknownImport(source, span, module, removal(source, span));
    if (path === '' || name === '*') continue;
    const member = memberOf(known, name, scope.vocabulary);
    if (member.kind === 'unknown' && !isTransformation(name)) {
      const first = part[0] as Token;
      throw unknownImport(source, first, `${module}.${name}`, undefined);
    }
  }
}

/** What differentiates elsewhere, and is what Wengert does. */
function isTransformation(name: string): boolean {
  return /^(?:grad|value_and_grad|jit|vmap|jacfwd|jacrev|optim|nn)$/.test(name);
}

function pathOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join('');
}

function unknownImport(source: string, span: Span, name: string, fix: Fix | undefined) {
  const move = 'Remove it: `math`, `numpy`, `torch`, `jax` and `tensorflow` are read.';
  return new SourceError(source, span, `\`${name}\` is not known here`, move, fix);
}

function removal(source: string, { from, to }: Span): Fix {
  const rest = /^[^\S\n]*\n?/.exec(source.slice(to))?.[0].length ?? 0;
  return { from, to: to + rest, insert: '', label: 'Remove the line' };
}
