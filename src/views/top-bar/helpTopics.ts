/** What help says of the language and of its limits, read off the table of operations. */
import {
  describeRule,
  describeUse,
  type Primitive,
  primitiveNamed,
  primitives,
  vocabulary,
} from '../../core/primitives';
import { elementary } from '../../core/primitives/elementary';
import { hyperbolic } from '../../core/primitives/hyperbolic';
import { neural } from '../../core/primitives/neural';
import { piecewise } from '../../core/primitives/piecewise';
import { trigonometric } from '../../core/primitives/trigonometric';
import { pythonWords } from '../editor/pythonWords';

export interface FunctionHelp {
  readonly name: string;
  readonly use: string;
  readonly about: string;
}

export interface Family {
  readonly title: string;
  readonly functions: readonly FunctionHelp[];
}

const FAMILIES = [
  ['Roots, exponentials, logarithms', elementary],
  ['Angles', trigonometric],
  ['Hyperbolic', hyperbolic],
  ['In pieces', piecewise],
  ['For neurons', neural],
] as const;

export const families: readonly Family[] = [
  ...FAMILIES.map(([title, entries]) => ({
    title,
    functions: entries.map(({ name }) => helpOf(primitiveNamed(name))),
  })),
  {
    title: 'In programs',
    functions: pythonWords.map(({ word, use, about }) => ({ name: word, use, about })),
  },
];

export const constants: readonly string[] = [...vocabulary.constants.keys()];

/** `+ - * / …`: the signs of the operations that have one. */
export const operators: readonly string[] = primitives.flatMap(({ operator }) => operator ?? []);

function helpOf(primitive: Primitive): FunctionHelp {
  const use = describeUse(primitive);
  const { name, about, spellings } = primitive;
  const also = spellings.length === 0 ? '' : `; also written ${spellings.join(', ')}`;
  return { name, use, about: `${about}; ${describeRule(primitive)}${also}` };
}

/** Where to ask an operation for what it does at a kink, a jump or a pole. */
const PLACES: readonly (readonly number[])[] = [[0], [0, 0], [1], [0.5], [1, 1], [-1, 0.5]];

/** Every kink and jump, and one example each of what is shown as an infinity or as NaN. */
export function conventions(): readonly string[] {
  const found = primitives.flatMap((primitive) => {
    const { least, most } = primitive.arity;
    if (!primitive.callable) return [];
    return PLACES.filter(({ length }) => least <= length && length <= most)
      .flatMap((place) => primitive.irregularity(place) ?? [])
      .filter(({ kind }) => kind !== 'outside domain')
      .slice(0, 1);
  });
  const kinds = ['kink', 'jump'] as const;
  const special = ['vertical tangent', 'pole'] as const;
  return [
    ...kinds.flatMap((wanted) => found.filter(({ kind }) => kind === wanted)),
    ...special.flatMap((wanted) => found.find(({ kind }) => kind === wanted) ?? []),
  ].map(({ sentence }) => sentence);
}
