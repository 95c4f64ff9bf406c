import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { invariant } from '#lib/base/invariant.ts';

async function rolledBack(connection: Connection): Promise<void> {
  try {
    await connection.executeScript('ROLLBACK');
  } catch {
    // SQLite ends a transaction itself after some errors; were this one still open, the next would be refused.
  }
}

/** SQLite with settings that hold for a connection; what is acknowledged is on disk, whatever happens to the machine. */
export function sqlite(file: string, pragmas: string, onOpen: (connection: Connection) => void = () => undefined) {
  const adapter = new PrismaBetterSqlite3({ url: `file:${file}`, timeout: 0, fileMustExist: true });
  const connect = adapter.connect.bind(adapter);
  adapter.connect = async () => {
    const connection = await connect();
    await connection.executeScript(pragmas);
    onOpen(connection);
    return connection;
  };
  return adapter;
}

type Connection = Awaited<ReturnType<PrismaBetterSqlite3['connect']>>;

/** A connection that reads only, and what it reads. */
export type Readable = {
  readonly adapter: PrismaBetterSqlite3;
  /** Runs queries of the adapter’s client, once that is connected, on one snapshot of the database. */
  readonly atOneMoment: <Value>(work: () => Promise<Value>) => Promise<Value>;
  /** From here on every query reads this moment. */
  readonly begin: () => Promise<void>;
};

/** A connection that reads only. Its transactions are begun here: Prisma’s own cost more than most of the queries in them. */
export function readableSqlite(file: string): Readable {
  let connection: Connection | null = null;
  const adapter = sqlite(file, 'PRAGMA query_only = ON;', (opened) => {
    connection = opened;
  });
  return {
    adapter,
    begin: async () => {
      invariant(connection, 'a connection, once the client is connected');
      // SQLite takes its snapshot with the first read.
      await connection.executeScript('BEGIN; SELECT "name" FROM "sqlite_schema" LIMIT 1;');
    },
    atOneMoment: async (work) => {
      invariant(connection, 'a connection, once the client is connected');
      await connection.executeScript('BEGIN');
      try {
        const value = await work();
        await connection.executeScript('ROLLBACK');
        return value;
      } catch (error) {
        await rolledBack(connection);
        throw error;
      }
    },
  };
}
