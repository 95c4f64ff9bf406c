import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState, type KeyboardEvent } from 'react';
import { findConcepts } from './find-concepts.ts';
import type { MapNode } from './map-graph.ts';

type ConceptSearchProps = { readonly nodes: readonly MapNode[]; readonly onFound: (place: number) => void };

/** Finds a concept by its name; where none has it, the nearest three are offered. */
export function ConceptSearch({ nodes, onFound }: ConceptSearchProps) {
  const t = useTranslations('concepts.search');
  const id = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const { places, isNear } = findConcepts(typed, nodes);
  const isOpen = typed.trim() !== '';
  const take = (place: number | undefined): void => {
    if (place === undefined) return;
    setTyped('');
    onFound(place);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || !isOpen) return;
    if (event.key === 'ArrowDown') setActive((active + 1) % Math.max(1, places.length));
    else if (event.key === 'ArrowUp') setActive((active + places.length - 1) % Math.max(1, places.length));
    else if (event.key === 'Enter') take(places[active]);
    else if (event.key === 'Escape') setTyped('');
    else return;
    event.preventDefault();
  };
  const onType = (text: string): void => {
    setTyped(text);
    setActive(0);
  };
  return (
    <div className="cm-search" onBlur={() => setTyped('')}>
      <Search size={16} aria-hidden="true" />
      <input
        className="field"
        role="combobox"
        aria-label={t('label')}
        placeholder={t('label')}
        aria-expanded={isOpen}
        aria-controls={`${id}-found`}
        aria-activedescendant={isOpen && places[active] !== undefined ? `${id}-${places[active]}` : undefined}
        autoComplete="off"
        value={typed}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <p role="status" className={isOpen && isNear ? 'cm-search-note' : 'sr-only'}>
        {isOpen && t(isNear ? 'near' : 'count', { count: places.length })}
      </p>
      <div id={`${id}-found`} role="listbox" aria-label={t('found')} hidden={!isOpen}>
        {(isOpen ? places : []).map((place, index) => (
          <Option key={place} id={`${id}-${place}`} isActive={index === active} onTake={() => take(place)}>
            {nodes[place]!.title}
          </Option>
        ))}
      </div>
    </div>
  );
}

type OptionProps = {
  readonly id: string;
  readonly isActive: boolean;
  readonly onTake: () => void;
  readonly children: string;
};

function Option({ id, isActive, onTake, children }: OptionProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field has the focus, and hears the keys
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      {children}
    </div>
  );
}
