/** Finds a node by its name, its line or its operation, and goes to the step that computes it. */
import { Autocomplete } from '@base-ui/react/autocomplete';
import { Search as Lens } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import type { NodeId } from '../../../core/trace';
import { useSession } from '../../../store';
import { Formula } from '../../math/Formula';
import { useShortcuts } from '../../useShortcuts';
import { type Found, searchNodes } from './search';

export interface SearchProps {
  readonly onGo: (node: NodeId) => void;
}

export function Search({ onGo }: SearchProps) {
  const { run, wording } = useSession();
  const [query, setQuery] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useShortcuts({ '/': () => input.current?.focus() });
  const { found, more } = useMemo(() => searchNodes(run, wording, query), [run, wording, query]);
  const leave = (): void => {
    setQuery('');
    // The keys are then the player's again.
    const stage = input.current?.closest('.graph')?.closest<HTMLElement>('.stage-area');
    if (stage) stage.focus();
    else input.current?.blur();
  };
  const go = (id: NodeId): void => {
    onGo(id);
    leave();
  };
  return (
    <Autocomplete.Root
      items={found}
      filter={null}
      value={query}
      onValueChange={(value, { reason }) => {
        if (reason !== 'item-press') setQuery(value);
      }}
      itemToStringValue={({ spoken }: Found) => spoken}
      autoHighlight
    >
      <div className="graph-search">
        <Lens aria-hidden />
        <Autocomplete.Input
          ref={input}
          aria-label="Find a node by name, line, iteration or operation"
          placeholder="Find"
          title="Find a node: y, v_12, line 4, iteration 3, sin, 1 - y (/)"
          onKeyDown={({ key }) => {
            if (key === 'Escape') leave();
          }}
          spellCheck={false}
          autoCapitalize="off"
        />
      </div>
      <Autocomplete.Portal>
        <Autocomplete.Positioner className="graph-found-place" sideOffset={4} align="end">
          <Autocomplete.Popup className="graph-found" hidden={query.trim() === ''}>
            <Autocomplete.Empty>
              <p className="graph-found-none">
                No node with this name, line, iteration, operation or text.
              </p>
            </Autocomplete.Empty>
            <Autocomplete.List>
              {(node: Found) => (
                <Autocomplete.Item
                  key={node.id}
                  value={node}
                  className="graph-found-node"
                  aria-label={`${node.spoken}, line ${node.line}, value ${node.value}`}
                  onClick={() => go(node.id)}
                >
                  <span className="graph-found-rule">
                    <Formula latex={node.name} form="label" />
                    {node.expression !== node.name && (
                      <Formula latex={`= ${node.expression}`} form="label" />
                    )}
                  </span>
                  <span className="graph-found-line">line {node.line}</span>
                  <Formula latex={node.value} form="label" className="graph-found-value" />
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
            {more > 0 && <p className="graph-found-none">{more.toLocaleString('en')} more</p>}
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  );
}
