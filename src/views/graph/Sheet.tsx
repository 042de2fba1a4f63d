/**
 * One SVG of several that lie over each other under the same view. What changes in a step lies on
 * other sheets than what stays, so that the browser need not paint thousands of lines again.
 */
import { createContext, type PropsWithChildren, useContext } from 'react';
import type { View } from './viewport';

/** How the picture is looked at: moving it renders the sheets again, not what is on them. */
export const ViewContext = createContext<View>({ x: 0, y: 0, scale: 1 });

export function Sheet({ children }: PropsWithChildren) {
  const { x, y, scale } = useContext(ViewContext);
  return (
    <svg className="graph-sheet" aria-hidden="true">
      <g transform={`translate(${x} ${y}) scale(${scale})`}>{children}</g>
    </svg>
  );
}
