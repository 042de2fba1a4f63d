/**
 * What stands in a number field, beside the number in use: what was typed stays as it was typed,
 * and only a change from elsewhere replaces it.
 */
import { readNumber, sameNumber } from './readNumber';

export interface NumberEntry {
  readonly typed: string;
  /** The number in use, as text, when this was typed. */
  readonly inUse: string;
}

/** The entry once another number is in use; `pi/4` stays `pi/4` where it is only worked out. */
export function followUse(entry: NumberEntry, inUse: string): NumberEntry {
  if (entry.inUse === inUse) return entry;
  return { typed: sameNumber(entry.typed, inUse) ? entry.typed : inUse, inUse };
}

/**
 * Why what was typed is not the number in use, and the next move; undefined where it is.
 * @param refused what is said of a number that reads, but was not taken
 */
export function problemOf({ typed, inUse }: NumberEntry, refused = REFUSED): string | undefined {
  const reading = readNumber(typed);
  if (reading.kind === 'problem') return reading.sentence;
  if (sameNumber(typed, inUse)) return undefined;
  return refused;
}

const REFUSED = 'The function cannot be computed with this number. Type another one.';
