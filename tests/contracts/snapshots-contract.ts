import { knownCardId, knownPackPath, packPathOf } from '#lib/base/card-id.ts';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { DAY_MILLIS } from '#lib/base/time.ts';
import { countMemories, memoryBounds } from '#lib/progress/memory-bins.ts';
import type { Memory } from '#lib/srs/model/memory.ts';
import type { Snapshot, Snapshots } from '#lib/study/ports/snapshot.ts';
import { aProfile, DEFAULT_PARAMETERS, NOON } from '#tests/support/events.ts';
import { freshStores, type OpenStores } from './open-stores.ts';

/** How the snapshots that are wanted are found among many. */
export function snapshotsContract(open: OpenStores): void {
  describe('snapshots', () => {
    const stores = freshStores(open);
    beforeEach(() => stores().learners.create(aProfile(), DEFAULT_PARAMETERS));

    const keep = (snapshots: Snapshots, learnerId = 'local'): Promise<void> =>
      stores().reviews.record(learnerId, { cardIds: [], eventIds: [] }, () => ({
        append: [],
        snapshots,
        tallies: new Map(),
      }));

    it('nothing is found where nothing is kept', async () => {
      const { of, dueBefore, dueCounts, buriedBeyond, metIds, memoryCounts, mostForgotten, standings } =
        stores().snapshots;
      expect(await standings('local')).toEqual(new Map());
      expect(await stores().snapshots.firstDays('local')).toEqual(new Map());
      expect(await of('local', [])).toEqual(new Map());
      expect(await dueBefore('local', NOON)).toEqual(new Map());
      expect(await dueCounts('local', [], [0, NOON])).toEqual([0]);
      expect(await dueCounts('local', ['content/a'], [0, NOON, 2 * NOON])).toEqual([0, 0]);
      expect(await buriedBeyond('local', '2026-03-01')).toEqual(new Map());
      expect(await stores().snapshots.moved('local')).toEqual(new Map());
      expect(await metIds('local')).toEqual(new Map());
      expect(await memoryCounts('local', [], NOON, BOUNDS)).toEqual(countMemories([], NOON, BOUNDS));
      expect(await memoryCounts('local', ['content/a'], NOON, BOUNDS)).toEqual(countMemories([], NOON, BOUNDS));
      expect(await mostForgotten('local', 1, 5)).toEqual(new Map());
    });

    it('those of many cards are found by their ids', async () => {
      const all = new Map(Array.from({ length: 1_300 }, (_, index) => [knownCardId(`a/${index}`), NEW]));
      await keep(all);
      const wanted = [...all.keys()].filter((_id, index) => index % 13 !== 0);
      const found = await stores().snapshots.of('local', [...wanted, knownCardId('a/none')]);
      expect([...found.keys()].toSorted()).toEqual(wanted.toSorted());
      expect((await stores().snapshots.of('somebody else', wanted)).size).toBe(0);
    });

    it('whatever is kept, each question has the answer that looking at all of them gives', async () => {
      let learner = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(snapshot, { maxLength: 12 }), fc.array(at, { maxLength: 5 }), async (list, some) => {
          learner += 1;
          await stores().learners.create(aProfile({ id: `learner-${learner}` }), DEFAULT_PARAMETERS);
          const all = new Map(list.map((one, index) => [knownCardId(`p/${index}`), one]));
          await keep(all, `learner-${learner}`);
          await expectAnswers(
            `learner-${learner}`,
            all,
            some.toSorted((one, other) => one - other),
          );
        }),
        { numRuns: 40, seed: 11 },
      );
    });

    async function expectAnswers(learner: string, all: Snapshots, instants: readonly number[]): Promise<void> {
      const { of, dueBefore, dueCounts, buriedBeyond, metIds } = stores().snapshots;
      const those = (wanted: (one: Snapshot) => boolean) => new Map([...all].filter(([, one]) => wanted(one)));
      expect(await of(learner, [...all.keys()])).toEqual(all);
      for (const before of instants) {
        expect(await dueBefore(learner, before)).toEqual(those((one) => dueAtOf(one) < before));
      }
      const dues = [...those(({ pack }) => pack !== 'content/c').values()].map(dueAtOf);
      expect(await dueCounts(learner, ['content/a', 'exercises/b'], instants)).toEqual(
        instants.slice(1).map((to, index) => dues.filter((due) => due >= instants[index]! && due < to).length),
      );
      expect(await buriedBeyond(learner, '2026-03-02')).toEqual(
        those(({ state }) => state.buriedUntil === '2026-03-03' || state.buriedUntil === '2026-11-01'),
      );
      const met = those(({ state }) => state.memory.state !== 'new');
      const metIn = new Map([...(await metIds(learner))].map(([pack, ids]) => [pack, ids.split(' ').toSorted()]));
      for (const pack of ['content/a', 'exercises/b', 'content/c']) {
        const own = [...met].flatMap(([cardId, one]) => (one.pack === pack ? [cardId] : []));
        expect(metIn.get(knownPackPath(pack)) ?? []).toEqual(own.toSorted());
      }
      const answered = [...all].flatMap(([cardId, { firstDay }]) =>
        firstDay === null ? [] : [[cardId, firstDay] as const],
      );
      expect(await stores().snapshots.firstDays(learner)).toEqual(new Map(answered));
      await expectMemories(learner, all);
      await expectStandings(learner, all);
      await expectMoved(learner, all);
    }

    async function expectStandings(learner: string, all: Snapshots): Promise<void> {
      const standings = await stores().snapshots.standings(learner);
      const known = [...all].filter(([, { state }]) => state.memory.state !== 'new' || state.suspended);
      expect([...standings.keys()].toSorted()).toEqual(known.map(([cardId]) => cardId).toSorted());
      for (const [cardId, { state }] of known) {
        const { memory, suspended } = standings.get(cardId)!;
        expect([memory.state, suspended]).toEqual([state.memory.state, state.suspended]);
        if (memory.state === 'new' || state.memory.state === 'new') continue;
        expect(memory.lastReviewAt).toBe(state.memory.lastReviewAt);
        expect(Math.abs(memory.stability - state.memory.stability)).toBeLessThanOrEqual(1e-6);
      }
    }

    async function expectMemories(learner: string, all: Snapshots): Promise<void> {
      const { memoryCounts, mostForgotten } = stores().snapshots;
      const packs = [packPathOf('content', 'a'), packPathOf('exercises', 'b')];
      const own = [...all.values()].filter(({ pack }) => packs.includes(pack));
      expect(await memoryCounts(learner, packs, NOON, BOUNDS)).toEqual(
        countMemories(
          own.map(({ state }) => state.memory),
          NOON,
          BOUNDS,
        ),
      );
      const forgotten = [...all].flatMap(([cardId, { state }]) =>
        state.memory.state !== 'new' && state.memory.lapses >= 4 ? [{ cardId, memory: state.memory }] : [],
      );
      const hardest = forgotten.toSorted(
        (one, other) =>
          other.memory.lapses - one.memory.lapses ||
          other.memory.difficulty - one.memory.difficulty ||
          (one.cardId < other.cardId ? -1 : 1),
      );
      const found = await mostForgotten(learner, 4, 3);
      expect([...found.keys()]).toEqual(hardest.slice(0, 3).map(({ cardId }) => cardId));
      for (const [cardId, snapshot] of found) expect(snapshot).toEqual(all.get(cardId));
    }

    async function expectMoved(learner: string, all: Snapshots): Promise<void> {
      const own = [...all].filter(([, { state }]) => state.newRank !== undefined);
      expect(new Map(await stores().snapshots.moved(learner))).toEqual(new Map(own));
    }
  });
}

