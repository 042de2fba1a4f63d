import { describe, expect, it } from 'vitest';
import { framesOf } from '../core/frames';
import { exactRun } from '../core/modes';
import { adjointLabel, edgeLabels, nodeLabels, tangentLabel } from './graphLabels';
import { describeNode } from './nodeDetails';
import { speakNode } from './spoken';
import { DECIMALS, distance, FRACTIONS, inLatex, OWN_NAMES, runOf } from './testRuns';
import { traceRows } from './traceRows';

const run = runOf(distance, { x1: 3, x2: 4 });
const OUTPUT = run.trace.output;

describe('labels at nodes', () => {
  it('give name and value, for inputs and the output with both names', () => {
    const labels = nodeLabels(run, DECIMALS, undefined);
    expect(labels.map(({ id }) => id)).toEqual(run.trace.nodes.map(({ id }) => id));
    expect(labels[0]).toMatchObject({ glyph: 'x_{1}', value: 'v_{-1} = x_{1} = 3' });
    expect(labels[3]).toMatchObject({ glyph: '(\\cdot)^{2}', value: 'v_{1} = 9' });
    expect(labels[OUTPUT]).toMatchObject({
      value: 'v_{4} = y = 5',
      valueUnknown: 'v_{4} = y = {?}',
    });
  });

  it('take the person’s own names where they are asked for', () => {
    const own = runOf('q = x + y\nf = q*z', { x: -2, y: 5, z: -4 });
    const values = nodeLabels(own, OWN_NAMES, undefined).map(({ value }) => value);
    expect(values).toEqual(['x = -2', 'y = 5', 'z = -4', 'q = 3', 'f = -12']);
    expect(nodeLabels(own, DECIMALS, undefined).at(-1)?.value).toBe('v_{2} = f = -12');
  });

  it('draw a constant inside its operation, or leave it outside', () => {
    const [labels] = [nodeLabels(runOf('x + 1', { x: 1 }), DECIMALS, undefined)];
    expect(labels.at(-1)).toMatchObject({ glyph: '{+}1', glyphAlone: '+' });
  });
});

describe('labels on edges', () => {
  it('come in full, without the middle, and as the number', () => {
    const labels = edgeLabels(run, DECIMALS, undefined, { symbolic: false });
    expect(labels[0]?.forms).toEqual([
      '\\dfrac{\\partial v_{1}}{\\partial v_{-1}} = 2 \\cdot 3 = 6',
      '\\dfrac{\\partial v_{1}}{\\partial v_{-1}} = 6',
      '6',
    ]);
    expect(labels[2]?.forms).toEqual(['\\dfrac{\\partial v_{3}}{\\partial v_{1}} = 1', '1']);
    expect(labels[0]?.unknownForms).toEqual([
      '\\dfrac{\\partial v_{1}}{\\partial v_{-1}} = {?}',
      '{?}',
    ]);
  });

  it('show symbols on demand', () => {
    const [first] = edgeLabels(run, DECIMALS, undefined, { symbolic: true });
    expect(first?.forms[0]).toBe('\\dfrac{\\partial v_{1}}{\\partial v_{-1}} = 2 v_{-1} = 6');
  });
});

describe('labels of derivatives', () => {
  it('of the adjoint go from ? over 0 to running sums', () => {
    const square = runOf('x*x', { x: 3 });
    const frames = framesOf(square);
    const labels = [2, 3, 4, 5].map((k) =>
      adjointLabel(frames.at(k), 0, square, DECIMALS, undefined),
    );
    expect(labels).toEqual(['= {?}', '= 0', '= 3', '= 6'].map((end) => `\\bar{v}_{0} ${end}`));
  });

  it('of the tangent are known once the pass has come by', () => {
    const forward = runOf(distance, { x1: 3, x2: 4 }, 'forward');
    const frames = framesOf(forward);
    const labels = [3, 4, 6].map((k) =>
      tangentLabel(frames.at(k), 6, forward, DECIMALS, undefined),
    );
    expect(labels).toEqual(['= {?}', '= 6', '= {?}'].map((end) => `\\dot{v}_{3} ${end}`));
  });

  it('are exact fractions in that style', () => {
    const exact = exactRun(run);
    const frame = framesOf(run).at(run.steps.length);
    expect(adjointLabel(frame, 0, run, FRACTIONS, exact)).toBe('\\bar{v}_{-1} = \\frac{3}{5}');
    const forward = runOf(distance, { x1: 3, x2: 4 }, 'forward', { direction: [0.5, 0] });
    const half = tangentLabel(framesOf(forward).at(1), 0, forward, FRACTIONS, exactRun(forward));
    expect(half).toBe('\\dot{v}_{-1} = \\frac{1}{2}');
  });
});

describe('rows, details and speech', () => {
  it('rows leave constants inside the expressions', () => {
    expect(
      traceRows(run, DECIMALS).map(({ name, expression }) => `${name} = ${expression}`),
    ).toEqual([
      'v_{-1} = x_{1}',
      'v_{0} = x_{2}',
      'v_{1} = v_{-1}^{2}',
      'v_{2} = v_{0}^{2}',
      'v_{3} = v_{1} + v_{2}',
      'v_{4} = \\sqrt{v_{3}}',
    ]);
    expect(
      traceRows(run, DECIMALS)
        .map(({ spoken }) => spoken)
        .slice(2),
    ).toEqual(['v minus 1 squared', 'v 0 squared', 'v 1 plus v 2', 'square root of v 3']);
  });

  it('a node’s page has its rule, its partials, its operands and users', () => {
    const details = describeNode(run, OUTPUT, DECIMALS, undefined);
    expect(inLatex(details.title)).toBe('$v_{4}$, square root');
    expect(details.rule).toBe('v_{4} = \\sqrt{v_{3}} = 5');
    expect(details.partials[0]?.latex).toBe(
      '\\frac{\\partial v_{4}}{\\partial v_{3}} = \\frac{1}{2 v_{4}} = \\frac{1}{2 \\cdot 5} = 0.1',
    );
    expect([details.operands, details.users]).toEqual([[6], []]);
    expect(describeNode(run, 6, DECIMALS, undefined).users).toEqual([OUTPUT]);
    expect(distance.slice(details.piece.from, details.piece.to)).toBe('sqrt(x1^2 + x2^2)');
  });

  it('an input’s page is headed by both of its names', () => {
    const headed = (wording: typeof DECIMALS) =>
      inLatex(describeNode(run, 0, wording, undefined).title);
    expect(headed(DECIMALS)).toBe('$v_{-1}$, input $x_{1}$');
    expect(headed(OWN_NAMES)).toBe('$x_{1}$, input');
  });

  it('a node is spoken with what is known of it', () => {
    const frames = framesOf(run);
    expect(speakNode(frames.at(0), 6, run, DECIMALS)).toBe('v 3, plus, not computed yet');
    expect(speakNode(frames.at(9), 6, run, DECIMALS)).toBe(
      'v 3, plus, value 25, adjoint 0.1, read by this step',
    );
    expect(speakNode(frames.at(11), 6, run, DECIMALS)).toBe(
      'v 3, plus, value 25, adjoint 0.1, done',
    );
  });
});
