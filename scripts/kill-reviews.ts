// npm run test:kill: random histories of reviews and quizzes over HTTP while the server is killed in the middle of requests and clocks are
// wrong. Whether every event was recorded exactly once, and counts when it should.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import pLimit from 'p-limit';
import { PRODUCTION, routesProgram } from '#tests/support/kill/server-process.ts';
import { HISTORIES_OF_WORLD, runWorld, type WorldReport } from '#tests/support/kill/run-world.ts';
import { addTally, emptyTally } from '#tests/support/kill/tally.ts';
import { printTable } from './bench/table.ts';
import { misuse, countOption } from './steps/misuse.ts';

const USAGE = `Usage: npm run test:kill -- [options]
  --histories N  histories in all, in worlds of ${HISTORIES_OF_WORLD} (default 1000)
  --seed N       seed of the first world; those after it count up (default 1)
  --lanes N      worlds at a time (default 2)
  --production   the production build of the app, instead of its route handlers alone
Exit status: 0 when nothing was lost or counted twice; 1 when something was; 2 for misuse.`;

const { values } = parseArgs({
  options: {
    histories: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    lanes: { type: 'string', default: '2' },
    production: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
const worlds = Math.ceil(countOption('histories', values.histories, USAGE) / HISTORIES_OF_WORLD);
const firstSeed = countOption('seed', values.seed, USAGE);
if (values.production && !existsSync('.next/BUILD_ID'))
  misuse('There is no production build: npm run build makes it.', USAGE);
const program = values.production ? PRODUCTION : await routesProgram();

const seeds = Array.from({ length: worlds }, (_, world) => firstSeed + world);
const reports = await pLimit(countOption('lanes', values.lanes, USAGE)).map(seeds, killed);

const sum = emptyTally();
for (const { tally } of reports) addTally(sum, tally);
printTable(
  values.production ? 'The production build' : 'The app’s route handlers in a process of their own',
  ['what', 'count'],
  Object.entries(sum),
);
const failed = reports.filter(({ problem }) => problem !== null);
console.log(`\n${failed.length} of ${sum.histories + failed.length} histories lost or doubled something.`);
process.exit(failed.length === 0 ? 0 : 1);

async function killed(seed: number): Promise<WorldReport> {
  const report = await runWorld(program, seed);
  const { histories, kills } = report.tally;
  console.log(`${report.problem ? '✗' : '✓'} seed ${seed}: ${histories} histories, ${kills} kills`);
  if (report.problem) console.error(`${report.problem.stack}\n`);
  return report;
}
