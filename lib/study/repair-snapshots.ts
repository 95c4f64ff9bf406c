import { invariant } from '#lib/base/invariant.ts';
import type { CardState } from '#lib/srs/memory.ts';
import { replay } from '#lib/srs/replay.ts';
import type { LearnerId, Stores } from './ports.ts';

/** What a repair looked at, and the cards whose snapshot was not the fold of their log. */
export type Repair = { readonly cards: number; readonly mended: readonly string[] };

const CHUNK = 500;

/** Makes every snapshot the fold of its card’s log again: `replay(log) == snapshot`. The log is only read. */
export async function repairSnapshots(stores: Stores, learnerId: LearnerId): Promise<Repair> {
  const learner = await stores.learners.find(learnerId);
  if (!learner) return { cards: 0, mended: [] };
  const parameters = new Map(learner.revisions.map((revision) => [revision.id, revision.parameters]));
  const parametersOf = (id: string) => {
    const found = parameters.get(id);
    invariant(found, `preset revision ${id} is there`);
    return found;
  };
  const before = await stores.snapshots.readable(learnerId);
  const cardIds = [...new Set([...(await stores.reviews.cardIds(learnerId)), ...before.keys()])];
  const mended: string[] = [];
  for (let from = 0; from < cardIds.length; from += CHUNK) {
    const some = cardIds.slice(from, from + CHUNK);
    await stores.reviews.record(learnerId, { cardIds: some, eventIds: [] }, ({ logs }) => {
      const states = new Map<string, CardState | null>();
      for (const cardId of some) {
        const log = logs.get(cardId);
        const state = log ? replay(log, parametersOf) : null;
        if (isWhole(cardId, before) && sameState(state, before.get(cardId) ?? null)) continue;
        states.set(cardId, state);
        mended.push(cardId);
      }
      return { append: [], states };
    });
  }
  return { cards: cardIds.length, mended };
}

/** False for a snapshot that is there and cannot be read. */
function isWhole(cardId: string, before: ReadonlyMap<string, CardState | null>): boolean {
  return before.get(cardId) !== null;
}

function sameState(one: CardState | null, other: CardState | null): boolean {
  return canonical(one) === canonical(other);
}

/** The same text for equal states, whatever the order of their fields. */
function canonical(state: CardState | null): string {
  if (!state) return 'none';
  const memory = Object.entries(state.memory).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([memory, state.suspended, state.buriedUntil]);
}
