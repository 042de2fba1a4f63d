/** One input that is a number, under its name; in a program it can be made a list. */
import { Brackets } from 'lucide-react';
import { nodeAt } from '../../core/trace';
import { nodeName } from '../../explain';
import { readIdentifier, typesetIdentifier } from '../../explain/identifier';
import { useSession } from '../../store';
import { Formula } from '../math/Formula';
import { NumberRow } from './NumberRow';

export function InputRow({ name }: { readonly name: string }) {
  const { dispatch, run, point } = useSession();
  const text = point[name] ?? '0';
  const set = (typed: string): void => dispatch({ type: 'setInput', name, text: typed });
  const title = (
    <>
      <InputName name={name} />
      {run.program.form === 'program' && (
        <button
          type="button"
          className="input-shape"
          aria-label={`Make ${name} a list`}
          title={`Make ${name} a list`}
          onClick={() => set(`[${text}]`)}
        >
          <Brackets aria-hidden />
        </button>
      )}
    </>
  );
  return <NumberRow label={name} name={title} text={text} onText={set} />;
}

/** `x`, or `x = v₀` where the values are named by their places in the list. */
export function InputName({ name }: { readonly name: string }) {
  const { choices, run } = useSession();
  const own = typesetIdentifier(readIdentifier(name));
  const node = run.trace.inputs
    .map((id) => nodeAt(run.trace, id))
    .find((input) => input.kind === 'input' && input.name === name);
  const isListed = node !== undefined && choices.naming === 'list';
  const listed = isListed ? nodeName(run.trace, node.id, 'list') : own;
  return <Formula latex={listed === own ? own : `${own} = ${listed}`} />;
}
