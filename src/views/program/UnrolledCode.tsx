/** The operations that ran, a line each, in the language of formulas; the current one is marked. */
import { Check, Copy } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { rolesIn } from '../../core/frames';
import { subjectOf } from '../../explain/program/place';
import { readsAsFunction, unrolledLines, unrollTrace } from '../../explain/program/unrolled';
import { useSession } from '../../store';
import { LINE_HEIGHT, useLineWindow } from './useLineWindow';

export function UnrolledCode() {
  const { run, frame, dispatch } = useSession();
  const { trace } = run;
  const box = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => unrolledLines(trace), [trace]);
  const places = useMemo(
    () => new Map(lines.map(({ node }, place) => [node, place] as const)),
    [lines],
  );
  const isFunction = useMemo(() => readsAsFunction(trace), [trace]);
  const node = subjectOf(frame.step) ?? rolesIn(frame.step).active[0];
  const current = node === undefined ? undefined : places.get(node);
  const { from, to, scrollTo } = useLineWindow(box, lines.length);
  useEffect(() => {
    if (current !== undefined) scrollTo(current);
  }, [current, scrollTo]);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard. */}
      <section className="unrolled-box" ref={box} tabIndex={0} aria-label="Unrolled code">
        <ol style={{ height: lines.length * LINE_HEIGHT }}>
          {lines.slice(from, to).map(({ number, node: own, text }) => (
            <li
              key={number}
              style={{ top: (number - 1) * LINE_HEIGHT }}
              aria-current={number - 1 === current ? 'step' : undefined}
              onPointerEnter={() => dispatch({ type: 'hover', node: own })}
              onPointerLeave={() => dispatch({ type: 'hover', node: undefined })}
            >
              {text}
            </li>
          ))}
        </ol>
      </section>
      <CopyButton text={() => unrollTrace(trace)} />
      <p className="panel-note">
        What ran, without loops, calls and branches.
        {isFunction && ' It can be typed in as a function.'}
      </p>
    </>
  );
}

function CopyButton({ text }: { readonly text: () => string }) {
  const [outcome, setOutcome] = useState<'copied' | 'refused'>();
  const copy = (): void => {
    copyText(text()).then(
      () => setOutcome('copied'),
      () => setOutcome('refused'),
    );
  };
  return (
    <p className="unrolled-copy">
      <button type="button" className="unrolled-copy-button" onClick={copy}>
        {outcome === 'copied' ? <Check aria-hidden /> : <Copy aria-hidden />}
        {outcome === 'copied' ? 'Copied' : 'Copy'}
      </button>
      <span role="status">
        {outcome === 'copied' && <span className="unseen">The code is copied.</span>}
        {outcome === 'refused' && 'The browser does not let this page copy.'}
      </span>
    </p>
  );
}

/** Pages that are not served securely have no clipboard. */
async function copyText(text: string): Promise<void> {
  if (!('clipboard' in navigator)) throw new Error('this page may not write to the clipboard');
  await navigator.clipboard.writeText(text);
}
