/** The steps that are no sum of products: before the first, values, and the seeds of both modes. */
import type { Evaluate, SeedAdjoint, SeedTangent } from '../core/modes';
import { edgesInto, nodeAt, reachesOutput } from '../core/trace';
import { exactDecimal } from './exactHistory';
import type { Phrase } from './explain';
import { hasSeveralOutputs } from './outputs';
import { countWord, listed, math, phrase } from './phrase';
import type { Words } from './words';

/** What will happen: an invitation to the first step. */
export function invitation(words: Words): Phrase {
  const { run } = words;
  if (hasSeveralOutputs(run)) return invitationToSeveral(words);
  const inputs = run.trace.inputs.length;
  if (inputs === 0)
    return phrase`This function has no input, so there is a value to compute and no derivative.`;
  const passes = run.phases.filter(({ kind }) => kind === 'forward pass').length;
  switch (run.recipe.mode) {
    case 'forward':
      if (run.recipe.direction !== 'each') {
        return phrase`Values and tangents will travel together from the inputs to the output, in one pass along your direction.`;
      }
      return passes === 1
        ? phrase`Value and tangent will travel together from the input to the output; one pass gives the whole derivative.`
        : phrase`Values and tangents will travel together from the inputs to the output, in ${countWord(passes)} passes, one for each input.`;
    case 'reverse':
      return phrase`First the values travel from the inputs to the output; then the adjoints travel back and collect the whole gradient.`;
    case 'both':
      return phrase`First values and tangents travel to the output; then adjoints travel back along the same edges.`;
  }
}

/** As `invitation`, for a function with several outputs. */
function invitationToSeveral({ run }: Words): Phrase {
  const { mode, direction, seed } = run.recipe;
  const passes = run.trace.inputs.length;
  const sweeps = run.trace.outputs.length;
  if (passes === 0) {
    return phrase`This function has no input, so there are values to compute and no derivatives.`;
  }
  switch (mode) {
    case 'forward':
      if (direction !== 'each') {
        return phrase`Values and tangents will travel together from the inputs to the outputs, in one pass along your direction.`;
      }
      return passes === 1
        ? phrase`Value and tangent will travel together from the input to the outputs; one pass gives the derivatives of all.`
        : phrase`Values and tangents will travel together to the outputs in ${countWord(passes)} passes; each fills the column of its input.`;
    case 'reverse':
      return seed === 'each'
        ? phrase`First the values travel to the outputs; then adjoints travel back in ${countWord(sweeps)} sweeps, and each fills the row of its output.`
        : phrase`First the values travel to the outputs; then the adjoints travel back in one sweep, from the outputs that you seeded.`;
    case 'both':
      return phrase`First values and tangents travel to the outputs; then adjoints travel back along the same edges, in one sweep.`;
  }
}

export function sentenceOfEvaluate(words: Words, step: Evaluate): Phrase {
  const { run, trace, name, value, partialValue } = words;
  const [id] = step.nodes;
  if (id === undefined || nodeAt(trace, id).kind === 'input' || step.nodes.length !== 1) {
    return step.nodes.length === 1
      ? phrase`The input takes its value; everything else is computed from it, one operation at a time.`
      : phrase`The inputs take their values; everything else is computed from them, one operation at a time.`;
  }
  if (!Number.isFinite(nodeAt(trace, id).primal)) {
    return phrase`${name(id)} is ${value(id)} at this point; the sweep carries that on, and nothing hides it.`;
  }
  const output = trace.outputs.indexOf(id);
  if (output >= 0 && hasSeveralOutputs(run)) {
    return phrase`${words.output(output)} is an output, and ${value(id)} here: a reverse sweep that seeds it starts from this node.`;
  }
  if (output >= 0) {
    return phrase`The output is ${value(id)}: the forward sweep ends here, and the reverse sweep starts from it.`;
  }
  if (reachesOutput(trace)[id] !== true) {
    return phrase`Nothing that leads to the output uses ${name(id)}, so the reverse sweep will pass over it.`;
  }
  const edges = edgesInto(trace, nodeAt(trace, id));
  const partials = edges.slice(0, 4).map((edge) => partialValue(edge));
  return edges.length === 1
    ? phrase`${name(id)} is known, and with it its local partial, ${listed(partials)}, which the reverse sweep will multiply by.`
    : phrase`${name(id)} is known, and with it its local partials, ${listed(partials)}${edges.length > 4 ? ' …' : ''}, which the reverse sweep will multiply by.`;
}

