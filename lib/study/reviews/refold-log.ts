import { canonicalJson } from '#lib/base/canonical-json.ts';
import type { CardId } from '#lib/base/card-id.ts';
import type { LocalDay } from '#lib/base/time.ts';
import { addInto, addTallies, TALLY_VERSION, type DayTallies, type DayTally } from '#lib/progress/day-tally.ts';
import { foldCard } from '#lib/progress/fold-card.ts';
import type { SchedulerParameters } from '#lib/srs/parameters.ts';
import type { LearnerId } from '#lib/study/ports/learner-store.ts';
import type { HeldLog } from '#lib/study/ports/recording.ts';
import type { Snapshot } from '#lib/study/ports/snapshot.ts';
import type { Stores } from '#lib/study/ports/stores.ts';
import { parametersIn } from '#lib/study/settings/preset-of.ts';
import { snapshotOf } from './snapshot-of.ts';

/** What a refold looked at, and the cards and days whose snapshot or tally was not the fold of the log. */
export type Refold = {
  readonly cards: number;
  readonly repaired: readonly string[];
  readonly repairedDays: readonly LocalDay[];
};

/** Told how many of how many cards are folded. */
export type OnProgress = (done: number, all: number) => void;

/** Cards whose logs are read and folded at once: a few milliseconds, in which nobody else is served. */
const CHUNK = 100;

type ParametersOf = (presetRevision: string) => SchedulerParameters;

/** Makes every snapshot and every tally the fold of the log again: `replay(log) == snapshot`. The log is only read. */
export async function refoldLog(stores: Stores, learnerId: LearnerId, onProgress?: OnProgress): Promise<Refold> {
  const learner = await stores.learners.find(learnerId);
  if (!learner) return NOTHING;
  return stores.reviews.hold(learnerId, (held) => refold(held, parametersIn(learner), onProgress));
}

/** The same for a log that is older than its tallies; does nothing where they are there. */
export async function tallyLog(stores: Stores, learnerId: LearnerId, onProgress?: OnProgress): Promise<Refold> {
  const learner = await stores.learners.find(learnerId);
  if (!learner || learner.tallyVersion === TALLY_VERSION) return NOTHING;
  return stores.reviews.hold(learnerId, async (held) =>
    // Another request may have come first.
    held.tallyVersion === TALLY_VERSION ? NOTHING : refold(held, parametersIn(learner), onProgress),
  );
}

const NOTHING: Refold = { cards: 0, repaired: [], repairedDays: [] };

async function refold(held: HeldLog, parametersOf: ParametersOf, onProgress?: OnProgress): Promise<Refold> {
  const before = await held.snapshots();
  const cardIds = [...new Set([...held.cardIds, ...before.keys()])];
  const repaired: string[] = [];
  const tallies = new Map<LocalDay, DayTally>();
  for (let from = 0; from < cardIds.length; from += CHUNK) {
    onProgress?.(from, cardIds.length);
    const some = cardIds.slice(from, from + CHUNK);
    const logs = await held.logs(some);
    const wrong = new Map<CardId, Snapshot | null>();
    for (const cardId of some) {
      const log = logs.get(cardId);
      const folded = log ? foldCard(log, parametersOf) : null;
      if (folded) addInto(tallies, folded.tallies);
      const snapshot = folded && snapshotOf(cardId, folded);
      if (!isSame(before.get(cardId), snapshot)) wrong.set(cardId, snapshot);
    }
    await held.writeSnapshots(wrong);
    repaired.push(...wrong.keys());
  }
  return { cards: cardIds.length, repaired, repairedDays: await replaceTallies(held, tallies) };
}

async function replaceTallies(held: HeldLog, tallies: DayTallies): Promise<readonly LocalDay[]> {
  const before = await held.tallies();
  const readable = new Map([...before].flatMap(([day, tally]) => (tally ? [[day, tally] as const] : [])));
  const unreadable = [...before.keys()].filter((day) => !readable.has(day));
  const wrong = [...new Set([...unreadable, ...addTallies(tallies, readable, -1).keys()])];
  if (wrong.length > 0 || held.tallyVersion !== TALLY_VERSION) await held.writeTallies(tallies, TALLY_VERSION);
  return wrong.toSorted();
}

/** `before` is undefined where there is no snapshot, null where there is one that cannot be read. */
function isSame(before: Snapshot | null | undefined, snapshot: Snapshot | null): boolean {
  if (!before || !snapshot) return before === undefined && snapshot === null;
  return canonicalJson(before) === canonicalJson(snapshot);
}
