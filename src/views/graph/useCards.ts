/** Places of the current step's labels in a picture too small for labels; else undefined. */
import { useMemo } from 'react';
import type { NodeId } from '../../core/trace';
import type { Drawing, Point, Size } from '../../layout';
import { useSession } from '../../store';
import { useLoaded } from '../../store/useLoaded';
import { boostAt, nodesOfStep } from './look';
import type { Picture } from './useDrawing';
import type { View } from './viewport';

const loadCards = () => import('./cards');

export function useCards(
  picture: Picture,
  drawing: Drawing,
  view: View,
  window: Size,
): ReadonlyMap<NodeId, Point> | undefined {
  const { hovered, selection } = useSession().choices;
  const boosts = boostAt(view.scale, picture.plan) > 1;
  const loaded = useLoaded(boosts, loadCards);
  return useMemo(() => {
    const { told, plan } = picture;
    if (!boosts || loaded === undefined) return undefined;
    const chosen = [selection, hovered].filter(
      (id) => id !== undefined && id < told.run.trace.nodes.length,
    );
    const nodes = new Set([...nodesOfStep(told.frame, told), ...chosen]);
    const itemOf = plan.extra?.itemOf;
    const ids = new Set([...nodes].flatMap((id) => (id === undefined ? [] : [itemOf?.(id) ?? id])));
    return loaded.placeCards(picture, drawing, [...ids], view, window);
  }, [picture, drawing, view, window, selection, hovered, boosts, loaded]);
}
