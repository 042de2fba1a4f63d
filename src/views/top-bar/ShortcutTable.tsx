/** The keys, in a table. */

const KEYS: readonly (readonly [keys: readonly string[], action: string])[] = [
  [['Space'], 'play or pause'],
  [['←', '→'], 'step back, step forward'],
  [['Home', 'End'], 'first step, last step'],
  [['Shift ←', 'Shift →'], 'previous phase, next phase'],
  [['F', 'R', 'S'], 'forward mode, reverse mode, side by side'],
  [['1 … 9'], 'tangent direction along input 1 … 9'],
  [['+', '−', '0'], 'zoom in, zoom out, fit'],
  [['G'], 'fold or unfold all groups of a program'],
  [['/'], 'find a node of a program'],
  [['Tab', 'Enter'], 'move through the nodes, open a node’s details'],
  [['E', 'Esc'], 'go to the editor, leave it'],
  [['W', 'C'], 'workbench, compare three ways to differentiate'],
  [['T'], 'paper or blackboard'],
  [['?'], 'this help'],
];

export function ShortcutTable() {
  return (
    <table className="help-keys">
      <thead className="unseen">
        <tr>
          <th scope="col">Key</th>
          <th scope="col">Action</th>
        </tr>
      </thead>
      <tbody>
        {KEYS.map(([keys, action]) => (
          <tr key={action}>
            <td>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </td>
            <td>{action}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
