/** The transport of the page: one timeline for all three methods. */
import { Player } from '../../player';

interface PlayStripProps {
  /** At the foot of a narrow page, where each line counts. */
  readonly isPinned?: boolean;
}

export function PlayStrip({ isPinned = false }: PlayStripProps) {
  return (
    <div className="play-strip">
      <Player form="bare" />
      <p className="play-strip-note">
        {isPinned
          ? 'Play moves all three: h, the rules, the graph.'
          : 'Play moves all three: h shrinks, rules are applied, nodes are differentiated.'}
      </p>
    </div>
  );
}