function dueAtOf({ state: { memory, suspended } }: Snapshot): number {
  return suspended || memory.state === 'new' ? Infinity : memory.dueAt;
}

const BOUNDS = memoryBounds(DEFAULT_PARAMETERS.weights);

const at = fc.integer({ min: -5, max: 5 }).map((days) => NOON + days * DAY_MILLIS);
const traceOfNoDay = fc.record({
  stability: fc.double({ min: 0.01, max: 100, noNaN: true }),
  difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
  dueAt: at,
  lastReviewAt: at,
  reps: fc.nat(9),
  lapses: fc.nat(9),
});
const trace = fc.oneof(
  traceOfNoDay,
  fc.tuple(traceOfNoDay, fc.constantFrom('2026-02-28', '2026-03-01')).map(([one, lastReviewDay]) => ({
    ...one,
    lastReviewDay,
  })),
);
const memory: fc.Arbitrary<Memory> = fc.oneof(
  fc.constant({ state: 'new' as const }),
  trace.map((one) => ({ ...one, state: 'learning' as const, step: 1 })),
  trace.map((one) => ({ ...one, state: 'relearning' as const, step: 0 })),
  trace.map((one) => ({ ...one, state: 'review' as const, intervalDays: 3 })),
);
const snapshot: fc.Arbitrary<Snapshot> = fc.record({
  state: fc.record(
    {
      memory,
      suspended: fc.boolean(),
      buriedUntil: fc.constantFrom(null, '2025-12-31', '2026-03-02', '2026-03-03', '2026-11-01'),
      newRank: fc.constantFrom(-NOON, NOON),
    },
    { requiredKeys: ['memory', 'suspended', 'buriedUntil'] },
  ),
  pack: fc.constantFrom('content/a', 'exercises/b', 'content/c'),
  firstDay: fc.constantFrom(null, '2026-02-01'),
  lastDay: fc.constantFrom(null, '2026-03-01'),
});

const NEW: Snapshot = {
  state: { memory: { state: 'new' }, suspended: false, buriedUntil: null },
  pack: 'content/a',
  firstDay: null,
  lastDay: null,
};
