/**
 * The page "Compare": numerical, symbolic and automatic differentiation of the function that is
 * drawn, at its point, side by side; one timeline drives all three.
 */
import { memo, useMemo, useState } from 'react';
import type { Difference } from '../../core/modes/numerical';
import { outputLatex, spokenOutput } from '../../explain';
import { useNumerical, useSession, useSymbolic } from '../../store';
import { useMediaQuery } from '../../store/useMediaQuery';
import { AgreementSection } from './agreement/AgreementSection';
import { AutomaticColumn } from './automatic/AutomaticColumn';
import { PlayStrip } from './automatic/PlayStrip';
import { GrowthSection, MemorySection } from './growth';
import { inputNameOf } from './inputName';
import { type ChoicesKept, useKeeping } from './keptChoices';
import './Methods.css';
import { MethodsHeader } from './MethodsHeader';
import { NumericalColumn } from './numerical';
import { SymbolicColumn } from './symbolic/SymbolicColumn';
import { useChosenDerivative } from './useChosenDerivative';
import { useTimeline } from './useTimeline';

interface MethodsProps {
  readonly kept: ChoicesKept;
  readonly onEdit: () => void;
}

export function Methods({ kept, onEdit }: MethodsProps) {
  const { run, choices } = useSession();
  const [before] = useState(() => kept.current);
  const chosen = useChosenDerivative(before);
  const timeline = useTimeline(before?.chosenStep);
  const [difference, setDifference] = useState<Difference>(before?.difference ?? 'forward');
  const isNarrow = useMediaQuery('(max-width: 899px)');

  const { input, output } = chosen;
  useKeeping(kept, { difference, input, output, chosenStep: timeline.chosen });
  const { source, point } = run.recipe;
  const asked = { source, point, budget: choices.budget, input, output };
  const numerical = useNumerical({ kind: 'numerical', ...asked, difference, h: timeline.h });
  const symbolic = useSymbolic({ kind: 'symbolic', ...asked });
  const inputName = useMemo(() => inputNameOf(run, input), [run, input]);
  const outputName = useMemo(
    () => ({ latex: outputLatex(run, output), spoken: spokenOutput(run, output) }),
    [run, output],
  );
  const { h } = timeline;
  return (
    <div className="methods">
      <MethodsHeader chosen={chosen} inputLatex={inputName.latex} onEdit={onEdit} />
      <div className="methods-columns">
        <div className="methods-column">
          {numerical.report === undefined ? (
            <>
              <h2>Numerical</h2>
              <p className="panel-note">{numerical.failed ?? 'Evaluating f …'}</p>
            </>
          ) : (
            <NumericalColumn
              report={numerical.report}
              isStale={numerical.isStale}
              {...{ inputName, outputName, difference, h }}
              onDifference={setDifference}
              onH={timeline.setH}
            />
          )}
        </div>
        <SymbolicColumn
          report={symbolic.report}
          source={symbolic.last?.question.source ?? source}
          isStale={symbolic.isStale}
          failed={symbolic.failed}
          timeline={timeline}
        />
        <AutomaticColumn isNarrow={isNarrow} />
      </div>
      <AgreementSection
        {...{ input, output, h, difference }}
        numerical={numerical.last}
        symbolic={symbolic.last}
        isStale={numerical.isStale || symbolic.isStale}
      />
      <Below />
      {isNarrow && <PlayStrip isPinned />}
    </div>
  );
}

/** What does not depend on h: a drag leaves it alone. */
const Below = memo(function Below() {
  return (
    <div className="methods-growth">
      <GrowthSection />
      <MemorySection />
    </div>
  );
});