export function sentenceOfSeedTangent(words: Words, step: SeedTangent): Phrase {
  const { trace, name, derivative, run } = words;
  const moving = step.direction.flatMap((rate, position) => (rate === 0 ? [] : [position]));
  const [position] = moving;
  const input = trace.inputs[position ?? -1];
  if (input === undefined || moving.length === 0) {
    return phrase`In this direction no input moves, so every tangent stays 0.`;
  }
  if (moving.length > 1 || step.direction[position ?? -1] !== 1) {
    const along = directionOf(words, step.direction);
    return hasSeveralOutputs(run)
      ? phrase`The inputs move along ${along}: this pass gives the derivative of every output in that direction.`
      : phrase`The inputs move along ${along}: this pass gives one number, the derivative of the output in that direction.`;
  }
  if (hasSeveralOutputs(run)) {
    return phrase`Only ${name(input)} moves, at rate 1: this pass gives the derivatives of all outputs by it, one column of the Jacobian.`;
  }
  if (reachesOutput(trace)[input] !== true) {
    return phrase`${name(input)} moves, but nothing that leads to the output uses it: ${derivative(input, 0)} will be 0.`;
  }
  return run.trace.inputs.length === 1
    ? phrase`${name(input)} moves at rate 1, so the tangent of the output will be the whole derivative ${derivative(input, 0)}.`
    : phrase`Only ${name(input)} moves, at rate 1; the other inputs are at rest, so this pass gives ${derivative(input, 0)}.`;
}

const LONGEST_DIRECTION = 4;

function directionOf({ number }: Words, direction: readonly number[]) {
  const shown = direction
    .slice(0, LONGEST_DIRECTION)
    .map((rate) => number(rate, exactDecimal(rate)));
  const latex = shown.map((piece) => (piece.kind === 'math' ? piece.latex : ''));
  const spoken = shown.map((piece) => (piece.kind === 'math' ? piece.spoken : ''));
  const more = direction.length > LONGEST_DIRECTION;
  return math(
    `\\dot{x} = (${latex.join(', ')}${more ? ', \\dots' : ''})`,
    `the vector ${spoken.join(', ')}${more ? ' and so on' : ''}`,
  );
}

export function sentenceOfSeedAdjoint(words: Words, step: SeedAdjoint): Phrase {
  const { trace, name, number, run } = words;
  if (hasSeveralOutputs(run)) return sentenceOfSeeds(words, step);
  const [node = trace.output] = step.nodes;
  const [value = 0] = step.seeds;
  const { kind } = nodeAt(trace, node);
  const seed = number(value, exactDecimal(value));
  if (kind === 'constant') {
    return phrase`The output does not depend on any input here, so every derivative is 0.`;
  }
  if (value === 0) return phrase`The seed is 0, so every adjoint of this sweep will be 0.`;
  if (kind === 'input') {
    return phrase`The output is the input ${name(node)} itself, so its adjoint is the seed, ${seed}, and all others stay 0.`;
  }
  return value === 1
    ? phrase`The output changes exactly as fast as itself, so its adjoint starts at 1; all other adjoints start at 0.`
    : phrase`The output starts with your seed, ${seed}, so every adjoint comes out ${seed} times as large; all others start at 0.`;
}

/** Of several outputs one is seeded, or some of them together. */
function sentenceOfSeeds(
  { trace, name, number, output: nameOf }: Words,
  { nodes, seeds }: SeedAdjoint,
): Phrase {
  const seeded = nodes.flatMap((_, position) => (seeds[position] === 0 ? [] : [position]));
  const [only] = seeded;
  if (only === undefined) return phrase`All seeds are 0, so every adjoint of this sweep will be 0.`;
  if (seeded.length > 1) {
    return phrase`The outputs start with your seeds: this sweep gives the gradient of their sum, each output times its seed.`;
  }
  const output = nameOf(only);
  const node = nodes[only] ?? trace.output;
  const value = seeds[only] ?? 0;
  const seed = number(value, exactDecimal(value));
  switch (nodeAt(trace, node).kind) {
    case 'constant':
      return phrase`${output} does not depend on any input here, so its derivatives are all 0.`;
    case 'input':
      return phrase`${output} is the input ${name(node)} itself, so its adjoint is the seed, ${seed}, and all others stay 0.`;
    case 'operation':
      return value === 1
        ? phrase`This sweep is for ${output} alone: its adjoint starts at 1, all others at 0, and the row of ${output} comes out.`
        : phrase`This sweep is for ${output} alone, with your seed, ${seed}: every adjoint comes out ${seed} times as large.`;
  }
}
