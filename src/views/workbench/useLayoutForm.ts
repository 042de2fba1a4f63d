/** Which of the layouts of design section 7 the window has room for. */
import { useMediaQuery } from '../../store/useMediaQuery';

export interface LayoutForm {
  readonly kind: 'desktop' | 'tablet' | 'phone';
  /** Room for a larger graph. */
  readonly isWide: boolean;
  /** A tablet without room for the cost meter. */
  readonly isNarrow: boolean;
}

/** A phone on its side counts as a phone, and so does a desktop at 200 % that leaves no height. */
const PHONE = '(max-width: 719px), (max-width: 959px) and (max-height: 500px)';

export function useLayoutForm(): LayoutForm {
  const isPhone = useMediaQuery(PHONE);
  const isDesktop = useMediaQuery('(min-width: 1200px)');
  const isWide = useMediaQuery('(min-width: 1680px)');
  const isNarrow = useMediaQuery('(max-width: 899px)');
  return { kind: isPhone ? 'phone' : isDesktop ? 'desktop' : 'tablet', isWide, isNarrow };
}
