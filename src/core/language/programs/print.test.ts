import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printProgram } from '../printProgram';
import { withoutSpans } from '../randomExpressions';
import { randomPrograms } from '../randomPrograms';
import { testVocabulary } from '../testVocabulary';
import { parseSource } from './index';

describe('printProgram', () => {
  it('prints programs that parse to the same tree', () => {
    fc.assert(
      fc.property(randomPrograms(), ({ source, inputs, statements }) => {
        const program = parseSource(source, testVocabulary);
        expect(withoutSpans(program.statements)).toEqual(withoutSpans(statements));
        expect(program.inputs.map(({ name }) => name)).toEqual(inputs);
        expect(`${printProgram(program)}\n`).toBe(source);
      }),
      { numRuns: 500 },
    );
  });
});
