import { aContext } from '#tests/support/study-context.ts';
// record-batches.ts <file> <first> <batches>: records batches of BATCH answers through the use-case, and prints the
// number of the first event of each batch once it was acknowledged.
import { openMigrated } from '#lib/db/open-migrated.ts';
import { databaseStores } from '#lib/db/stores.ts';
import { recordReviews } from '#lib/study/reviews/record-reviews.ts';
import { BATCH, drafts, RECORDED_AT } from '#tests/support/draft-batches.ts';

const [file = '', first = '0', batches = '0'] = process.argv.slice(2);
const opened = openMigrated(file, 'prisma/migrations', RECORDED_AT);
if (!opened.ok) throw new Error(opened.problem.detail);
const stores = databaseStores(opened.value);
const context = aContext({ stores, now: RECORDED_AT });
for (let batch = 0; batch < Number(batches); batch += 1) {
  const start = Number(first) + batch * BATCH;
  const { results } = await recordReviews(context, drafts(start));
  if (results.some(({ status }) => status === 'refused')) throw new Error(JSON.stringify(results));
  process.stdout.write(`${start}\n`);
}
await opened.value.close();
