import { deepStrictEqual, equal } from 'node:assert/strict';
import { addTallies, type DayTallies } from '#lib/progress/day-tally.ts';
import { foldCard } from '#lib/progress/fold-card.ts';
import { RATINGS } from '#lib/srs/rating.ts';
import { replay, standingEvents } from '#lib/srs/log/replay.ts';
import type { LearnerId } from '#lib/study/ports/learner-store.ts';
import type { Stores } from '#lib/study/ports/stores.ts';
import { refoldLog } from '#lib/study/reviews/refold-log.ts';

/** Snapshots and tallies are what the log comes to: the states by `replay`, the answers of each day counted anew. */
export async function assertFolded(stores: Stores, learnerId: LearnerId): Promise<void> {
  const learner = await stores.learners.find(learnerId);
  const parametersOf = (id: string) => learner!.revisions.find((revision) => revision.id === id)!.parameters;
  const logs = await stores.reviews.logs(learnerId, await stores.reviews.cardIds(learnerId));
  const snapshots = await stores.snapshots.all(learnerId);
  deepStrictEqual([...snapshots.keys()].toSorted(), [...logs.keys()].toSorted());
  for (const [cardId, log] of logs) deepStrictEqual(snapshots.get(cardId), replay(log, parametersOf), cardId);
  const folded = [...logs.values()].map((log) => foldCard(log, parametersOf).tallies);
  const tallies = await stores.tallies.all(learnerId);
  deepStrictEqual(
    tallies,
    folded.reduce<DayTallies>((sum, one) => addTallies(sum, one), new Map()),
  );
  const answers = [...logs.values()].flatMap(standingEvents).filter((event) => event.kind === 'answer');
  const activity = await stores.tallies.activity(learnerId);
  deepStrictEqual(
    [...activity].flatMap(([day, count]) => Array.from({ length: count }, () => day)),
    answers.map(({ localDay }) => localDay).toSorted(),
  );
  for (const rating of RATINGS) {
    const counted = [...tallies.values()].flatMap((tally) =>
      (['new', 'learning', 'relearning', 'review'] as const).map((state) => tally[`rated/${state}/${rating}`] ?? 0),
    );
    equal(sumOf(counted), answers.filter((answer) => answer.rating === rating).length, rating);
  }
  equal(
    sumOf([...tallies.values()].map(({ tookMillis = 0 }) => tookMillis)),
    sumOf(answers.map(({ tookMillis }) => tookMillis)),
  );
  deepStrictEqual(await refoldLog(stores, learnerId), { cards: logs.size, repaired: [], repairedDays: [] });
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}
