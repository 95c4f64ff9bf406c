import { useCallback, useState } from 'react';
import type { ConceptsPlace } from './concepts-place.ts';

/** The place, and how it changes; the address follows, so that it can be kept and shared. */
export function useConceptsPlace(first: ConceptsPlace): [ConceptsPlace, (change: Partial<ConceptsPlace>) => void] {
  const [place, setPlace] = useState(first);
  const move = useCallback(
    (change: Partial<ConceptsPlace>): void => {
      const next = { ...place, ...change };
      setPlace(next);
      const said = Object.entries(next).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
      const query = new URLSearchParams(said).toString();
      window.history.replaceState(null, '', query === '' ? window.location.pathname : `?${query}`);
    },
    [place],
  );
  return [place, move];
}
