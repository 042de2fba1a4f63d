/**
 * The end of every exhaustive switch: the compiler refuses a case that was forgotten, and a value
 * that slipped past the types is named instead of passing in silence.
 */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
