/**
 * What of a text is read at most. A formula beyond these is no formula that anyone reads, and the
 * readers, which go down into brackets by calling themselves, must not run out of stack.
 */

/** Characters. */
export const LONGEST_SOURCE = 10_000;
export const LONGEST_NAME = 40;
/** Open at once. */
export const DEEPEST_BRACKETS = 200;
/** Operations that stand one inside the other. */
export const GREATEST_HEIGHT = 1_000;
/** Functions of any number of arguments: each of them has a derivative that reads all of them. */
export const MOST_ARGUMENTS = 100;
