import 'fake-indexeddb/auto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { prngFrom, type Prng } from '#lib/base/prng.ts';
import type { SubmissionBody } from '#app/_client/outbox-entry.ts';
import type { DraftEvent } from '#lib/srs/log/review-event.ts';
import { draftsOf, stepOn, type Step } from '#tests/support/random-history.ts';
import { assertKept, assertOnce } from './assert-once.ts';
import { BadNetwork } from './bad-network.ts';
import { Device } from './device.ts';
import { Errands } from './errand.ts';
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
  const server = new ServerProcess(program, folder, PACKS);
  const tally = emptyTally();
  const prng = prngFrom(seed);
  const errands = new Errands(prng, CARDS);
  const made: DraftEvent[] = [];
  const submitted: SubmissionBody[] = [];
  try {
    for (const [run, steps] of historiesOf(seed).entries()) {
      const network = new BadNetwork(server, prng, tally);
      const names = browsersOf(prng, `world-${seed}-${run}`);
      if (new Set(names).size < names.length) tally.twoTabs += 1;
      const devices = names.map((name) => new Device(name, network));
      // The first history may be killed before there is a database.
      const afterKill = (sent: readonly DraftEvent[]) =>
        run === 0 ? Promise.resolve() : assertKept(file, [...made, ...sent]);
      const place = { server, network, prng, tally, devices, afterKill, errands, submitted };
      // Some just now, when a clock may be ahead of the server’s; most long ago.
      const drafts = draftsOf(steps, run, prng.uniform() < 0.25 ? Date.now() - lengthOf(steps) : LONG_AGO);
      await runHistory(place, drafts);
      made.push(...drafts);
      await assertOnce({ url: server.url, file, credits: CREDITS }, { events: made, submissions: submitted });
      await endDevices(place);
      tally.histories += 1;
    }
    return { seed, tally, problem: null };
  } catch (error) {
    return { seed, tally, problem: error instanceof Error ? error : new Error(String(error)) };
  } finally {
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One to three browsers; half of them have two tabs, which share what the browser keeps. */
function browsersOf(prng: Prng, prefix: string): readonly string[] {
  return Array.from({ length: prng.integer(1, 3) }, (_, browser) => `${prefix}-${browser}`).flatMap((name) =>
    prng.uniform() < 0.5 ? [name, name] : [name],
  );
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
async function endDevices({ devices, network }: Place): Promise<void> {
  if (network.problems.length > 0) throw new Error(`The server failed: ${network.problems.join('\n')}`);
  for (const device of devices) {
    const problems = await device.problems();
    if (problems.length > 0)
      throw new Error(`A device has problems: ${JSON.stringify(problems)} ${String(problems[0])}`);
    device.close();
  }
  for (const name of new Set(devices.map((device) => device.name))) await Dexie.delete(name);
}
