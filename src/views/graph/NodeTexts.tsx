/** A node's derivatives and value: as they are, or arriving where the current step changes them. */
import { Formula } from '../math/Formula';
import { ArrivingChip, ArrivingValue } from './Arriving';
import { ChipLabel } from './ChipLabel';
import type { NodeLabelProps } from './NodeLabel';

export function Chips({ chips, chipsBefore, told, node }: NodeLabelProps) {
  return chips.map((chip, i) => {
    const before = chipsBefore[i];
    return chip.state === 'active' && told !== undefined && before !== undefined ? (
      <ArrivingChip key={chip.kind} chip={chip} before={before} node={node.id} told={told} />
    ) : (
      <ChipLabel key={chip.kind} {...chip} />
    );
  });
}

export function Value({ value, valueBefore, told, isEvaluated, node }: NodeLabelProps) {
  if (value === undefined) return null;
  if (told === undefined || valueBefore === undefined) {
    return <Formula latex={value} form="label" />;
  }
  return (
    <ArrivingValue
      latex={value}
      before={valueBefore}
      isEvaluated={isEvaluated}
      hasOperands={node.kind === 'operation'}
    />
  );
}
