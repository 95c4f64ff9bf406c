import { NO_EFFECTS } from '#tests/support/no-effects.ts';
import { existsSync, renameSync, rmSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { prngFrom } from '#lib/base/prng.ts';
import { openMigrated } from '#lib/db/open-migrated.ts';
import { databaseStores } from '#lib/db/stores.ts';
import { fromEvent } from '#lib/db/event-rows.ts';
import type { Library } from '#lib/study/ports/library.ts';
import { currentLearner } from '#lib/study/context.ts';
import type { Learner, LearnerChange } from '#lib/study/ports/learner-store.ts';
import { refoldLog } from '#lib/study/reviews/refold-log.ts';
import { BENCH_NOW, drawnHistory, firstMet, spanFor } from './learner-history.ts';

export const BENCH_LEARNER = 'local';

/** One card of so many is not met yet. */
const UNMET = 20;

/** How large a database is to be, and who is told how far it is. */
export type BuildOrder = {
  readonly file: string;
  readonly library: Library;
  readonly reviews: number;
  readonly onProgress: (text: string) => void;
};

/** Makes a database with the log, the snapshots and the tallies of a learner of the whole library, unless the file is there already. */
export async function buildDatabase({ file, library, reviews, onProgress }: BuildOrder): Promise<void> {
  if (existsSync(file)) return;
  const unfinished = `${file}.unfinished`;
  rmSync(unfinished, { force: true });
  const presetRevision = await makeLearner(unfinished, library);
  const met = library.cards.map(({ id }) => id).slice(0, Math.ceil(library.cards.length * (1 - 1 / UNMET)));
  const spanDays = spanFor(reviews / met.length);
  const database = new Sqlite(unfinished);
  database.pragma('synchronous = OFF');
  database.exec('CREATE TEMP TABLE staged AS SELECT * FROM "ReviewEvent" LIMIT 0; BEGIN');
  const prng = prngFrom(20_260_601);
  for (const [index, cardId] of met.entries()) {
    const log = drawnHistory(cardId, firstMet(index, met.length, spanDays, prng), presetRevision, prng);
    for (const event of log) insert(database, fromEvent(BENCH_LEARNER, event));
    if (index % 1_000 === 0) onProgress(`living through it: ${Math.round((100 * index) / met.length)} %`);
  }
  // As they would have come: by time, not card by card.
  database.exec('INSERT INTO "ReviewEvent" SELECT * FROM staged ORDER BY "at"; COMMIT');
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  await fold(unfinished, (done, all) => onProgress(`folding the log: ${Math.round((100 * done) / all)} %`));
  renameSync(unfinished, file);
}

/** Snapshots and tallies, as a database from before them gets them. */
async function fold(file: string, onProgress: (done: number, all: number) => void): Promise<void> {
  const opened = openMigrated(file, 'prisma/migrations', BENCH_NOW);
  if (!opened.ok) throw new Error(opened.problem.detail);
  await refoldLog(databaseStores(opened.value), BENCH_LEARNER, onProgress);
  await opened.value.close();
}

async function makeLearner(file: string, library: Library): Promise<string> {
  const opened = openMigrated(file, 'prisma/migrations', BENCH_NOW);
  if (!opened.ok) throw new Error(opened.problem.detail);
  const stores = databaseStores(opened.value);
  const learner = await currentLearner({
    stores,
    library,
    effects: NO_EFFECTS,
    learnerId: BENCH_LEARNER,
    now: BENCH_NOW,
    zone: 'UTC',
  });
  const limits = { newPerDay: 20, reviewsPerDay: 1_000, minutesPerDay: 1_440 };
  const decide = ({ profile }: Learner): LearnerChange => ({ profile: { ...profile, ...limits }, parameters: null });
  await stores.learners.change(BENCH_LEARNER, decide, BENCH_NOW);
  await opened.value.close();
  return learner.revisions[0]!.id;
}

const statements = new WeakMap<Sqlite.Database, Sqlite.Statement>();

function insert(database: Sqlite.Database, row: Readonly<Record<string, unknown>>): void {
  let statement = statements.get(database);
  if (!statement) {
    const columns = Object.keys(row);
    const names = columns.map((name) => `"${name}"`).join(', ');
    statement = database.prepare(`INSERT INTO staged (${names}) VALUES (${columns.map(() => '?').join(', ')})`);
    statements.set(database, statement);
  }
  statement.run(...Object.values(row));
}
