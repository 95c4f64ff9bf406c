import type { EpochMillis } from '#lib/base/time.ts';
import type { CardState } from '#lib/srs/model/memory.ts';
import type { ClientDatabase } from './client-database.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import { entryOf } from './stored-entry.ts';

/** What this browser knows and a view of the server may not. */
export type KnownSince = {
  /** States that the server told after the view was opened, by card. */
  readonly states: ReadonlyMap<string, CardState>;
  /** What it has not spoken of, in order. */
  readonly waiting: readonly OutboxEntry[];
};

/**
 * What has become known since a view was opened (`openedAt`, by the server’s clock). Read at once, so that an entry is
 * either still waiting or already in a state.
 */
export async function knownSince(database: ClientDatabase, openedAt: EpochMillis): Promise<KnownSince> {
  return database.transaction('r', database.outbox, database.confirmed, async () => {
    const rows = await database.confirmed.where('at').aboveOrEqual(openedAt).toArray();
    const waiting = await database.outbox.orderBy('order').toArray();
    return { states: new Map(rows.map(({ cardId, state }) => [cardId, state])), waiting: waiting.map(entryOf) };
  });
}
