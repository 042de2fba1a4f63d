/** A branch test with its outcome in a sentence, and the answers on the ways that lead from it. */
import { Check } from 'lucide-react';
import { useMemo } from 'react';
import { locate } from '../../../core/language';
import { metricsFor } from '../../../layout';
import { useSession } from '../../../store';
import { Formula } from '../../math/Formula';
import { centred, placeBeside } from '../places';
import { edgeName } from '../plan';
import type { ExtraLabelProps, PlannedTest } from './extra';
import { speakTest } from './speakGroup';
import { isDecided, stepOfTest } from './testState';
import { answerOn } from './ways';

export interface TestLabelProps extends ExtraLabelProps {
  readonly test: PlannedTest;
}

export function TestLabel({
  placed,
  test,
  of: { picture, drawing, isTiny, showsSigns },
}: TestLabelProps) {
  const { plan, told } = picture;
  const { run, frame } = told;
  const { dispatch } = useSession();
  const metrics = metricsFor(plan.orientation);
  const side = 2 * metrics.testHalf;
  const isKnown = isDecided(run.trace, test.branch, frame);
  const { ways } = plan.extra ?? {};
  const answers = useMemo(
    () =>
      drawing.edges.flatMap((edge) => {
        const way = ways?.get(edgeName(edge));
        return way?.test !== test || way.kind === 'reads' ? [] : [{ edge, way }];
      }),
    [drawing, ways, test],
  );
  return (
    <div className="graph-label" data-state={isKnown ? 'done' : 'idle'}>
      <button
        type="button"
        className="graph-node graph-test"
        style={{
          transform: centred(placed),
          width: side,
          height: side,
          fontSize: test.glyphFont,
        }}
        aria-label={speakTest(test, told, isKnown)}
        onClick={() => {
          const step = stepOfTest(run, test.branch);
          if (step !== undefined) dispatch({ type: 'goTo', step });
        }}
        title={`Go to the test on line ${locate(run.program.source, test.branch.test).line}`}
      >
        {showsSigns && <Formula latex={test.glyph} form="label" />}
      </button>
      {!isTiny && (
        <div
          className="graph-outcome"
          style={placeBeside(placed.chip, placed, test.size.chip, metrics)}
          data-known={isKnown || undefined}
        >
          {isKnown ? (
            <>
              <Formula latex={test.comparison} form="label" /> is {String(test.branch.outcome)}
            </>
          ) : (
            '?'
          )}
        </div>
      )}
      {!isTiny &&
        isKnown &&
        answers.map(({ edge, way }) => (
          <span
            key={edgeName(edge)}
            className="graph-answer"
            data-kind={way.kind === 'taken' ? 'taken' : 'ghost'}
            style={{ transform: centred(edge.label.at) }}
          >
            {way.kind === 'taken' && <Check aria-hidden />}
            {answerOn(way)}
          </span>
        ))}
    </div>
  );
}
