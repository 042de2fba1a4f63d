/** What a program returned → its outputs: one number, or the numbers of a list, with their names. */
import { type Expression, type Program, SourceError, type Statement } from '../../language';
import type { Context } from '../evaluate';
import type { Outputs } from '../recorder';
import { describeValue, isScalar, type Scalar, type Value } from '../values';

/** The most outputs: each has a row of the Jacobian. */
const MOST_OUTPUTS = 1_000;

/** @throws SourceError where no number comes out */
export function outputsOf(value: Value, program: Program, { source }: Context): Outputs {
  const { main } = program;
  const place = main.kind === 'definition' ? main.nameSpan : main.span;
  if (value.kind !== 'node' && value.kind !== 'constant' && value.kind !== 'list') {
    const name = main.kind === 'definition' ? main.name : 'the program';
    throw new SourceError(
      source,
      place,
      value.kind === 'nothing'
        ? `\`${name}\` returned no value`
        : `\`${name}\` returned ${describeValue(value)}, and a number is drawn`,
      value.kind === 'nothing'
        ? 'End every way through it with `return` and a value.'
        : 'Return a number, or call the function.',
    );
  }
  const values: Scalar[] = [];
  const names: (string | undefined)[] = [];
  const collect = (part: Value, name: string | undefined): void => {
    if (isScalar(part)) {
      values.push(part);
      names.push(name ?? ownName(part));
      return;
    }
    if (part.kind !== 'list') {
      const cause = `one of the outputs is ${describeValue(part)}`;
      throw new SourceError(source, place, cause, 'Return numbers only.');
    }
    part.elements.forEach((element, index) => {
      collect(element, name === undefined ? undefined : `${name}[${index}]`);
    });
  };
  const written = namesWritten(program);
  if (value.kind !== 'list') collect(value, undefined);
  else {
    value.elements.forEach((element, index) => {
      const listed = written.kind === 'each' ? written.names[index] : undefined;
      collect(element, written.kind === 'whole' ? `${written.name}[${index}]` : listed);
    });
  }
  if (values.length === 0) {
    const cause = 'the list that came out is empty';
    throw new SourceError(source, place, cause, 'Return at least one number.');
  }
  if (values.length > MOST_OUTPUTS) {
    const cause = `${values.length} numbers came out, and at most ${MOST_OUTPUTS} are drawn`;
    throw new SourceError(source, place, cause, 'Return fewer, or their sum.');
  }
  return { values, names: values.length === 1 ? [undefined] : names };
}

function ownName(value: Scalar): string | undefined {
  return value.kind === 'constant' ? value.names[0] : undefined;
}

type Written =
  /** `return a, b` */
  | { readonly kind: 'each'; readonly names: readonly (string | undefined)[] }
  /** `return ys` */
  | { readonly kind: 'whole'; readonly name: string }
  | { readonly kind: 'none' };

/** What the last `return` of the drawn function, or the drawn line, calls its outputs. */
function namesWritten({ main }: Program): Written {
  if (main.kind === 'assignment') return { kind: 'whole', name: main.name };
  const value = main.kind === 'expression' ? main.value : lastReturn(main.body);
  if (value?.kind === 'name') return { kind: 'whole', name: value.name };
  if (value?.kind !== 'list') return { kind: 'none' };
  return {
    kind: 'each',
    names: value.elements.map((element) => (element.kind === 'name' ? element.name : undefined)),
  };
}

function lastReturn(body: readonly Statement[]): Expression | undefined {
  const last = body.findLast((statement) => statement.kind === 'return');
  return last?.kind === 'return' ? last.value : undefined;
}
