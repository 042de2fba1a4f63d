/** A quiet button that puts a text on the clipboard, and says whether the browser let it. */
import { CopyMark, CopyWords, useCopy } from '../../copy';

interface CopyButtonProps {
  readonly label: string;
  /** What is said once it is done: "The data are copied." */
  readonly done: string;
  readonly text: () => string;
}

export function CopyButton({ label, done, text }: CopyButtonProps) {
  const { outcome, copy, forget } = useCopy();
  return (
    <span className="plot-copy">
      <button
        type="button"
        className="plot-copy-button"
        onClick={() => copy(text())}
        onBlur={forget}
      >
        <CopyMark outcome={outcome} label={label} />
      </button>
      <span role="status">
        <CopyWords outcome={outcome} done={done} />
      </span>
    </span>
  );
}
