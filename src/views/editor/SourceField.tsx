/** The field for the function: plain at first, then CodeMirror, which takes over text and caret. */
import { useState } from 'react';
import { PlainField } from './PlainField';
import type { SourceFieldProps } from './sourceField';
import { useCodeField } from './useCodeField';

export function SourceField(props: SourceFieldProps) {
  const CodeField = useCodeField();
  // A character that is being put together by an input method would be lost.
  const [composes, setComposes] = useState(false);
  if (CodeField !== undefined && !composes) return <CodeField {...props} />;
  return (
    <div onCompositionStart={() => setComposes(true)} onCompositionEnd={() => setComposes(false)}>
      <PlainField {...props} />
    </div>
  );
}
