import { NO_EFFECTS } from '#tests/support/no-effects.ts';
// npm run bench:srs: how long a learner with many cards and reviews waits. Prints tables; nothing is asserted.
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openMigrated } from '#lib/db/open-migrated.ts';
import { databaseStores } from '#lib/db/stores.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { machineLine } from './bench/machine.ts';
import { bigLibrary } from './bench/srs/big-library.ts';
import { BENCH_LEARNER, buildDatabase } from './bench/srs/build-database.ts';
import { sourcesFingerprint } from './bench/srs/fingerprint.ts';
import { BENCH_NOW } from './bench/srs/learner-history.ts';
import { printEngine } from './bench/srs/print-engine.ts';
import { printKeyToPaint } from './bench/srs/key-to-paint.ts';
import { readerFigures } from './bench/srs/reader-figures.ts';
import { serverFigures } from './bench/srs/server-figures.ts';
import { printTable, short } from './bench/table.ts';
import { misuse, countOption } from './steps/misuse.ts';

const USAGE = `Usage: npm run bench:srs -- [options]
  --cards N    cards enrolled (default 100000)
  --reviews N  reviews in the log (default 1000000)
  --runs N     runs behind each median (default 15)
  --quick      2000 cards, 20000 reviews
  --part NAME  only the figures of the server, of its readers, of the engine or of the browser (default all)
  --keep DIR   where the database is kept, to be used again until its sources change (default .gradus/bench)
Exit status: 0 when the tables were printed, whatever they say; 2 for misuse.`;

const { values } = parseArgs({
  options: {
    cards: { type: 'string', default: '100000' },
    reviews: { type: 'string', default: '1000000' },
    runs: { type: 'string', default: '15' },
    quick: { type: 'boolean', default: false },
    part: { type: 'string', default: 'all' },
    keep: { type: 'string', default: '.gradus/bench' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
const cards = values.quick ? 2_000 : countOption('cards', values.cards, USAGE);
const reviews = values.quick ? 20_000 : countOption('reviews', values.reviews, USAGE);
const runs = countOption('runs', values.runs, USAGE);
const { part } = values;
if (!['all', 'server', 'readers', 'engine', 'browser'].includes(part)) misuse(`There is no part “${part}”.`, USAGE);

/** Each run of the engine takes seconds. */
const ENGINE_RUNS = 3;
const KEY_PRESSES = 200;

console.log(machineLine());
if (part === 'all' || part === 'server' || part === 'readers') await printServer();
if (part === 'all' || part === 'engine') {
  const size = values.quick ? { optimised: 10_000, simulated: 1_000 } : { optimised: 100_000, simulated: 10_000 };
  await printEngine({ reviews, ...size, runs: Math.min(runs, ENGINE_RUNS) }, tell);
}
if (part === 'all' || part === 'browser') await printKeyToPaint(KEY_PRESSES, tell);
process.exit(0);

async function printServer(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gradus-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const kept = resolve(values.keep);
  mkdirSync(kept, { recursive: true });

  const library = bigLibrary(cards);
  const size = `srs-${cards}-${reviews}-`;
  const file = join(kept, `${size}${sourcesFingerprint()}.db`);
  for (const name of readdirSync(kept)) {
    if (name.startsWith(size) && !file.endsWith(name)) rmSync(join(kept, name));
  }
  await buildDatabase({ file, library, reviews, onProgress: tell });
  // What is measured writes too: the database that is kept stays as it was built.
  const working = join(folder, 'gradus.db');
  copyFileSync(file, working);
  const opened = openMigrated(working, 'prisma/migrations', BENCH_NOW);
  if (!opened.ok) throw new Error(opened.problem.detail);
  const stores = databaseStores(opened.value);
  const context: StudyContext = {
    stores,
    library,
    effects: NO_EFFECTS,
    learnerId: BENCH_LEARNER,
    now: BENCH_NOW,
    zone: 'UTC',
  };

  const amount = `${cards} cards enrolled, ${reviews} reviews`;
  if (part !== 'readers') {
    const figures = await serverFigures(context, runs, tell);
    printTable(
      `${amount}: medians of ${runs} runs`,
      ['what', 'median ms', 'worst ms', 'runs'],
      figures.map(({ what, millis, worst, runs }) => [what, short(millis), short(worst), runs]),
    );
  }
  if (part !== 'server') {
    const figures = await readerFigures(context, working, tell);
    printTable(
      `${amount}: reads while something else goes on`,
      ['meanwhile', 'what', 'median ms', '95 % ms', 'worst ms', 'processor ms', 'reads'],
      figures.map(({ meanwhile, what, median, p95, worst, processor, reads }) => [
        meanwhile,
        what,
        short(median),
        short(p95),
        short(worst),
        short(processor),
        reads,
      ]),
    );
  }
  await opened.value.close();
}

function tell(text: string): void {
  process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${text}` : `${text}\n`);
}
