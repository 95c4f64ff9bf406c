import type { LearnerId } from '#lib/study/ports/learner-store.ts';
import type { Library } from '#lib/study/ports/library.ts';
import type { Stores } from '#lib/study/ports/stores.ts';
import { refoldLog } from '#lib/study/reviews/refold-log.ts';

/** Whose snapshots are known to be under the ids of this library. */
const settled = new WeakMap<Library, Set<LearnerId>>();

/**
 * Folds the log anew where a card of this learner has a snapshot under an id that it has no more. Once for each learner
 * and library; `stores` are those that know the library’s former ids.
 */
export async function settleFormerIds(stores: Stores, library: Library, learnerId: LearnerId): Promise<void> {
  if (library.formerCards.size === 0) return;
  const done = settled.get(library) ?? new Set<LearnerId>();
  settled.set(library, done);
  if (done.has(learnerId)) return;
  const stale = await stores.snapshots.of(learnerId, [...library.formerCards.keys()]);
  if (stale.size > 0) await refoldLog(stores, learnerId);
  done.add(learnerId);
}
