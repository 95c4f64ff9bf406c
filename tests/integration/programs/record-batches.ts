import { NO_EFFECTS } from '#tests/support/no-effects.ts';
// record-batches.ts <file> <first> <batches>: records batches of BATCH answers through the use-case, and prints the
// number of the first event of each batch once it was acknowledged.
import { openMigrated } from '#lib/db/open-migrated.ts';
import { databaseStores } from '#lib/db/stores.ts';
import { recordReviews } from '#lib/study/reviews/record-reviews.ts';
import { BATCH, drafts, RECORDED_AT } from '#tests/support/draft-batches.ts';
import { SMALL_LIBRARY } from '#tests/support/small-library.ts';

const [file = '', first = '0', batches = '0'] = process.argv.slice(2);
const opened = openMigrated(file, 'prisma/migrations', RECORDED_AT);
if (!opened.ok) throw new Error(opened.problem.detail);
const stores = databaseStores(opened.value);
const context = {
  stores,
  library: SMALL_LIBRARY,
  effects: NO_EFFECTS,
  learnerId: 'local',
  now: RECORDED_AT,
  zone: 'UTC',
};
for (let batch = 0; batch < Number(batches); batch += 1) {
  const start = Number(first) + batch * BATCH;
  const { results } = await recordReviews(context, drafts(start));
  if (results.some(({ status }) => status === 'refused')) throw new Error(JSON.stringify(results));
  process.stdout.write(`${start}\n`);
}
await opened.value.close();
