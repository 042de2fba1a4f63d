import { describe, expect, it } from 'vitest';
import { families, measureGrowth } from '../../core/modes/growth';
import { phraseText } from '../phrase';
import {
  describeFamily,
  describeGrowth,
  describeTimes,
  describeTraversals,
  methodName,
} from './growthText';

const [speelpenning] = families;
const powers = families.find(({ grows }) => grows === 'outputs');
if (speelpenning === undefined || powers === undefined) throw new Error('the families are gone');
const inputs = measureGrowth(speelpenning);
const outputs = measureGrowth(powers);

const atMillion = ({ points }: typeof inputs) => {
  const point = points.find(({ n }) => n === 1_000_000);
  if (point === undefined) throw new Error('there is no point for a million');
  return point;
};

describe('work in everyday time', () => {
  it('takes minutes numerically and forward, and two evaluations in reverse mode', () => {
    expect(phraseText(describeTimes(atMillion(inputs), 'traversals'))).toBe(
      'If one evaluation of f for n equals 1,000,000 takes 1 ms, and a pass or a sweep is counted as one evaluation, all derivatives take 17 minutes numerically, 17 minutes in forward mode, 2 ms in reverse mode.',
    );
  });

  it('turns round where outputs are many', () => {
    expect(phraseText(describeTimes(atMillion(outputs), 'traversals'))).toContain(
      '2 ms numerically, 1 ms in forward mode, 17 minutes in reverse mode',
    );
  });

  it('follows the operations that were counted where these are asked for', () => {
    const point = {
      n: 10,
      numerical: { traversals: 11, operations: 110 },
      forward: { traversals: 10, operations: 400 },
      reverse: { traversals: 2, operations: 35 },
      isMeasured: true,
    };
    expect(phraseText(describeTimes(point, 'operations'))).toContain(
      '11 ms numerically, 40 ms in forward mode, 3.5 ms in reverse mode',
    );
  });

  it('says what is taken to last how long, by either count', () => {
    expect(phraseText(describeTimes(atMillion(inputs), 'operations'))).toContain(
      'takes 1 ms, and every operation as long as any other, all derivatives',
    );
  });

  it('tells how much a pass and a sweep do, so that both counts fit together', () => {
    const point = {
      n: 2,
      numerical: { traversals: 3, operations: 300 },
      forward: { traversals: 2, operations: 800 },
      reverse: { traversals: 2, operations: 150 },
      isMeasured: true,
    };
    expect(describeTraversals(point)).toBe(
      'A pass does 4 times the operations of f, a reverse sweep 0.5 times.',
    );
  });

  it('takes no time where nothing is to be done', () => {
    const nothing = { traversals: 2, operations: 0 };
    const point = {
      n: 1,
      numerical: nothing,
      forward: nothing,
      reverse: nothing,
      isMeasured: true,
    };
    expect(phraseText(describeTimes(point, 'operations'))).toContain('0 ms numerically');
  });
});

describe('the chart in words', () => {
  it('gives the numbers at its end, and how far it was measured', () => {
    expect(describeGrowth(inputs, 'traversals', speelpenning)).toBe(
      'Traversals for all derivatives of Speelpenning’s product against its number of inputs, both axes logarithmic: at n = 1,000,000 numerical 1,000,001, forward mode 1,000,000, reverse mode 2, measured up to n = 100 and drawn on.',
    );
  });

  it('names the mode that wins', () => {
    expect(describeFamily(speelpenning, atMillion(inputs), 'traversals')).toContain(
      'reverse mode wins. ',
    );
    expect(describeFamily(powers, atMillion(outputs), 'operations')).toContain(
      'forward mode wins. ',
    );
  });

  it('names no winner at an n at which it does not win yet', () => {
    const [least] = inputs.points;
    if (least === undefined) throw new Error('there is no point');
    // One pass beside two traversals.
    expect(describeFamily(speelpenning, least, 'traversals')).toContain(
      'reverse mode wins as n grows, not yet at n = 1.',
    );
  });

  it('has a name for each method', () => {
    expect(methodName('numerical')).toBe('numerical');
    expect(methodName('reverse')).toBe('reverse mode');
  });
});
