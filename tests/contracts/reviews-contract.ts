import { knownCardId, knownPackPath, type CardId } from '#lib/base/card-id.ts';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { DayTallies, DayTally } from '#lib/progress/day-tally.ts';
import type { CardState } from '#lib/srs/model/memory.ts';
import type { ReviewEvent } from '#lib/srs/log/review-event.ts';
import type { Recording } from '#lib/study/ports/recording.ts';
import type { Snapshot } from '#lib/study/ports/snapshot.ts';
import { DEFAULT_PARAMETERS, NOON, aProfile, aRow, anAnswer, anUndo, quizzedRow, uuid } from '#tests/support/events.ts';
import { freshStores, type OpenStores } from './open-stores.ts';

const DAY = 86_400_000;

/** What every ReviewStore and SnapshotStore promises. */
export function reviewsContract(open: OpenStores): void {
  describe('reviews and snapshots', () => {
    const stores = freshStores(open);
    beforeEach(() => stores().learners.create(aProfile(), DEFAULT_PARAMETERS));

    const write = (
      append: readonly ReviewEvent[],
      states: ReadonlyMap<string, CardState | null> = new Map(),
    ): Promise<void> => record(append, snapshots(states));
    const record = (
      append: readonly ReviewEvent[],
      snapshots: Recording['snapshots'],
      tallies: DayTallies = new Map(),
    ) => stores().reviews.record('local', { cardIds: [], eventIds: [] }, () => ({ append, snapshots, tallies }));

    it('events of every kind come back as they went in, in order of time, then of id', async () => {
      const events: ReviewEvent[] = [
        anAnswer(1, 'a/x', 'again', NOON),
        { ...aRow(2, 'a/x', NOON), kind: 'suspend' },
        { ...aRow(3, 'a/x', NOON + 5), kind: 'unsuspend' },
        { ...aRow(4, 'a/x', NOON + 6), kind: 'bury' },
        { ...aRow(5, 'a/x', NOON + 7), kind: 'forget' },
        anUndo(6, 'a/x', 5, NOON + 8),
        { ...aRow(7, 'a/x', NOON + 9), kind: 'unbury' },
        { ...aRow(8, 'a/x', NOON + 10), kind: 'setDue', days: 12 },
        { ...aRow(9, 'a/x', NOON + 11), kind: 'answer', rating: 'hard', tookMillis: 1, seed: 4, intervalDays: 9 },
        { ...aRow(10, 'a/x', NOON + 12), kind: 'implicit', credit: 0.4, sourceId: 'answer-1', sourceCardId: 'a/y' },
        { ...aRow(11, 'a/x', NOON + 13), kind: 'setDue', days: 3, sourceId: 'plan-1' },
        { ...aRow(12, 'a/x', NOON + 14), kind: 'answer', rating: 'good', tookMillis: 1, seed: 4, rule: 2 },
        { ...aRow(13, 'a/x', NOON + 15), kind: 'placed', days: 4, sourceId: 'placement-1' },
        quizzedRow(14, 'a/x', NOON + 16, true),
        quizzedRow(15, 'a/x', NOON + 17, false),
        { ...aRow(16, 'a/x', NOON + 18), kind: 'move', to: 'front' },
        { ...aRow(17, 'a/x', NOON + 19), kind: 'move', to: 'back' },
      ];
      await write(events.toReversed());
      expect((await stores().reviews.logs('local', ['a/x', 'a/none'])).get('a/x')).toEqual(events);
      expect(await stores().reviews.page('local', null, 100)).toEqual(events);
      expect(await stores().reviews.logs('local', ['a/none'])).toEqual(new Map());
    });

    it('pages go on where the last one ended, also between events of one millisecond', async () => {
      const events = [1, 2, 3, 4, 5].map((number) =>
        anAnswer(number, knownCardId(`a/${number}`), 'good', NOON + (number > 3 ? 1 : 0)),
      );
      await write(events);
      const first = await stores().reviews.page('local', null, 2);
      const second = await stores().reviews.page('local', first[1]!, 2);
      const third = await stores().reviews.page('local', second[1]!, 2);
      expect([first, second, third].map((page) => page.length)).toEqual([2, 2, 1]);
      expect([...first, ...second, ...third]).toEqual(events);
    });

    it('an id is its learner’s own: another learner’s event with it is another one', async () => {
      await stores().learners.create(aProfile({ id: 'other' }), DEFAULT_PARAMETERS);
      const theirs = { ...anAnswer(1, 'a/y', 'again'), presetRevision: 'other/default/1' };
      await write([anAnswer(1, 'a/x')]);
      await stores().reviews.record('other', { cardIds: [], eventIds: [uuid(1)] }, ({ byId }) => {
        expect(byId.size).toBe(0);
        return { ...NOTHING, append: [theirs] };
      });
      expect(await stores().reviews.page('local', null, 9)).toEqual([anAnswer(1, 'a/x')]);
      expect(await stores().reviews.page('other', null, 9)).toEqual([theirs]);
    });

    it('an event of a newer program comes back as it went in', async () => {
      const was = { kind: 'dreamt', version: 7, body: '{"of":"sheep"}' };
      const event: ReviewEvent = { ...aRow(1, 'a/x'), kind: 'other', was };
      await write([event]);
      expect(await stores().reviews.page('local', null, 9)).toEqual([event]);
      expect((await stores().reviews.logs('local', [event.cardId])).get(event.cardId)).toEqual([event]);
    });

    it('the decider sees the logs and events that were asked for, and no others', async () => {
      await write([anAnswer(1, 'a/x'), anAnswer(2, 'a/y'), anAnswer(3, 'a/z')]);
      let seen: unknown;
      const asked = { cardIds: [knownCardId('a/x')], eventIds: [uuid(2), uuid(9)] };
      await stores().reviews.record('local', asked, (known) => {
        seen = known;
        return NOTHING;
      });
      expect(seen).toEqual({
        logs: new Map([['a/x', [anAnswer(1, 'a/x')]]]),
        byId: new Map([[uuid(2), anAnswer(2, 'a/y')]]),
        consequences: new Map(),
        plan: null,
      });
    });

    it('what followed from an event comes with it, and with the logs of its cards, but is not among the latest', async () => {
      const credit: ReviewEvent = {
        ...aRow(2, 'a/y'),
        kind: 'implicit',
        credit: 0.4,
        sourceId: uuid(1),
        sourceCardId: 'a/x',
      };
      const takenBack: ReviewEvent = { ...anUndo(4, 'a/y', 2, NOON + 1), sourceId: uuid(3) } as ReviewEvent;
      await write([anAnswer(1, 'a/x'), credit, anUndo(3, 'a/x', 1, NOON + 1), takenBack, anAnswer(5, 'a/z')]);
      const seen: unknown[] = [];
      for (const number of [1, 3, 5]) {
        await stores().reviews.record('local', { cardIds: [], eventIds: [uuid(number)] }, (known) => {
          seen.push({ consequences: known.consequences, logs: known.logs });
          return NOTHING;
        });
      }
      const logs = new Map([['a/y', [credit, takenBack]]]);
      expect(seen).toEqual([
        { consequences: new Map([[uuid(1), [credit]]]), logs },
        { consequences: new Map([[uuid(3), [takenBack]]]), logs },
        { consequences: new Map(), logs: new Map() },
      ]);
      const latest = await stores().reviews.latest('local', 9);
      expect(latest.map(({ id }) => id)).toEqual([uuid(3), uuid(5), uuid(1)]);
    });

    it('credited cards and failures are found, those that were undone left out of the failures', async () => {
      await write([
        anAnswer(1, 'a/x', 'again', NOON - 5),
        anAnswer(2, 'a/x', 'again', NOON),
        anAnswer(3, 'a/y', 'again', NOON + 1),
        anUndo(4, 'a/y', 3, NOON + 2),
        anAnswer(5, 'a/z', 'good', NOON + 3),
        { ...aRow(6, 'a/z'), kind: 'implicit', credit: 0.4, sourceId: uuid(5), sourceCardId: 'a/x' },
      ]);
      expect(await stores().credits.cardIds('local', 9)).toEqual(['a/z']);
      expect(await stores().credits.failuresSince('local', NOON)).toEqual([{ cardId: 'a/x', at: NOON }]);
      expect(await stores().credits.cardIds('nobody', 9)).toEqual([]);
      expect(await stores().credits.failuresSince('nobody', NOON)).toEqual([]);
    });

    it('credit that was taken back as one thing is found until it is given back', async () => {
      const credit = (number: number, cardId: CardId) =>
        ({ ...aRow(number, cardId), kind: 'implicit', credit: 0.4, sourceId: uuid(1), sourceCardId: 'a/x' }) as const;
      const undo = (number: number, cardId: CardId, undone: number, sourceId: string) =>
        ({ ...anUndo(number, cardId, undone, NOON + number), sourceId }) as const;
      const [all, one] = [uuid(900), uuid(901)];
      await write([
        anAnswer(1, 'a/x', 'good', NOON),
        credit(2, 'a/y'),
        credit(3, 'a/y'),
        credit(4, 'a/z'),
        credit(5, 'a/z'),
        credit(6, 'a/z'),
        undo(10, 'a/y', 2, all),
        undo(11, 'a/y', 3, all),
        undo(12, 'a/z', 4, all),
        undo(13, 'a/z', 5, one),
        // Not as one thing, but with its answer.
        anUndo(20, 'a/x', 1, NOON + 20),
        undo(21, 'a/z', 6, uuid(20)),
      ]);
      const takenOne = { id: one, at: NOON + 13, credits: 1, cards: 1, cardId: 'a/z' };
      expect(await stores().credits.takenBack('local', 9)).toEqual([
        takenOne,
        { id: all, at: NOON + 12, credits: 3, cards: 2, cardId: null },
      ]);
      expect(await stores().credits.takenBack('local', 1)).toEqual([takenOne]);
      expect(await stores().credits.takenBack('nobody', 9)).toEqual([]);
      await write([undo(30, 'a/z', 13, uuid(902))]);
      expect((await stores().credits.takenBack('local', 9)).map(({ id }) => id)).toEqual([all]);
    });

    it('a decider that throws leaves nothing behind', async () => {
      const refuse = () => {
        throw new Error('no');
      };
      await expect(stores().reviews.record('local', { cardIds: [], eventIds: [] }, refuse)).rejects.toThrow('no');
      await write([anAnswer(1, 'a/x')]);
      expect(await stores().reviews.cardIds('local')).toEqual(['a/x']);
    });

    it('an id that is in the log already is refused with everything that came with it', async () => {
      await write([anAnswer(1, 'a/x')]);
      const states = new Map([['a/y', REVIEWED]]);
      await expect(write([anAnswer(2, 'a/y'), anAnswer(1, 'a/y')], states)).rejects.toThrow();
      expect(await stores().reviews.cardIds('local')).toEqual(['a/x']);
      expect(await stores().snapshots.all('local')).toEqual(new Map());
    });

    it('recordings that come at once are done one after the other, none lost', async () => {
      const lengths: number[] = [];
      const one = (number: number) =>
        stores().reviews.record('local', { cardIds: ['a/x'], eventIds: [] }, (known) => {
          lengths.push(known.logs.get('a/x')?.length ?? 0);
          return { ...NOTHING, append: [anAnswer(number, 'a/x', 'good', NOON + number)] };
        });
      await Promise.all([1, 2, 3, 4, 5, 6].map(one));
      expect(lengths.toSorted((one, other) => one - other)).toEqual([0, 1, 2, 3, 4, 5]);
    });

    it('a read that starts during a recording that fails never sees any of it', async () => {
      const failing = write([anAnswer(1, 'a/x'), anAnswer(1, 'a/x')]).catch(() => 'refused');
      const reading = stores().reviews.cardIds('local');
      expect(await Promise.all([failing, reading])).toEqual(['refused', []]);
    });

    it('snapshots come back as written, are replaced, and are removed by null', async () => {
      const learning: CardState = {
        memory: { ...TRACE, state: 'learning', step: 1 },
        suspended: true,
        buriedUntil: '2026-03-02',
      };
      const fresh: CardState = { memory: { state: 'new' }, suspended: false, buriedUntil: null };
      const relearning: CardState = { ...learning, memory: { ...TRACE, state: 'relearning', step: 0 } };
      await write(
        [],
        new Map([
          ['a/x', REVIEWED],
          ['a/y', learning],
          ['a/z', fresh],
        ]),
      );
      expect(await stores().snapshots.all('local')).toEqual(
        new Map([
          ['a/x', REVIEWED],
          ['a/y', learning],
          ['a/z', fresh],
        ]),
      );
      await write(
        [],
        new Map<string, CardState | null>([
          ['a/x', null],
          ['a/y', relearning],
        ]),
      );
      expect(await stores().snapshots.all('local')).toEqual(
        new Map([
          ['a/y', relearning],
          ['a/z', fresh],
        ]),
      );
    });

    it('no digit of a stability or a difficulty is lost', async () => {
      const positive = fc.double({ min: 1e-9, max: 1e9, noNaN: true });
      await fc.assert(
        fc.asyncProperty(positive, positive, async (stability, difficulty) => {
          const state: CardState = {
            ...REVIEWED,
            memory: { ...TRACE, stability, difficulty, state: 'review', intervalDays: 3 },
          };
          await write([], new Map([['a/x', state]]));
          expect((await stores().snapshots.all('local')).get('a/x')).toEqual(state);
        }),
        { numRuns: 60, seed: 7 },
      );
    });

    it('cards of a study day are those with an event on it, with the days that their snapshots tell', async () => {
      const log = [anAnswer(1, 'a/x'), anAnswer(2, 'a/y'), anUndo(3, 'a/x', 1), anAnswer(4, 'a/z', 'good', NOON + DAY)];
      await write(log, new Map([['a/y', REVIEWED]]));
      const { firstDay, lastDay } = snapshots(new Map([['a/y', REVIEWED]])).get(knownCardId('a/y'))!;
      expect(await stores().reviews.cardsOn('local', '2026-03-01')).toEqual(
        new Map([
          ['a/x', null],
          ['a/y', { firstDay, lastDay }],
        ]),
      );
      expect(await stores().reviews.cardsOn('local', '2026-03-09')).toEqual(new Map());
      expect(await stores().reviews.cardsOn('somebody else', '2026-03-01')).toEqual(new Map());
    });

    it('tallies add up and can be taken away again; days without answers have no activity', async () => {
      const tally = (day: string, tally: DayTally) => record([], new Map(), new Map([[day, tally]]));
      await tally('2026-03-03', { answers: 1, tookMillis: 5 });
      await tally('2026-03-01', { answers: 2, 'rated/new/good': 2 });
      await tally('2026-03-02', { answers: 1 });
      await tally('2026-03-01', { answers: 1, 'rated/review/again': 1 });
      await tally('2026-03-02', { answers: -1 });
      await tally('2026-03-03', { answers: -1 });
      expect([...(await stores().tallies.all('local'))]).toEqual([
        ['2026-03-01', { answers: 3, 'rated/new/good': 2, 'rated/review/again': 1 }],
        ['2026-03-03', { tookMillis: 5 }],
      ]);
      expect(await stores().tallies.of('local', '2026-03-03')).toEqual({ tookMillis: 5 });
      expect(await stores().tallies.of('local', '2026-03-02')).toBeNull();
      expect(await stores().tallies.of('somebody else', '2026-03-01')).toBeNull();
      expect([...(await stores().tallies.activity('local'))]).toEqual([['2026-03-01', 3]]);
    });

    it('a held log shows all, and what is set right there is kept', async () => {
      await write([anAnswer(1, 'a/x'), anAnswer(2, 'a/y')], new Map([['a/z', REVIEWED]]));
      await stores().reviews.hold('local', async (held) => {
        expect([held.tallyVersion, held.cardIds]).toEqual([null, ['a/x', 'a/y']]);
        expect(await held.logs(['a/y'])).toEqual(new Map([['a/y', [anAnswer(2, 'a/y')]]]));
        expect(await held.snapshots()).toEqual(snapshots(new Map([['a/z', REVIEWED]])));
        await held.writeSnapshots(
          snapshots(
            new Map([
              ['a/x', REVIEWED],
              ['a/z', null],
            ]),
          ),
        );
        await held.writeTallies(new Map([['2026-03-01', { answers: 2 }]]), 7);
      });
      expect(await stores().snapshots.all('local')).toEqual(new Map([['a/x', REVIEWED]]));
      expect([...(await stores().tallies.activity('local'))]).toEqual([['2026-03-01', 2]]);
      expect((await stores().learners.find('local'))?.tallyVersion).toBe(7);
    });

    it('a plan comes back as it went in with its events, replaced by one with its id, latest first', async () => {
      const wish = { kind: 'amnesty' as const, days: 7, minutesPerDay: 20 };
      const plan = { id: 'plan-1', createdAt: NOON, takenBackAt: null, wish, moved: 1 };
      const moved: ReviewEvent = { ...aRow(2, 'a/x', NOON + 1), kind: 'setDue', days: 3, sourceId: 'plan-1' };
      const nothing = { append: [], snapshots: new Map(), tallies: new Map() };
      const asked = { cardIds: [], eventIds: ['plan-1'] };
      await write([anAnswer(1, 'a/x')]);
      await stores().reviews.record('local', asked, () => ({ ...nothing, append: [moved], plan }));
      const later = { ...plan, id: 'plan-2', createdAt: NOON + 5 };
      await stores().reviews.record('local', asked, ({ consequences, logs }) => {
        expect(consequences.get('plan-1')).toEqual([moved]);
        expect(logs.get('a/x')).toHaveLength(2);
        return { ...nothing, plan: later };
      });
      const takenBack = { ...plan, takenBackAt: NOON + 9 };
      await stores().reviews.record('local', { ...asked, planId: 'plan-1' }, (known) => {
        expect(known.plan).toEqual(plan);
        return { ...nothing, plan: takenBack };
      });
      await stores().reviews.record('local', { ...asked, planId: 'plan-3' }, (known) => {
        expect(known.plan).toBeNull();
        return nothing;
      });
      expect(await stores().plans.all('local')).toEqual([later, takenBack]);
      expect((await stores().reviews.latest('local', 9)).map(({ id }) => id)).toEqual([uuid(1)]);
    });

    it('recent answers come latest first, without those that were taken back', async () => {
      const taken = (millis: number, cardId: string, number: number) =>
        ({ cardId, at: NOON + millis, zone: 'UTC', tookMillis: 4_000 + number }) as const;
      await write([anAnswer(1, 'a/x'), anAnswer(2, 'a/y', 'good', NOON + 1), anAnswer(4, 'a/z', 'good', NOON + 5)]);
      await write([anUndo(3, 'a/y', 2, NOON + 2)]);
      expect(await stores().reviews.recentAnswers('local', 1)).toEqual([taken(5, 'a/z', 4)]);
      expect(await stores().reviews.recentAnswers('local', 9)).toEqual([taken(5, 'a/z', 4), taken(0, 'a/x', 1)]);
      // What is undone was not, once its undo is undone.
      await write([anUndo(5, 'a/y', 3, NOON + 9)]);
      expect(await stores().reviews.recentAnswers('local', 9)).toHaveLength(3);
      // An answer of a newer program is kept, and says nothing yet.
      const was = { kind: 'answer', version: 99, body: '{}' };
      await write([{ ...aRow(6, 'a/x', NOON + 10), kind: 'other', was }]);
      expect(await stores().reviews.recentAnswers('local', 9)).toHaveLength(3);
    });

    it('a batch larger than one statement may carry is written whole', async () => {
      const events = Array.from({ length: 1_300 }, (_, number) =>
        anAnswer(number, knownCardId(`a/${number}`), 'good', NOON + number),
      );
      await write(events, new Map(events.map((event) => [event.cardId, REVIEWED])));
      const logs = await stores().reviews.logs(
        'local',
        events.map((event) => event.cardId),
      );
      expect([...logs.values()].flat()).toHaveLength(1_300);
      expect((await stores().snapshots.all('local')).size).toBe(1_300);
    });
  });
}

const NOTHING: Recording = { append: [], snapshots: new Map(), tallies: new Map() };

/** Whole snapshots with these states. */
function snapshots(states: ReadonlyMap<string, CardState | null>): ReadonlyMap<CardId, Snapshot | null> {
  const rest = { pack: knownPackPath('content/a'), firstDay: '2026-03-01', lastDay: null };
  return new Map([...states].map(([cardId, state]) => [knownCardId(cardId), state && { state, ...rest }]));
}

const TRACE = {
  stability: 53.626_910_000_000_01,
  difficulty: 6.357_486_7,
  dueAt: Date.UTC(2126, 0, 1),
  lastReviewAt: NOON,
  reps: 6,
  lapses: 1,
};

const REVIEWED: CardState = {
  memory: { ...TRACE, state: 'review', intervalDays: 53 },
  suspended: false,
  buriedUntil: null,
};
