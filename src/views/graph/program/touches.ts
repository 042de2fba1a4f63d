/** Whether a box is in view, at least in part. */
import type { Box } from '../../../layout';
import type { Area } from '../viewport';

export function touches({ x, y, width, height }: Box, area: Area): boolean {
  return (
    x + width / 2 >= area.left &&
    x - width / 2 <= area.right &&
    y + height / 2 >= area.top &&
    y - height / 2 <= area.bottom
  );
}
