// npm run bench:quiz: how long a quiz of 30 questions takes to be made and to be opened, where there are 2,500 cards. Prints a table; nothing is asserted.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '#lib/db/client.ts';
import { migrateDatabase } from '#lib/db/migrate.ts';
import { readMigrations } from '#lib/db/migrations.ts';
import { databaseStores } from '#lib/db/stores.ts';
import { openProgramBox } from '#lib/runner/program/program-box.ts';
import { libraryOf } from '#lib/study/library.ts';
import { makeQuiz } from '#lib/study/quiz/make-quiz.ts';
import { quizView } from '#lib/study/quiz/quiz-view.ts';
import { quizWish } from '#lib/study/quiz/quiz-wish.ts';
import { NO_EFFECTS } from '#tests/support/no-effects.ts';
import { machineLine, median } from './bench/machine.ts';
import { copiedShelf } from './bench/quiz/copied-shelf.ts';
import { printTable } from './bench/table.ts';
import { shelfAt } from './packs/shelf-at.ts';
import { countOption } from './steps/misuse.ts';

const USAGE = `Usage: npm run bench:quiz -- [--cards N] [--questions N] [--runs N]   (default 2500, 30, 11)`;
const { values } = parseArgs({
  options: {
    cards: { type: 'string', default: '2500' },
    questions: { type: 'string', default: '30' },
    runs: { type: 'string', default: '11' },
  },
});
const count = countOption('questions', values.questions, USAGE);
const shelf = copiedShelf(shelfAt('.'), countOption('cards', values.cards, USAGE));
const library = libraryOf([shelf], await openProgramBox());
const folder = mkdtempSync(join(tmpdir(), 'gradus-quiz-'));
const file = join(folder, 'gradus.db');
const migrated = migrateDatabase(file, readMigrations('prisma/migrations'), Date.now());
if (!migrated.ok) throw new Error(migrated.problem.kind);
const database = openDatabase(file);
const stores = databaseStores(database);
const context = () => ({ stores, library, effects: NO_EFFECTS, learnerId: 'local', now: Date.now(), zone: 'UTC' });

type Took = { readonly wall: number; readonly processor: number };
const timed = async <Value>(work: () => Promise<Value>): Promise<readonly [Value, Took]> => {
  const [began, used] = [performance.now(), process.cpuUsage()];
  const value = await work();
  const { user, system } = process.cpuUsage(used);
  return [value, { wall: performance.now() - began, processor: (user + system) / 1_000 }];
};
const [making, opening, again]: [Took[], Took[], Took[]] = [[], [], []];
for (let run = 0; run < countOption('runs', values.runs, USAGE); run += 1) {
  const wish = quizWish.parse({ id: randomUUID(), source: { kind: 'topics', count } });
  const [made, madeIn] = await timed(() => makeQuiz(context(), wish));
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  const [, openedIn] = await timed(() => quizView(context(), wish.id));
  const [, openedAgainIn] = await timed(() => quizView(context(), wish.id));
  making.push(madeIn);
  opening.push(openedIn);
  again.push(openedAgainIn);
}
await database.close();
rmSync(folder, { recursive: true, force: true });

console.log(`${machineLine()}, load ${loadavg()[0]!.toFixed(1)}`);
printTable(
  `A quiz of ${count} questions, ${library.cards.length} cards (milliseconds)`,
  ['step', 'first', 'median', 'slowest', 'median of the processor'],
  (
    [
      ['made', making],
      ['opened, its cards never shown before', opening],
      ['opened again', again],
    ] as const
  ).map(([step, all]) => {
    const walls = all.map(({ wall }) => wall);
    const figures = [walls[0]!, median(walls), Math.max(...walls), median(all.map(({ processor }) => processor))];
    return [step, ...figures.map((figure) => Math.round(figure))];
  }),
);
