import type { LearnerId } from '#lib/study/ports/learner-store.ts';
import { watchFile } from './file-watch.ts';
import { PrismaClient, type Prisma } from './generated/client.ts';
import { BUSY_TIMEOUT_MILLIS } from './migrate.ts';
import { asDatabaseError, DatabaseError, databaseProblemOf } from './problem.ts';
import { readableSqlite, sqlite } from './sqlite.ts';
import { inTurns } from './turns.ts';

/** Queries of one unit of work. */
export type Queries = Prisma.TransactionClient;

/** The clients of one database file, one that reads and one that writes. Errors of the file come as DatabaseError. */
export type Database = {
  readonly file: string;
  /** Reads what is committed, all of it at one moment; waits for no write, of this process or another. */
  readonly read: <Value>(work: (queries: Queries) => Promise<Value>) => Promise<Value>;
  /** All or nothing, on disk when the promise resolves; one writer a learner at a time, across processes too. */
  readonly write: <Value>(
    learnerId: LearnerId,
    work: (queries: Queries) => Promise<Value>,
    limitMillis?: number,
  ) => Promise<Value>;
  /** Lets a thread of this process write the file by itself: no other write begins before it has ended. */
  readonly lend: <Value>(work: () => Promise<Value>) => Promise<Value>;
  readonly close: () => Promise<void>;
};

/** Opens a file that `migrateDatabase` has brought up to date. */
export function openDatabase(file: string): Database {
  const watch = watchFile(file);
  // An adapter has one connection, and a plain query sent while a transaction is open would run inside it: so units of work go
  // one after the other, those that write and those that read apart.
  const writer = new PrismaClient({ adapter: sqlite(file, 'PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;') });
  const readable = readableSqlite(file);
  const reader = new PrismaClient({ adapter: readable.adapter });
  const refusal = (): Error => new DatabaseError({ kind: 'busy', file, detail: String(TURN_MILLIS / 1_000) });
  const writes = inTurns(TURN_MILLIS, refusal);
  const reads = inTurns(TURN_MILLIS, refusal);
  const watched = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    try {
      watch.check();
      const value = await work();
      watch.confirm();
      return value;
    } catch (error) {
      throw asDatabaseError(error, file);
    }
  };

  return {
    file,
    read: (work) =>
      reads(() =>
        watched(async () => {
          await reader.$connect();
          return whenFree(file, () => readable.atOneMoment(() => work(reader)));
        }),
      ),
    write: (learnerId, work, limitMillis = UNIT_MILLIS) =>
      writes(() =>
        watched(() =>
          whenFree(file, (begin) =>
            writer.$transaction(
              async (queries) => {
                // A write first: in SQLite it needs the file’s lock before anything is read, in PostgreSQL the row’s. Not of the
                // id: SQLite would look for every row that refers to it.
                await queries.$executeRaw`UPDATE "Learner" SET "createdAt" = "createdAt" WHERE "id" = ${learnerId}`;
                begin();
                return work(queries);
              },
              { timeout: limitMillis, maxWait: UNIT_MILLIS },
            ),
          ),
        ),
      ),
    lend: (work) => writes(() => watched(work)),
    close: async () => {
      await writes(() => writer.$disconnect());
      await reads(() => reader.$disconnect());
    },
  };
}

/** How long a unit of work may take, and how long it waits for those before it. */
const UNIT_MILLIS = 60_000;
const TURN_MILLIS = 30_000;
const RETRY_MILLIS = 20;

/**
 * Tries again while another process holds the file, unless the work itself has begun. Not SQLite’s own waiting: that would stop
 * the whole process, and everybody who only wants to read.
 */
async function whenFree<Value>(file: string, attempt: (begin: () => void) => Promise<Value>): Promise<Value> {
  const giveUp = Date.now() + BUSY_TIMEOUT_MILLIS;
  let hasBegun = false;
  for (;;) {
    try {
      return await attempt(() => {
        hasBegun = true;
      });
    } catch (error) {
      const isLocked = databaseProblemOf(error, file)?.kind === 'locked';
      if (!isLocked || hasBegun || Date.now() > giveUp) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_MILLIS));
  }
}
