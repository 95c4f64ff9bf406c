import { useMemo, useState } from 'react';
import type { CardId } from '#lib/base/card-id.ts';
import type { CardRow } from '#lib/study/browse/card-row.ts';

/** Which rows are selected, and which has the keyboard. */
export type Selection = {
  /** The selected ones of those that are shown, in their order. */
  readonly chosen: readonly CardRow[];
  readonly has: (id: CardId) => boolean;
  /** The place of the row that has the keyboard. */
  readonly active: number;
  /** Goes to a row; `extend` selects all from where the last selection began. */
  readonly goTo: (place: number, extend: boolean) => void;
  /** Selects a row or takes it out; `extend` selects all up to it. */
  readonly toggle: (place: number, extend: boolean) => void;
  /** All, or none where all are. */
  readonly toggleAll: () => void;
  readonly clear: () => void;
};

/** A selection over rows that may be filtered and sorted while it stands; what is not shown is not chosen. */
export function useSelection(shown: readonly CardRow[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<CardId>>(new Set());
  const [activeId, setActiveId] = useState<CardId | null>(null);
  const [lastPlace, setLastPlace] = useState(0);
  const [anchor, setAnchor] = useState<CardId | null>(null);
  const chosen = useMemo(() => (ids.size === 0 ? [] : shown.filter(({ id }) => ids.has(id))), [shown, ids]);
  const places = useMemo(() => new Map(shown.map(({ id }, place) => [id, place])), [shown]);
  // A row that is gone leaves the keyboard to the one that took its place.
  const active = Math.min((activeId !== null ? places.get(activeId) : undefined) ?? lastPlace, shown.length - 1);
  const goTo = (place: number, extend: boolean): void => {
    const target = Math.max(0, Math.min(shown.length - 1, place));
    const row = shown[target];
    if (!row) return;
    setActiveId(row.id);
    setLastPlace(target);
    if (extend) select(anchor ?? shown[Math.max(0, active)]!.id, target);
    else setAnchor(null);
  };
  const select = (from: CardId, to: number): void => {
    const start = places.get(from) ?? to;
    const range = shown.slice(Math.min(start, to), Math.max(start, to) + 1);
    setAnchor(from);
    setIds((before) => new Set([...before, ...range.map(({ id }) => id)]));
  };
  return {
    chosen,
    has: (id) => ids.has(id),
    active: Math.max(0, active),
    goTo,
    toggle: (place, extend) => {
      const row = shown[place];
      if (!row) return;
      setActiveId(row.id);
      setLastPlace(place);
      if (extend) return select(anchor ?? row.id, place);
      setAnchor(row.id);
      const next = new Set(ids);
      if (!next.delete(row.id)) next.add(row.id);
      setIds(next);
    },
    toggleAll: () => setIds(chosen.length === shown.length ? new Set() : new Set(shown.map(({ id }) => id))),
    clear: () => setIds(new Set()),
  };
}
