/** One example: its formula as the page will set it, or its program, where it comes from, and what to watch. */
import { useId, useMemo } from 'react';
import { parseProgram, readsAsFormulas } from '../../core/language';
import { vocabulary } from '../../core/primitives';
import { typesetProgram } from '../../explain';
import type { Example } from '../../store';
import { Formula } from '../math/Formula';
import { useFittedSize } from './useFittedSize';

interface ExampleCardProps {
  readonly example: Example;
  readonly isDrawn: boolean;
  readonly onChoose: () => void;
}

export function ExampleCard({ example, isDrawn, onChoose }: ExampleCardProps) {
  const { title, source, watch, origin } = example;
  const name = useId();
  const about = useId();
  return (
    <button
      type="button"
      className="example-card"
      aria-labelledby={name}
      aria-describedby={about}
      aria-current={isDrawn ? 'true' : undefined}
      onClick={onChoose}
    >
      <span className="example-title" id={name}>
        {title}
      </span>
      {readsAsFormulas(source) ? (
        <ExampleFormula source={source} />
      ) : (
        <span className="example-program" aria-hidden>
          {source}
        </span>
      )}
      <span id={about}>
        <span className="example-watch">{watch}</span>{' '}
        <span className="example-origin">{origin}</span>
      </span>
    </button>
  );
}

function ExampleFormula({ source }: { readonly source: string }) {
  const latex = useMemo(() => typesetProgram(parseProgram(source, vocabulary)), [source]);
  const { box, content, size } = useFittedSize(latex);
  return (
    <span className="example-formula" ref={box}>
      <span ref={content} style={{ fontSize: `${size}px` }}>
        <Formula latex={latex} form="label" />
      </span>
    </span>
  );
}
