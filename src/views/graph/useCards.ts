/** Places of the current step's labels in a picture too small for labels; else undefined. */
import { useMemo } from 'react';
import type { NodeId } from '../../core/trace';
import type { Drawing, Point, Size } from '../../layout';
import { useSession } from '../../store';
import { placeCards } from './cards';
import { boostAt, nodesOfStep } from './look';
import type { Picture } from './useDrawing';
import type { View } from './viewport';

export function useCards(
  picture: Picture,
  drawing: Drawing,
  view: View,
  window: Size,
): ReadonlyMap<NodeId, Point> | undefined {
  const { hovered, selection } = useSession().choices;
  return useMemo(() => {
    const { told, plan } = picture;
    if (boostAt(view.scale, plan) === 1) return undefined;
    const chosen = [selection, hovered].filter(
      (id) => id !== undefined && id < told.run.trace.nodes.length,
    );
    const nodes = new Set([...nodesOfStep(told.frame, told), ...chosen]);
    const ids = [...nodes].filter((id) => id !== undefined);
    return placeCards(picture, drawing, ids, view, window);
  }, [picture, drawing, view, window, selection, hovered]);
}
