import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import type { LearnerId } from '#lib/study/ports/learner-store.ts';
import { PrismaClient, type Prisma } from './generated/client.ts';
import { BUSY_TIMEOUT_MILLIS } from './migrate.ts';
import { asDatabaseError } from './problem.ts';

/** Queries of one unit of work. */
export type Queries = Prisma.TransactionClient;

/** The one client of one database file. Errors of the file come as DatabaseError. */
export type Database = {
  readonly file: string;
  /** Reads what is committed. */
  readonly read: <Value>(work: (queries: Queries) => Promise<Value>) => Promise<Value>;
  /** All or nothing, on disk when the promise resolves; one writer a learner at a time, across processes too. */
  readonly write: <Value>(
    learnerId: LearnerId,
    work: (queries: Queries) => Promise<Value>,
    limitMillis?: number,
  ) => Promise<Value>;
  readonly close: () => Promise<void>;
};

/** Opens a file that `migrateDatabase` has brought up to date. */
export function openDatabase(file: string): Database {
  const client = new PrismaClient({
    adapter: new DurableSqlite({ url: `file:${file}`, timeout: BUSY_TIMEOUT_MILLIS }),
  });

  // The adapter has one connection, and a plain query sent while a transaction is open would run inside it: a write
  // acknowledged to one learner could vanish with another’s rollback. So units of work go one after the other.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = last.then(work).catch((error: unknown) => {
      throw asDatabaseError(error, file);
    });
    last = turn.catch(() => undefined);
    return turn;
  };

  return {
    file,
    read: (work) => inTurn(() => work(client)),
    write: (learnerId, work, limitMillis = 60_000) =>
      inTurn(() =>
        client.$transaction(
          async (queries) => {
            // A write first: in SQLite it waits for the file’s lock before anything is read, in PostgreSQL for the row’s. Not of
            // the id: SQLite would look for every row that refers to it.
            await queries.$executeRaw`UPDATE "Learner" SET "createdAt" = "createdAt" WHERE "id" = ${learnerId}`;
            return work(queries);
          },
          { timeout: limitMillis, maxWait: 60_000 },
        ),
      ),
    close: () => inTurn(() => client.$disconnect()),
  };
}

/** SQLite that has every acknowledged commit on disk, whatever happens to the machine. */
class DurableSqlite extends PrismaBetterSqlite3 {
  override async connect(): ReturnType<PrismaBetterSqlite3['connect']> {
    const connection = await super.connect();
    await connection.executeScript('PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;');
    return connection;
  }
}
