import { openDatabase } from '#lib/db/client.ts';
import { databaseStores } from '#lib/db/stores.ts';
import type { Stores } from '#lib/study/ports/stores.ts';

/** What `use` makes of the stores of a database file, beside the server that has it open. */
export async function withStores<Value>(file: string, use: (stores: Stores) => Promise<Value>): Promise<Value> {
  const database = openDatabase(file);
  try {
    return await use(databaseStores(database));
  } finally {
    await database.close();
  }
}
