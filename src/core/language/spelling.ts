/**
 * The known word that a misspelt one probably means: the nearest by the number of letters
 * inserted, left out, exchanged or swapped with a neighbour (Damerau 1964, optimal alignment).
 */

/** What people call functions elsewhere, where no slip of the keys leads to our spelling. */
const ELSEWHERE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    sin: 'sen sine',
    cos: 'cosine',
    tan: 'tg tangent',
    cot: 'ctg cotg cotan cotangent',
    log10: 'lg',
    sign: 'sgn',
    abs: 'fabs',
    pow: 'power',
    sqrt: 'root squareroot',
    sigmoid: 'logistic',
    ceil: 'ceiling',
    max: 'maximum',
    min: 'minimum',
    silu: 'swish',
  }).flatMap(([here, words]) => words.split(' ').map((word) => [word, here] as const)),
);

/** The nearest of `known` to `word`, or undefined where none is near enough to be meant. */
export function suggestSpelling(word: string, known: Iterable<string>): string | undefined {
  const plain = word.toLowerCase();
  const words = new Set(known);
  const elsewhere = ELSEWHERE.get(plain);
  if (elsewhere !== undefined && words.has(elsewhere)) return elsewhere;
  const farthest = plain.length <= 4 ? 1 : 2;
  let best: string | undefined;
  let bestScore = Number.POSITIVE_INFINITY;
  for (const candidate of words) {
    if (Math.abs(candidate.length - plain.length) > farthest) continue;
    const distance = editDistance(plain, candidate.toLowerCase());
    // A slip rarely hits the first letter, and leaves a letter out more often than it adds one.
    const sameStart = candidate[0]?.toLowerCase() === plain[0];
    const score = distance + (sameStart ? 0 : 0.5) + (candidate.length < plain.length ? 0.25 : 0);
    // One letter exchanged in a word of two or three is another word.
    const possible = distance <= farthest && distance < candidate.length - 1;
    if (possible && score < bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const exchanged = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(exchanged, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
