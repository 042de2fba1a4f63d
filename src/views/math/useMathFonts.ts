/** Whether formulas can be measured: KaTeX's fonts have come, or will not come. */
import { useEffect, useState } from 'react';
import { loadMathFonts } from './measureFormulas';

export function useMathFonts(): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let mounted = true;
    void loadMathFonts().then(() => {
      if (mounted) setReady(true);
    });
    return () => {
      mounted = false;
    };
  }, []);
  return ready;
}
