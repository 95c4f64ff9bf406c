import type { CardId, PackPath } from '#lib/base/card-id.ts';
import type { EpochMillis } from '#lib/base/time.ts';
import { countMemories } from '#lib/progress/memory-bins.ts';
import type { LearnerId } from '#lib/study/ports/learner-store.ts';
import type { Snapshot, Snapshots } from '#lib/study/ports/snapshot.ts';
import type { SnapshotStore } from '#lib/study/ports/snapshot-store.ts';

/** Snapshots that are kept in memory. */
export function memorySnapshots(kept: (learner: LearnerId) => Snapshots): SnapshotStore {
  const those = (learner: LearnerId, wanted: (snapshot: Snapshot, cardId: CardId) => boolean): Snapshots =>
    new Map([...kept(learner)].filter(([cardId, snapshot]) => wanted(snapshot, cardId)));
  return {
    all: async (learner) => new Map([...kept(learner)].map(([cardId, { state }]) => [cardId, state])),
    of: async (learner, cardIds) => {
      const ids = new Set(cardIds);
      return those(learner, (_snapshot, cardId) => ids.has(cardId));
    },
    dueBefore: async (learner, at) => those(learner, (snapshot) => (dueAtOf(snapshot) ?? Infinity) < at),
    dueCounts: async (learner, packs, instants) => {
      const dues = [...kept(learner).values()].flatMap((snapshot) =>
        packs.includes(snapshot.pack) ? (dueAtOf(snapshot) ?? []) : [],
      );
      return instants.slice(1).map((to, index) => dues.filter((due) => due >= instants[index]! && due < to).length);
    },
    buriedBeyond: async (learner, day) => those(learner, ({ state }) => (state.buriedUntil ?? '') > day),
    metIds: async (learner) => {
      const ids = new Map<PackPath, string[]>();
      for (const [cardId, { pack }] of those(learner, ({ state }) => state.memory.state !== 'new')) {
        ids.set(pack, [...(ids.get(pack) ?? []), cardId]);
      }
      return new Map([...ids].map(([pack, own]) => [pack, own.toSorted().join(' ')]));
    },
    standings: async (learner) => {
      const own = those(learner, ({ state }) => state.memory.state !== 'new' || state.suspended);
      return new Map([...own].map(([cardId, { state }]) => [cardId, state]));
    },
    firstDays: async (learner) =>
      new Map([...kept(learner)].flatMap(([cardId, { firstDay }]) => (firstDay === null ? [] : [[cardId, firstDay]]))),
    memoryCounts: async (learner, packs, at, bounds) => {
      const own = [...kept(learner).values()].filter(({ pack }) => packs.includes(pack));
      return countMemories(
        own.map(({ state }) => state.memory),
        at,
        bounds,
      );
    },
    mostForgotten: async (learner, lapses, limit) => {
      const forgotten = [...kept(learner)].filter(([, snapshot]) => hardness(snapshot)[0] >= lapses);
      return new Map(forgotten.toSorted(hardestFirst).slice(0, limit));
    },
    moved: async (learner) => those(learner, ({ state }) => state.newRank !== undefined),
  };
}

type Kept = readonly [cardId: CardId, snapshot: Snapshot];

function hardestFirst([oneId, one]: Kept, [otherId, other]: Kept): number {
  const [[lapses, difficulty], [otherLapses, otherDifficulty]] = [hardness(one), hardness(other)];
  return otherLapses - lapses || otherDifficulty - difficulty || (oneId < otherId ? -1 : 1);
}

/** How often a card was forgotten, and its difficulty. */
function hardness({ state: { memory } }: Snapshot): readonly [lapses: number, difficulty: number] {
  return memory.state === 'new' ? [-1, 0] : [memory.lapses, memory.difficulty];
}

function dueAtOf({ state: { memory, suspended } }: Snapshot): EpochMillis | null {
  return suspended || memory.state === 'new' ? null : memory.dueAt;
}
