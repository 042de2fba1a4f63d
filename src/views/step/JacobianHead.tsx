/** The heads of rows and columns of the Jacobian: buttons to where the run begins to fill them. */
import type { JacobianColumn, JacobianRow } from '../../core/frames';
import { nodeName, outputLatex, spokenName, spokenOutput } from '../../explain';
import { useSession } from '../../store';
import { Formula } from '../math/Formula';

interface RowHeadProps {
  readonly row: JacobianRow;
  readonly isCurrent: boolean;
}

/** `a`, or `ȳᵀJ` for a combination. */
export function RowHead({ row: { output, phase }, isCurrent }: RowHeadProps) {
  const { run } = useSession();
  const name =
    output === undefined
      ? { latex: '\\bar{y}^{\\top} J', spoken: 'the outputs times your seeds' }
      : { latex: outputLatex(run, output), spoken: spokenOutput(run, output) };
  return <Head scope="row" {...name} phase={phase} index={1} isCurrent={isCurrent} />;
}

interface ColumnHeadProps {
  readonly column: JacobianColumn;
  readonly index: number;
  readonly isCurrent: boolean;
}

/** `x`, or `Jẋ` for a direction. */
export function ColumnHead({ column: { input, phase }, index, isCurrent }: ColumnHeadProps) {
  const { trace } = useSession().run;
  const node = input === undefined ? undefined : trace.inputs[input];
  const name =
    node === undefined
      ? { latex: 'J \\dot{x}', spoken: 'along your direction' }
      : { latex: nodeName(trace, node, 'own'), spoken: `by ${spokenName(trace, node, 'own')}` };
  return <Head scope="col" {...name} phase={phase} index={index} isCurrent={isCurrent} />;
}

interface HeadProps {
  readonly scope: 'row' | 'col';
  readonly latex: string;
  readonly spoken: string;
  /** Of its sweep or pass; undefined where the run has none. */
  readonly phase: number | undefined;
  /** Position in the whole table, from 1. */
  readonly index: number;
  readonly isCurrent: boolean;
}

function Head(props: HeadProps) {
  const { scope, latex, spoken, phase, index, isCurrent } = props;
  const { run, dispatch } = useSession();
  const from = phase === undefined ? undefined : run.phases[phase]?.from;
  const name = (
    <>
      <Formula latex={latex} form="label" />
      <span className="unseen">{spoken}</span>
    </>
  );
  const way = scope === 'row' ? 'sweep' : 'pass';
  return (
    <th scope={scope} aria-colindex={index} data-current={isCurrent || undefined}>
      {from === undefined ? (
        name
      ) : (
        <button
          type="button"
          title={`To the start of its ${way}`}
          onClick={() => dispatch({ type: 'goTo', step: from + 1 })}
        >
          {name}
          <span className="unseen">: to the start of its {way}</span>
        </button>
      )}
    </th>
  );
}
