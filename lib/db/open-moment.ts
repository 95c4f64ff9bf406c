import { asDatabaseError } from './problem.ts';
import { PrismaClient } from './generated/client.ts';
import type { Database } from './client.ts';
import { readableSqlite } from './sqlite.ts';
import { inTurns } from './turns.ts';

/** A database that is read as it is now, on a connection of its own, until it is closed; it cannot be written. */
export async function openMoment(file: string): Promise<Database> {
  const readable = readableSqlite(file);
  const client = new PrismaClient({ adapter: readable.adapter });
  try {
    await client.$connect();
    await readable.begin();
  } catch (error) {
    await client.$disconnect();
    throw asDatabaseError(error, file);
  }
  const turns = inTurns(TURN_MILLIS, () => new Error(`what is read of ${file} at one moment is read by many at once`));
  return {
    file,
    read: (work) =>
      turns(async () => {
        try {
          return await work(client);
        } catch (error) {
          throw asDatabaseError(error, file);
        }
      }),
    write: () => Promise.reject(new Error('a moment that has passed cannot be written')),
    lend: () => Promise.reject(new Error('a moment that has passed cannot be written')),
    close: () => client.$disconnect(),
  };
}

const TURN_MILLIS = 30_000;
