/** For tests: runs from a source and a point, and KaTeX as the judge of every formula. */
// biome-ignore lint/style/noRestrictedImports: tests alone set formulas, to see that all can be set.
import katex from 'katex';
import { expect } from 'vitest';
import { parseProgram } from '../core/language';
import { type Mode, type Run, type Seed, startRun } from '../core/modes';
import { vocabulary } from '../core/primitives';
import type { Phrase, Wording } from './explain';

export const DECIMALS: Wording = { naming: 'list', numbers: 'decimals' };
export const FRACTIONS: Wording = { naming: 'list', numbers: 'fractions' };
export const OWN_NAMES: Wording = { naming: 'own', numbers: 'decimals' };

export function runOf(
  source: string,
  point: Readonly<Record<string, number | string>>,
  mode: Mode = 'reverse',
  more: { readonly direction?: readonly number[]; readonly seed?: Seed } = {},
): Run {
  return startRun({
    source,
    point: Object.fromEntries(Object.entries(point).map(([name, text]) => [name, String(text)])),
    mode,
    direction: more.direction ?? 'each',
    seed: more.seed ?? 'each',
  });
}

export const distance = 'f(x1, x2) = sqrt(x1^2 + x2^2)';

export function programOf(source: string) {
  return parseProgram(source, vocabulary);
}

const rendered = new Set<string>();

/** Fails where KaTeX cannot set the formula. */
export function expectRenders(latex: string): void {
  if (rendered.has(latex)) return;
  rendered.add(latex);
  const options = { throwOnError: true, trust: true, strict: false } as const;
  expect(() => katex.renderToString(latex, options), latex).not.toThrow();
}

/** `before $v_{1}$ after` */
export function inLatex(pieces: Phrase): string {
  return pieces.map((piece) => (piece.kind === 'text' ? piece.text : `$${piece.latex}$`)).join('');
}

/** Words of a sentence; a formula counts as one. */
export function countWords(pieces: Phrase): number {
  const text = pieces.map((piece) => (piece.kind === 'text' ? piece.text : 'M')).join('');
  return text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
}
