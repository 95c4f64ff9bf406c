import { Dexie, type Table } from 'dexie';
import type { EpochMillis } from '#lib/base/time.ts';
import type { CardState } from '#lib/srs/model/memory.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import { entryOf, type StoredEntry } from './stored-entry.ts';

/** An entry that the server has not spoken of yet; `order` counts up as they are appended. */
export type OutboxRow = StoredEntry & { readonly order?: number };

/** An entry that the server will not take, kept so that the learner can see it and send it again. */
export type RefusedRow = StoredEntry & {
  /** The server’s own words or code. */
  readonly reason: string;
};

/** An entry that the server says it has. */
export type DeliveredRow = { readonly id: string; readonly at: EpochMillis };

/** A card’s state as the server told it; `at` by the server’s clock. */
export type ConfirmedRow = { readonly cardId: string; readonly state: CardState; readonly at: EpochMillis };

/** An event of a quiz that the server has, kept for other tabs and for a page that is opened again; `at` by this browser’s clock. */
export type QuizEventRow = {
  readonly id: string;
  readonly quizId: string;
  readonly entry: OutboxEntry;
  readonly at: EpochMillis;
};

/** An event of an interview that the server has, as `QuizEventRow`. */
export type InterviewEventRow = {
  readonly id: string;
  readonly interviewId: string;
  readonly entry: OutboxEntry;
  readonly at: EpochMillis;
};

/** What the browser keeps, in IndexedDB: nothing here is the truth but entries not yet sent. */
export class ClientDatabase extends Dexie {
  declare readonly outbox: Table<OutboxRow, number>;
  declare readonly refused: Table<RefusedRow, string>;
  declare readonly delivered: Table<DeliveredRow, string>;
  declare readonly confirmed: Table<ConfirmedRow, string>;
  declare readonly quizEvents: Table<QuizEventRow, string>;
  declare readonly interviewEvents: Table<InterviewEventRow, string>;

  constructor(name = 'gradus') {
    // An answer is safe only when it is on the disk, not when it is on its way there.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ outbox: '++order, &id', refused: '&id', sessions: '&day' });
    this.version(2)
      .stores({
        outbox: '++order, &id',
        refused: '&id',
        sessions: null,
        delivered: '&id, at',
        confirmed: '&cardId, at',
      })
      .upgrade(async (transaction) => {
        for (const name of ['outbox', 'refused']) {
          const rows = transaction.table<OutboxRow | RefusedRow>(name);
          for (const row of await rows.toArray()) {
            const { event: _event, ...rest } = row as OutboxRow & { readonly event?: unknown };
            await rows.put({ ...rest, ...entryOf(row) });
          }
        }
      });
    this.version(3).stores({ quizEvents: '&id, quizId, at' });
    this.version(4).stores({ interviewEvents: '&id, interviewId, at' });
  }

  /** Lets go of a connection that may be dead, so that the next use makes a new one. */
  reconnect(): void {
    this.close({ disableAutoOpen: false });
  }
}
