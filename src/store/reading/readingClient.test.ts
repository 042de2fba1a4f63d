import { describe, expect, it } from 'vitest';
import { SourceError } from '../../core/language';
import { answerQuestion } from './answerQuestion';
import type { PackedAnswer, Question, ReadQuestion } from './question';
import { createReadingClient, type ReadingWorker } from './readingClient';
import type { READY, Ticketed, TicketedAnswer } from './ticketed';

const program = 'def f(xs):\n    s = 0\n    for x in xs:\n        s += x*x\n    return s\n';

function question(source: string): ReadQuestion {
  return { kind: 'read', source, point: {}, budget: 20_000, completes: true };
}

/** A worker that answers at once, with what a message would make of the answer. */
function promptWorker(): ReadingWorker {
  let tell: (event: { readonly data: TicketedAnswer<PackedAnswer> | typeof READY }) => void = () =>
    undefined;
  return {
    postMessage({ ticket, question: asked }: Ticketed<Question>) {
      const { answer, transfer } = answerQuestion(asked);
      tell({ data: structuredClone({ ticket, answer }, { transfer }) });
    },
    addEventListener: (type: 'message' | 'error', listener: never) => {
      if (type === 'message') tell = listener;
    },
    terminate: () => undefined,
  };
}

describe.each([
  ['in a worker', promptWorker],
  ['on the spot', () => undefined],
])('a program that is read %s', (_, startWorker) => {
  const client = createReadingClient({ startWorker });

  it('comes back as program, trace and point', async () => {
    const answer = await client.read(question(program));
    if (answer?.kind !== 'read') throw new Error('it was not read');
    expect(answer.point).toEqual({ xs: '[3, 4, 2]' });
    expect(answer.program.inputs.map(({ name }) => name)).toEqual(['xs']);
    const { nodes, output, scopes } = answer.trace;
    expect(nodes[output]?.primal).toBe(29);
    expect(scopes.filter(({ kind }) => kind === 'iteration')).toHaveLength(3);
  });

  it('comes back as an error with its place and its fix', async () => {
    const answer = await client.read(question('def f(x:\n'));
    if (answer?.kind !== 'refused') throw new Error('it was not refused');
    expect(answer.error).toBeInstanceOf(SourceError);
    expect(answer.error.position).toMatchObject({ line: 1 });
    expect(answer.error.fix?.insert).toBe(')');
    expect(answer.spentBudget).toBe(false);
  });

  it('is compared', async () => {
    const asked: Question = {
      kind: 'compare',
      source: program,
      point: { xs: '[1, 2]' },
      budget: 20_000,
      seeds: [1],
    };
    expect((await client.compare(asked))?.rows).toHaveLength(2);
  });
});

it('says so where a program breaks the worker', async () => {
  const client = createReadingClient({
    startWorker: () => undefined,
    answerHere: () => Promise.reject(new RangeError('out of memory')),
  });
  const answer = await client.read(question(program));
  expect(answer).toMatchObject({ kind: 'refused', spentBudget: false });
});
