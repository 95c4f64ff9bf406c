import Sqlite from 'better-sqlite3';

type Entry = { readonly name: string; readonly sql: string };

/**
 * Leaves nothing in the tables of a database but the names of its migrations. It may be in use. What guards the log against
 * being deleted is put aside meanwhile.
 */
export function emptyDatabase(file: string): void {
  const database = new Sqlite(file, { timeout: 10_000 });
  database.pragma('foreign_keys = OFF');
  const entries = database.prepare<[string], Entry>('SELECT name, sql FROM sqlite_master WHERE type = ?');
  const tables = entries
    .all('table')
    .filter(({ name }) => !name.startsWith('sqlite_') && name !== '_prisma_migrations');
  const guards = entries.all('trigger');
  const empty = database.transaction(() => {
    for (const { name } of guards) database.exec(`DROP TRIGGER "${name}"`);
    for (const { name } of tables) database.exec(`DELETE FROM "${name}"`);
    for (const { sql } of guards) database.exec(sql);
  });
  empty.immediate();
  database.close();
}
