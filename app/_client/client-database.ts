import { Dexie, type Table } from 'dexie';
import type { EpochMillis, LocalDay } from '#lib/base/time.ts';
import type { DraftEvent } from '#lib/srs/log/review-event.ts';
import type { SessionView } from '#lib/study/session/session-view.ts';

/** An event that the server has not confirmed; `order` counts up as they are appended. */
export type OutboxRow = { readonly order?: number; readonly id: string; readonly event: DraftEvent };

/** An event that the server will not take, kept so that the learner can see it. */
export type RefusedRow = {
  readonly id: string;
  readonly event: DraftEvent;
  /** The server’s own words or code. */
  readonly reason: string;
};

/** The last session of a study day, for a start without a network. */
export type SessionRow = { readonly day: LocalDay; readonly view: SessionView; readonly savedAt: EpochMillis };

/** What the browser keeps, in IndexedDB: nothing here is the truth but events not yet sent. */
export class ClientDatabase extends Dexie {
  declare readonly outbox: Table<OutboxRow, number>;
  declare readonly refused: Table<RefusedRow, string>;
  declare readonly sessions: Table<SessionRow, LocalDay>;

  constructor(name = 'gradus') {
    // An answer is safe only when it is on the disk, not when it is on its way there.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ outbox: '++order, &id', refused: '&id', sessions: '&day' });
  }
}
