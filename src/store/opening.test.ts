import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { encodeLink, type View } from '../share';
import { receive } from './answering';
import type { Choices } from './choices';
import { openChoices } from './opening';
import { answerQuestion } from './reading/answerQuestion';
import { createReadingClient } from './reading/readingClient';
import { firstChoices, reduce } from './reducer';
import { keepChoices } from './stored';

const client = createReadingClient({
  startWorker: () => undefined,
  answerHere: async (question) => answerQuestion(question).answer,
});

/** What stands in the page when all that is awaited has been read. */
async function settled(choices: Choices): Promise<Choices> {
  const { awaited } = choices;
  if (awaited === undefined || awaited.isStopped) return choices;
  const { question } = awaited;
  const answer = await client.read(question);
  if (answer === undefined) throw new Error('the question was abandoned');
  return settled(reduce(choices, { type: 'answer', question, answer, receive }));
}

const SQUARE = 'def f(x):\n    return x*x\n';
const CUBE = 'def f(x):\n    return x*x*x\n';

function linkTo(source: string, step = 0, view: View = 'workbench'): string {
  const recipe = { ...firstChoices.recipe, source, point: { x: '5' } };
  return encodeLink({ recipe, step, naming: 'own', view });
}

describe('the page opens', () => {
  const kept = new Map<string, string>();
  beforeEach(() => {
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => kept.set(key, text),
    });
  });
  afterEach(() => {
    kept.clear();
    vi.unstubAllGlobals();
  });

  it('with the first example', () => {
    expect(openChoices('')).toMatchObject({
      recipe: firstChoices.recipe,
      awaited: undefined,
      notice: undefined,
    });
  });

  it('with the program of a link, once it has been read', async () => {
    const opened = openChoices(linkTo(SQUARE, 2));
    expect(opened.awaited?.restored?.origin).toBe('link');
    expect(await settled(opened)).toMatchObject({
      recipe: { source: SQUARE, point: { x: '5' } },
      draft: SQUARE,
      step: 2,
      naming: 'own',
      awaited: undefined,
    });
  });

  it('with the formula of a link at once, whatever is stored', async () => {
    keepChoices(await settled(openChoices(linkTo(SQUARE))));
    expect(openChoices(linkTo('x + 1'))).toMatchObject({
      recipe: { source: 'x + 1' },
      awaited: undefined,
    });
  });

  it('with the stored program where a link does not read, and says so', async () => {
    keepChoices(await settled(openChoices(linkTo(SQUARE))));
    const opened = await settled(openChoices(linkTo('def f(x):\n    return y\n')));
    expect(opened.recipe.source).toBe(SQUARE);
    expect(opened.notice).toMatch(/^This link could not be opened: its function does not read/);
  });

  it('with the program of last time, its step, folds and settings', async () => {
    const work = await settled(openChoices(linkTo(CUBE, 3)));
    keepChoices({ ...work, folds: { a: true }, budget: 1_000_000, speed: 2 });
    const again = openChoices('');
    expect(again).toMatchObject({ budget: 1_000_000, speed: 2 });
    expect(await settled(again)).toMatchObject({
      recipe: { source: CUBE },
      step: 3,
      folds: { a: true },
    });
  });

  it('in the view of a link, or of last time', async () => {
    const linked = openChoices(linkTo('x + 1', 0, 'compare'));
    expect(linked.view).toBe('compare');
    const program = await settled(openChoices(linkTo(SQUARE, 1, 'compare')));
    expect(program.view).toBe('compare');
    keepChoices(program);
    expect(await settled(openChoices(''))).toMatchObject({ view: 'compare', step: 1 });
    keepChoices(openChoices(linkTo(SQUARE, 1, 'compare')));
    expect((await settled(openChoices(''))).view).toBe('compare');
    expect(openChoices(linkTo('x + 1')).view).toBe('workbench');
  });

  it('with a draft that does not read, and its error, beside the last program', async () => {
    const work = await settled(openChoices(linkTo(SQUARE)));
    const draft = 'def f(x):\n    return x*\n';
    keepChoices({ ...work, draft });
    const again = await settled(openChoices(''));
    expect(again).toMatchObject({ recipe: { source: SQUARE }, draft, refusal: { source: draft } });
  });

  it('with the work that was being opened when the page was left', async () => {
    keepChoices(openChoices(linkTo(SQUARE)));
    expect((await settled(openChoices(''))).recipe.source).toBe(SQUARE);
  });

  it.each(['no JSON {', '[]', '{"link":7,"draft":{},"folds":3,"budget":1e9}', '{"draft":"sqrt("}'])(
    'with the first example where memory holds %s',
    (text) => {
      kept.set('wengert.1', text);
      expect(openChoices('')).toMatchObject({ recipe: firstChoices.recipe, budget: 250_000 });
    },
  );
});
