/** One element of a list as an input. */
import { readIdentifier, typesetIdentifier } from '../../explain/identifier';
import { NumberRow } from '../inputs/NumberRow';
import { Formula } from '../math/Formula';

interface ElementRowProps {
  /** `xs[3]` */
  readonly name: string;
  readonly text: string;
  readonly onText: (text: string) => void;
}

export function ElementRow({ name, text, onText }: ElementRowProps) {
  const latex = typesetIdentifier(readIdentifier(name));
  return <NumberRow label={name} name={<Formula latex={latex} />} text={text} onText={onText} />;
}
