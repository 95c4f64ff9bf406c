import { existsSync, renameSync, rmSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { prngFrom } from '#lib/base/prng.ts';
import { openMigrated } from '#lib/db/open-migrated.ts';
import { databaseStores } from '#lib/db/stores.ts';
import { fromEvent, fromState } from '#lib/db/rows.ts';
import type { Catalog } from '#lib/packs/catalog.ts';
import { currentLearner } from '#lib/study/context.ts';
import { BENCH_NOW, cardHistory, firstMet, spanFor } from './learner-history.ts';

export const BENCH_LEARNER = 'local';

/** One card of so many is not met yet. */
const UNMET = 20;

/** How large a database is to be, and who is told how far it is (0 to 1). */
export type BuildOrder = {
  readonly file: string;
  readonly catalog: Catalog;
  readonly reviews: number;
  readonly onProgress: (done: number) => void;
};

/** Makes a database with the log and the snapshots of a learner of the whole catalogue, unless the file is there already. */
export async function buildDatabase({ file, catalog, reviews, onProgress }: BuildOrder): Promise<void> {
  if (existsSync(file)) return;
  const unfinished = `${file}.unfinished`;
  rmSync(unfinished, { force: true });
  const presetRevision = await makeLearner(unfinished, catalog);
  const met = [...catalog.cards.keys()].slice(0, Math.ceil(catalog.cards.size * (1 - 1 / UNMET)));
  const spanDays = spanFor(reviews / met.length);
  const database = new Sqlite(unfinished);
  database.pragma('synchronous = OFF');
  database.exec('CREATE TEMP TABLE staged AS SELECT * FROM "ReviewEvent" LIMIT 0; BEGIN');
  const prng = prngFrom(20_260_601);
  for (const [index, cardId] of met.entries()) {
    const history = cardHistory(cardId, firstMet(index, met.length, spanDays, prng), presetRevision, prng);
    for (const event of history.log) insert(database, 'staged', fromEvent(BENCH_LEARNER, event));
    insert(database, '"CardMemory"', fromState(BENCH_LEARNER, cardId, history.state));
    if (index % 1_000 === 0) onProgress(index / met.length);
  }
  // As they would have come: by time, not card by card.
  database.exec('INSERT INTO "ReviewEvent" SELECT * FROM staged ORDER BY "at"; COMMIT');
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  renameSync(unfinished, file);
}

async function makeLearner(file: string, catalog: Catalog): Promise<string> {
  const opened = openMigrated(file, 'prisma/migrations', BENCH_NOW);
  if (!opened.ok) throw new Error(opened.problem.detail);
  const stores = databaseStores(opened.value);
  const learner = await currentLearner({ stores, catalog, learnerId: BENCH_LEARNER, now: BENCH_NOW, zone: 'UTC' });
  await stores.learners.save({ ...learner.profile, newPerDay: 20, reviewsPerDay: 1_000 }, null, BENCH_NOW);
  await opened.value.close();
  return learner.revisions[0]!.id;
}

const statements = new WeakMap<Sqlite.Database, Map<string, Sqlite.Statement>>();

function insert(database: Sqlite.Database, table: string, row: Readonly<Record<string, unknown>>): void {
  const known = statements.get(database) ?? new Map<string, Sqlite.Statement>();
  statements.set(database, known);
  const columns = Object.keys(row);
  const key = `${table}/${columns.length}`;
  const statement =
    known.get(key) ??
    database.prepare(
      `INSERT INTO ${table} (${columns.map((name) => `"${name}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    );
  known.set(key, statement);
  statement.run(...Object.values(row).map((value) => (typeof value === 'boolean' ? Number(value) : value)));
}
