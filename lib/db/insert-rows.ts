import { Prisma } from './generated/client.ts';
import type { Queries } from './client.ts';

/** One row: column names and what they hold. */
type Row = Readonly<Record<string, string | number | bigint | boolean | null>>;

/**
 * Inserts rows that have the same columns, many in one statement: Prisma’s own `createMany` makes a plan for each list of
 * values, a hundred times as slow. Where `key` names columns, a row that is there already is replaced.
 */
export async function insertRows(
  queries: Queries,
  table: string,
  rows: readonly Row[],
  key: readonly string[] = [],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const perStatement = Math.floor(MOST_PARAMETERS / Math.max(1, columns.length));
  const names = quoted(columns);
  const others = columns.filter((name) => !key.includes(name));
  const updates = Prisma.raw(others.map((name) => `"${name}" = excluded."${name}"`).join(', '));
  const replacing = key.length === 0 ? Prisma.empty : Prisma.sql`ON CONFLICT (${quoted(key)}) DO UPDATE SET ${updates}`;
  for (const some of chunksOf(rows, perStatement)) {
    const values = some.map((row) => Prisma.sql`(${Prisma.join(columns.map((name) => row[name] ?? null))})`);
    await queries.$executeRaw`INSERT INTO ${quoted([table])} (${names}) VALUES ${Prisma.join(values)} ${replacing}`;
  }
}

/** Pieces of at most `size` items. */
export function chunksOf<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

/** Fewer than one statement may have, in SQLite and PostgreSQL alike. */
const MOST_PARAMETERS = 5_000;

function quoted(names: readonly string[]): Prisma.Sql {
  return Prisma.raw(names.map((name) => `"${name}"`).join(', '));
}
