/** Published functions to begin with, each with its source and what to watch. */
import { type Example, examples, useSession } from '../../store';
import { Dialog } from './Dialog';
import { ExampleCard } from './ExampleCard';
import './ExamplesDialog.css';

interface ExamplesDialogProps {
  readonly onClose: () => void;
  /** Takes the sentence that says what happened. */
  readonly onChosen: (announcement: string) => void;
}

export function ExamplesDialog({ onClose, onChosen }: ExamplesDialogProps) {
  const { choices, dispatch } = useSession();
  const choose = ({ title, source, point, mode, watch }: Example): void => {
    const recipe = { source, point, mode, direction: 'each', seed: 'each' } as const;
    dispatch({ type: 'restore', restored: { recipe } });
    onChosen(`${title} is drawn. ${watch}`);
    onClose();
  };
  return (
    <Dialog title="Examples" wide onClose={onClose}>
      {examples.map((group) => (
        <section key={group.title}>
          <h3>{group.title}</h3>
          <ul className="example-list">
            {group.examples.map((example) => (
              <li key={example.id}>
                <ExampleCard
                  example={example}
                  isDrawn={example.source === choices.recipe.source}
                  onChoose={() => choose(example)}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Dialog>
  );
}
