/**
 * The text of an input → its shape: brackets and commas of a list, none for a number. What depends
 * on the shape alone need not be worked out again when a number in it moves.
 */
export function shapeOfText(text: string): string {
  let outside = text;
  // A comma between round brackets separates no numbers of the list.
  for (let inner = ''; inner !== outside; ) {
    inner = outside;
    outside = inner.replace(/\([^()]*\)/g, '');
  }
  return outside.replace(/[^[\],]/g, '');
}
