import { useEffect, useMemo, useState } from 'react';
import { useRememberedText } from '#app/_components/ui/remembered.ts';
import { readPlacement, type KeptPlacement } from './kept-placement.ts';

const KEY = 'gradus.placement';
const BEFORE_KEY = 'gradus.placement.before';

/** What another tab did to the placement that this one shows: went on with it, began again, or ended it. */
export type Elsewhere = 'continued' | 'begun' | 'ended';

/** The placement that is under way in this browser, in all its tabs. */
export type PlacementStore = {
  readonly placement: KeptPlacement | null;
  /** The one that was put aside when this was begun. */
  readonly before: KeptPlacement | null;
  readonly elsewhere: Elsewhere | null;
  /** Replaces it; null ends it. */
  readonly keep: (placement: KeptPlacement | null) => void;
  /** Puts it aside, so that another can be begun. */
  readonly putAside: () => void;
  /** Takes up the one that was put aside, in place of this. */
  readonly takeUp: () => void;
};

/** The placement as this browser keeps it; what other tabs do is seen at once. */
export function usePlacementStore(): PlacementStore {
  const [text, write] = useRememberedText(KEY);
  const [textBefore, writeBefore] = useRememberedText(BEFORE_KEY);
  const [elsewhere, setElsewhere] = useState<Elsewhere | null>(null);
  const placement = useMemo(() => readPlacement(text), [text]);
  const before = useMemo(() => readPlacement(textBefore), [textBefore]);
  useEffect(() => {
    // Heard in the other tabs only.
    const hear = ({ key, oldValue, newValue }: StorageEvent): void => {
      if (key !== KEY) return;
      const [was, now] = [readPlacement(oldValue), readPlacement(newValue)];
      if (was === null) return;
      setElsewhere(now === null ? 'ended' : now.id === was.id ? 'continued' : 'begun');
    };
    window.addEventListener('storage', hear);
    return () => window.removeEventListener('storage', hear);
  }, []);
  const own = (next: string | null): void => {
    setElsewhere(null);
    write(next);
  };
  return {
    placement,
    before,
    elsewhere,
    keep: (next) => own(next && JSON.stringify(next)),
    putAside: () => {
      writeBefore(text);
      own(null);
    },
    takeUp: () => {
      own(textBefore);
      writeBefore(null);
    },
  };
}
