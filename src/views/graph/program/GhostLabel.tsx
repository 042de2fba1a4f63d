/** The branch that was not taken: what it says, and that it did not run. */
import { metricsFor } from '../../../layout';
import { Formula } from '../../math/Formula';
import { centred, placeBeside } from '../places';
import type { ExtraLabelProps, PlannedGhost } from './extra';
import { isDecided } from './testState';

export interface GhostLabelProps extends ExtraLabelProps {
  readonly ghost: PlannedGhost;
}

export function GhostLabel({
  placed,
  ghost,
  of: { picture, isTiny, showsSigns },
}: GhostLabelProps) {
  const metrics = metricsFor(picture.plan.orientation);
  const { run, frame } = picture.told;
  return (
    <div className="graph-label graph-ghost" data-state="idle">
      {showsSigns && (
        <span
          className="graph-node"
          style={{ transform: centred(placed), fontSize: ghost.glyphFont }}
        >
          <Formula latex={ghost.glyph} form="label" />
        </span>
      )}
      {!isTiny && (
        <div
          className="graph-outcome"
          style={placeBeside(placed.value, placed, ghost.size.value, metrics)}
        >
          line {ghost.line}
          {isDecided(run.trace, ghost.test.branch, frame) && ', not run'}
        </div>
      )}
    </div>
  );
}
