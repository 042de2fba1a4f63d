/** How the tests of errors read a wrong program and what they compare. Imported by tests only. */
import { expect } from 'vitest';
import { SourceError } from '../source';
import { testVocabulary } from '../testVocabulary';
import { parseSource } from './index';

/** A wrong text, the whole message, and the text after the fix where there is one. */
export type ErrorRow = [source: string, message: string, fixed?: string];

export function errorOf(source: string): SourceError {
  try {
    parseSource(source, testVocabulary);
  } catch (error) {
    if (error instanceof SourceError) return error;
    throw error;
  }
  throw new Error(`${JSON.stringify(source)} parses`);
}

export function refuses(source: string, message: string, fixed?: string): void {
  const { message: found, fix } = errorOf(source);
  expect(found).toBe(message);
  expect(fix && source.slice(0, fix.from) + fix.insert + source.slice(fix.to)).toBe(fixed);
}
