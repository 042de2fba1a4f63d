/**
 * What a text in quotes looks like, so that its words are not read as names, and where a quote
 * is the mark of a derivative instead: `f'(x) = …`.
 */

const DOUBLE = '"(?:[^"\\\\\\n]|\\\\[^\\n])*"?';
const SINGLE = "'(?:[^'\\\\\\n]|\\\\[^\\n])*";
const TRIPLE = `"""(?:[^\\\\]|\\\\[^])*?(?:"""|$)|'''(?:[^\\\\]|\\\\[^])*?(?:'''|$)`;

const PREFIX = '(?<![\\p{L}\\p{N}_])[rRbBuUfF]{1,2}';
/** `f'(x) =` and `f'x(x, y) =` are no strings. */
const NO_DERIVATIVE = "(?!'[\\p{L}\\p{N}_]*\\s*\\([^()\\n]*\\)\\s*=)";

/** A string up to its last quote, or as far as it can go without one. */
export const STRING = new RegExp(
  `(?:${PREFIX})?(?:${TRIPLE}|${DOUBLE})|${PREFIX}${NO_DERIVATIVE}${SINGLE}'|${SINGLE}'?`,
  'uy',
);

export const PRIME = /(?<=[\p{L}\p{N}_)\]])['′’]/uy;
