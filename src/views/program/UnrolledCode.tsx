/** The operations that ran, a line each, in the language of formulas; the current one is marked. */
import { useEffect, useMemo, useRef } from 'react';
import { rolesIn } from '../../core/frames';
import { subjectOf } from '../../explain/program/place';
import { readsAsFunction, unrolledLines, unrollTrace } from '../../explain/program/unrolled';
import { useSession } from '../../store';
import { CopyMark, CopyWords, useCopy } from '../copy';
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
  const { outcome, copy } = useCopy();
  return (
    <p className="unrolled-copy">
      <button type="button" className="unrolled-copy-button" onClick={() => copy(text())}>
        <CopyMark outcome={outcome} label="Copy" />
      </button>
      <span role="status">
        <CopyWords outcome={outcome} done="The code is copied." />
      </span>
    </p>
  );
}
