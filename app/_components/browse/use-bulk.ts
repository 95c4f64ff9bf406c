import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { browserClient } from '#app/_client/browser-client.ts';
import { newId } from '#app/_client/new-id.ts';
import type { CardId } from '#lib/base/card-id.ts';
import type { DayBoundary } from '#lib/base/time.ts';
import type { DraftEvent } from '#lib/srs/log/review-event.ts';
import { bulkOf, undoneBulk, type Bulk, type BulkName, type BulkWish } from '#lib/study/browse/bulk.ts';
import type { CardRow } from '#lib/study/browse/card-row.ts';
import type { AskedRows } from './use-card-rows.ts';

/** What was said of the last thing that was done. */
export type BulkNews = {
  readonly kind: 'done' | 'nothing' | 'undone';
  readonly name: BulkName;
  readonly count: number;
  readonly left: number;
};

/** What can be done to many cards, and what was. */
export type BulkActions = {
  /** The rows as they are with what the server has not told yet. */
  readonly rows: readonly CardRow[];
  readonly act: (rows: readonly CardRow[], wish: BulkWish) => void;
  /** Takes the last one back, whole; null while there is none. */
  readonly undo: (() => void) | null;
  readonly news: BulkNews | null;
  /** Kept in this browser, and not yet with the server. */
  readonly isWaiting: boolean;
  /** What the browser’s storage said when it did not keep an event. */
  readonly failure: string | null;
};

/** Rows that are not yet as the server tells them. */
type Patch = ReadonlyMap<CardId, CardRow>;

/** Actions on many cards, through the outbox: shown at once, and asked of the server again when it has them. */
export function useBulk({ data, reload }: AskedRows, boundary: DayBoundary): BulkActions {
  const [done, setDone] = useState<readonly Bulk[]>([]);
  const [patches, setPatches] = useState<readonly Patch[]>([]);
  const [news, setNews] = useState<BulkNews | null>(null);
  const [isWaiting, setWaiting] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const unsent = useRef(false);
  const rows = useMemo(() => patched(data?.rows ?? [], patches), [data, patches]);

  const settle = useEffectEvent(async () => {
    if (!unsent.current) return;
    unsent.current = false;
    const known = patches.length;
    if (!(await reload())) {
      unsent.current = true;
      return;
    }
    setPatches((all) => all.slice(known));
    if (!unsent.current) setWaiting(false);
  });
  useEffect(() => browserClient().watchStatus((status) => void (status === 'idle' && settle())), []);
  useEffect(() => browserClient().watchTrouble(setFailure), []);

  const record = (events: readonly DraftEvent[]): void => {
    setWaiting(true);
    void Promise.all(events.map((event) => browserClient().record(event))).then(() => {
      unsent.current = true;
    });
  };
  const moment = () => ({ ...boundary, at: Date.now(), newId });
  const act = (chosen: readonly CardRow[], wish: BulkWish): void => {
    const bulk = bulkOf(chosen, wish, moment());
    const [count, left] = [bulk.before.length, chosen.length - bulk.before.length];
    setNews({ kind: count === 0 ? 'nothing' : 'done', name: wish.name, count, left });
    if (count === 0) return;
    setDone([...done, bulk]);
    setPatches([...patches, patchOf(bulk.after)]);
    record(bulk.events);
  };
  const last = done.at(-1);
  const undo = (): void => {
    if (!last) return;
    setDone(done.slice(0, -1));
    setPatches([...patches, patchOf(last.before)]);
    setNews({ kind: 'undone', name: last.name, count: last.before.length, left: 0 });
    record(undoneBulk(last, moment()));
  };
  return { rows, act, undo: last ? undo : null, news, isWaiting, failure };
}

function patchOf(rows: readonly CardRow[]): Patch {
  return new Map(rows.map((row) => [row.id, row]));
}

function patched(rows: readonly CardRow[], patches: readonly Patch[]): readonly CardRow[] {
  if (patches.length === 0) return rows;
  const latest = new Map(patches.flatMap((patch) => [...patch]));
  return rows.map((row) => latest.get(row.id) ?? row);
}
