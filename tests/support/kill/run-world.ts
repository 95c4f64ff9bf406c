import 'fake-indexeddb/auto';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { DAY_MILLIS, HOUR_MILLIS } from '#lib/base/time.ts';
import { prngFrom, type Prng } from '#lib/base/prng.ts';
import type { SubmissionBody } from '#app/_client/outbox-entry.ts';
import { newCard, newConcept } from '#lib/packs/format/scaffold.ts';
import { draftsOf, stepOn, type Step } from '#tests/support/random-history.ts';
import { actAfterAll } from './act-after-all.ts';
import { assertClocks } from './assert-clocks.ts';
import { assertKept, assertOnce } from './assert-once.ts';
import { BadNetwork } from './bad-network.ts';
import { Device } from './device.ts';
import { DeviceClock, type Era, type Made } from './device-clock.ts';
import { Errands } from './errand.ts';
import { oneOf } from './one-of.ts';
import { ASKED_CARDS, Quizzes } from './quizzes.ts';
import { runHistory, type Place } from './run-history.ts';
import { ServerProcess, type ServerProgram } from './server-process.ts';
import { emptyTally, type KillTally } from './tally.ts';

/** Packs with a few cards and an exercise. */
const PACKS = join('tests', 'packs', 'broken', '_sound');
const CARDS = ['first/how-many', 'first/how-many-more', 'second/how-many', 'exercise:work/double'];
/** By what the concepts need, and by the exercise’s own concept. */
const CREDITS = {
  'first/how-many-more': ['first/how-many'],
  'second/how-many': ['first/how-many-more'],
  'exercise:work/double': ['first/how-many'],
};

/** Histories of one world: the first begins without a database, the others with what those before have left. */
export const HISTORIES_OF_WORLD = 10;

/** What a world came to; `problem` is what was wrong after one of its histories, and null when nothing was. */
export type WorldReport = { readonly seed: number; readonly tally: KillTally; readonly problem: Error | null };

/**
 * Random histories one after the other, on data of their own. The same seed gives the same events and the same mishaps;
 * what a kill hits depends on the machine. Ends at the first problem.
 */
export async function runWorld(program: ServerProgram, seed: number): Promise<WorldReport> {
  const folder = mkdtempSync(join(tmpdir(), 'gradus-kill-'));
  const file = join(folder, 'gradus.db');
  const packs = join(folder, 'packs');
  writePacks(packs);
  const server = new ServerProcess(program, folder, packs);
  const tally = emptyTally();
  const prng = prngFrom(seed);
  const errands = new Errands(prng, CARDS);
  const quizzes = new Quizzes(prng);
  const made: Made[] = [];
  const submitted: SubmissionBody[] = [];
  try {
    for (const [run, steps] of historiesOf(seed).entries()) {
      const network = new BadNetwork(server, prng, tally);
      const names = browsersOf(prng, `world-${seed}-${run}`);
      if (new Set(names).size < names.length) tally.twoTabs += 1;
      const devices = names.map((name) => new Device(name, network));
      const clocks = clocksOf(names, run < HISTORIES_OF_WORLD / 2 ? 'as-drafted' : 'now', { prng, tally });
      if (clocks.size > 0 && prng.uniform() < 0.3) await setAhead(server, { prng, tally });
      // The first history may be killed before there is a database.
      const afterKill: Place['afterKill'] = (sent, ofQuizzes) =>
        run === 0 ? Promise.resolve() : assertKept(file, [...made.map(({ draft }) => draft), ...sent], ofQuizzes);
      const place = { server, network, prng, tally, devices, afterKill, errands, quizzes, submitted, clocks };
      // Some just now, when a clock may be ahead of the server’s; most long ago.
      const isRecent = clocks.size > 0 || prng.uniform() < 0.25;
      const drafts = draftsOf(steps, run, isRecent ? Date.now() - lengthOf(steps) : LONG_AGO);
      made.push(...(await runHistory(place, drafts)));
      if (clocks.size > 0) made.push(...(await actAfterAll({ url: server.url, file, cards: CARDS, prng, tally })));
      const all = { made, submissions: submitted, quizzes };
      const { log, quizRows } = await assertOnce({ url: server.url, file, credits: CREDITS }, all);
      Object.assign(tally, assertClocks(log, made), { quizRows });
      await endDevices(place);
      tally.histories += 1;
      if (run === 0 && seed % 2 === 0) asMigrated(file);
    }
    return { seed, tally, problem: null };
  } catch (error) {
    return { seed, tally, problem: error instanceof Error ? error : new Error(String(error)) };
  } finally {
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The packs, and a concept of cards that only quizzes ask: no other event is about them. */
function writePacks(folder: string): void {
  cpSync(PACKS, folder, { recursive: true });
  for (const [file, text] of newConcept('second', 'asked')) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    const cards = ASKED_CARDS.map((id) => newCard(id, 'choice'));
    writeFileSync(join(folder, file), file.endsWith('cards.yaml') ? `cards:\n${cards.join('\n')}` : text);
  }
}

/** The server starts anew with its own clock hours, days or a year ahead, until it is killed. */
async function setAhead(server: ServerProcess, { prng, tally }: Pick<Place, 'prng' | 'tally'>): Promise<void> {
  await server.kill();
  server.aheadMillis = oneOf(prng, [3 * HOUR_MILLIS, 5 * DAY_MILLIS, 365 * DAY_MILLIS]);
  tally.serverAhead += 1;
}

/** In half of the histories the browsers have clocks of their own. */
function clocksOf(
  names: readonly string[],
  era: Era,
  { prng, tally }: { readonly prng: Prng; readonly tally: KillTally },
): ReadonlyMap<string, DeviceClock> {
  if (prng.uniform() < 0.5) return new Map();
  tally.clockHistories += 1;
  return new Map([...new Set(names)].map((name) => [name, new DeviceClock(era, prng, tally)]));
}

/** One to three browsers; half of them have two tabs, which share what the browser keeps. */
function browsersOf(prng: Prng, prefix: string): readonly string[] {
  return Array.from({ length: prng.integer(1, 3) }, (_, browser) => `${prefix}-${browser}`).flatMap((name) =>
    prng.uniform() < 0.5 ? [name, name] : [name],
  );
}

/** As if the learner had been here before arrivals were kept. */
function asMigrated(file: string): void {
  const database = new Sqlite(file);
  database.prepare('UPDATE "Learner" SET "clockBoundAt" = ?').run(LONG_AGO - 400 * DAY_MILLIS);
  database.close();
}

const LONG_AGO = Date.UTC(2024, 0, 1);

function historiesOf(seed: number): readonly (readonly Step[])[] {
  return fc.sample(fc.array(stepOn(CARDS), { minLength: 4, maxLength: 24, size: 'max' }), {
    seed,
    numRuns: HISTORIES_OF_WORLD,
  });
}

function lengthOf(steps: readonly Step[]): number {
  return steps.reduce((sum, { waitMillis }) => sum + waitMillis, 0);
}

/** Nothing was refused, no browser’s database failed, and the server did what it was asked. */
async function endDevices({ devices, network, server }: Place): Promise<void> {
  if (network.problems.length > 0)
    throw new Error(`The server failed: ${network.problems.join('\n')}\nIt said:\n${server.output}`);
  for (const device of devices) {
    const problems = await device.problems();
    if (problems.length > 0)
      throw new Error(`A device has problems: ${JSON.stringify(problems)} ${String(problems[0])}`);
    device.close();
  }
  for (const name of new Set(devices.map((device) => device.name))) await Dexie.delete(name);
}
