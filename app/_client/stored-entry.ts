import type { OutboxEntry } from './outbox-entry.ts';

/** An entry as a row keeps it; a page of the app’s first version, still open, writes an event alone. */
export type StoredEntry = OutboxEntry | { readonly id: string; readonly event: unknown };

/** The entry that a row keeps. */
export function entryOf(row: StoredEntry): OutboxEntry {
  if ('event' in row) return { kind: 'review', version: 1, id: row.id, body: row.event };
  const { kind, version, id, body } = row;
  return { kind, version, id, body };
}
