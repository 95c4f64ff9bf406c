import { aContext } from '#tests/support/study-context.ts';
import { assertFolded } from '#tests/support/assert-folded.ts';
import { libraryOf } from '#lib/study/library.ts';
import type { CardId } from '#lib/base/card-id.ts';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { DAY_MILLIS } from '#lib/base/time.ts';
import { replay } from '#lib/srs/log/replay.ts';
import { DEFAULT_PARAMETERS } from '#lib/srs/parameters.ts';
import { NOON, uuid } from '#tests/support/events.ts';
import { SMALL_SHELF } from '#tests/support/small-library.ts';
import { isConsequence } from './consequences.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { memoryStores } from '#tests/support/stores/memory-stores.ts';
import { assignPreset, savePreset } from '#lib/study/settings/presets.ts';
import { recordReviews } from './record-reviews.ts';
import { saveSettings } from '#lib/study/settings/settings.ts';
import { switchCredit, takesCredit } from '#lib/study/credit/switch-credit.ts';

let context: StudyContext;
beforeEach(() => {
  context = aContext();
});

const answer = (number: number, changes: Readonly<Record<string, unknown>> = {}) => ({
  id: uuid(number),
  cardId: 'activations/relu-a',
  kind: 'answer',
  rating: 'good',
  at: NOON - 60_000 + number,
  zone: 'UTC',
  tookMillis: 3_000,
  seed: 5,
  ...changes,
});
const undo = (number: number, undoes: number, changes: Readonly<Record<string, unknown>> = {}) => ({
  ...answer(number),
  kind: 'undo',
  undoes: uuid(undoes),
  ...changes,
});
const statuses = async (...batch: readonly { readonly id: string }[]) =>
  (await recordReviews({ ...context }, batch)).results.map((result) =>
    result.status === 'refused' ? result.reason : result.status,
  );
const logLength = async () => (await context.stores.reviews.page('local', null, 1_000)).length;

describe('what is refused leaves nothing behind', () => {
  it.each([
    ['a rating of 7', answer(1, { rating: 7 }), 'malformed'],
    ['a rating that is no word of ours', answer(1, { rating: 'perfect' }), 'malformed'],
    ['a kind of tomorrow with a card that is none', answer(1, { kind: 'dreamt', cardId: 7 }), 'malformed'],
    ['a kind of tomorrow that goes on for ever', answer(1, { kind: 'dreamt', of: 'x'.repeat(30_000) }), 'malformed'],
    [
      'credit that it gives itself',
      answer(1, { kind: 'implicit', credit: 1, sourceId: 'a', sourceCardId: 'b' }),
      'malformed',
    ],
    ['an id that is no UUID', answer(1, { id: 'one' }), 'malformed'],
    ['a time that is no number', answer(1, { at: '2026-03-01' }), 'malformed'],
    ['a negative duration', answer(1, { tookMillis: -1 }), 'malformed'],
    ['a rollover at 24', answer(1, { rolloverHour: 24 }), 'malformed'],
    ['a card that no pack has', answer(1, { cardId: 'activations/none' }), 'unknown-card'],
    ['an exercise that no pack has', answer(1, { cardId: 'exercise:losses/none' }), 'unknown-card'],
    ['the id of an exercise without its prefix', answer(1, { cardId: 'losses/softmax' }), 'unknown-card'],
    ['an undo of nothing known', undo(1, 99), 'unknown-undo-target'],
    ['an undo of itself', undo(1, 1), 'unknown-undo-target'],
  ])('%s', async (_name, event, reason) => {
    expect(await statuses(event)).toEqual([reason]);
    expect(await logLength()).toBe(0);
    expect((await context.stores.snapshots.all('local')).size).toBe(0);
  });

  it('and does not keep the others of its batch from being recorded', async () => {
    expect(await statuses(answer(1), answer(2, { rating: 7 }), answer(3))).toEqual([
      'recorded',
      'malformed',
      'recorded',
    ]);
    expect(await logLength()).toBe(2);
  });

  it('an undo of another card’s answer', async () => {
    await statuses(answer(1));
    expect(await statuses(undo(2, 1, { cardId: 'activations/relu-b' }))).toEqual(['undo-of-another-card']);
  });

  it('an undo whose target was refused', async () => {
    expect(await statuses(answer(1, { rating: 7 }), undo(2, 1))).toEqual(['malformed', 'unknown-undo-target']);
  });
});

describe('a pass credits what it practises', () => {
  const SOFTMAX = { cardId: 'exercise:losses/softmax' };
  const CREDITED = ['a', 'b', 'c', 'd'].map((letter) => `activations/relu-${letter}`);
  const learnt = { at: NOON - 20 * DAY_MILLIS, rating: 'easy' };
  const pass = (number: number) => answer(number, SOFTMAX);
  const rows = async () =>
    (await context.stores.reviews.page('local', null, 99))
      .filter(isConsequence)
      .toSorted((one, other) => (one.cardId < other.cardId ? -1 : 1));
  const stateOf = async (cardId: CardId) => (await context.stores.snapshots.all('local')).get(cardId);

  it('in the logs of those cards, at the time of the answer, and says how they stand now', async () => {
    const { states } = await recordReviews(context, [answer(1, learnt), pass(2)]);
    expect(await rows()).toMatchObject(
      CREDITED.map((cardId) => ({ cardId, kind: 'implicit', credit: 0.4, at: NOON - 59_998 })),
    );
    expect(states['activations/relu-a']).toEqual(await stateOf('activations/relu-a'));
    expect(states['activations/relu-b']?.memory.state).toBe('new');
    const explicit = await recordReviews({ ...context, learnerId: 'another' }, [answer(11, learnt)]);
    const [before, after] = [explicit.states['activations/relu-a']?.memory, states['activations/relu-a']?.memory];
    if (before?.state !== 'review' || after?.state !== 'review') throw new Error('Easy graduates');
    expect(after.stability).toBeGreaterThan(before.stability);
    expect(after.difficulty).toBe(before.difficulty);
  });

  it('once, however often it is sent, and not when it failed', async () => {
    await statuses(pass(1), pass(1));
    await statuses(pass(1));
    expect(await rows()).toHaveLength(4);
    await statuses(answer(2, { ...SOFTMAX, rating: 'again' }));
    expect(await rows()).toHaveLength(4);
  });

  it('until it is undone, and again when the undo is, in one batch or in three', async () => {
    await statuses(answer(1, learnt));
    const before = await stateOf('activations/relu-a');
    await statuses(pass(2));
    const credited = await stateOf('activations/relu-a');
    expect(credited).not.toEqual(before);
    await statuses(undo(3, 2, SOFTMAX));
    expect(await stateOf('activations/relu-a')).toEqual(before);
    await statuses(undo(4, 3, SOFTMAX));
    expect(await stateOf('activations/relu-a')).toEqual(credited);
    const together = { ...context, stores: memoryStores() };
    await recordReviews(together, [undo(4, 3, SOFTMAX), undo(3, 2, SOFTMAX), pass(2), answer(1, learnt)]);
    expect(await together.stores.reviews.page('local', null, 99)).toEqual(
      await context.stores.reviews.page('local', null, 99),
    );
  });

  it('and the learner may take back one line of it', async () => {
    await statuses(answer(1, learnt));
    const before = await stateOf('activations/relu-a');
    await statuses(pass(2));
    const [line] = await rows();
    await statuses(undo(3, 2, { cardId: 'activations/relu-a', undoes: line!.id }));
    expect(await stateOf('activations/relu-a')).toEqual(before);
  });

  it('by the switch as it was when the answer was given, however late it comes', async () => {
    await statuses(answer(1, { ...learnt }));
    await switchCredit({ ...context, now: NOON - 30_000 }, false);
    await statuses(pass(2), answer(3, { ...SOFTMAX, at: NOON }));
    expect(new Set((await rows()).map(({ sourceId }) => sourceId))).toEqual(new Set([uuid(2)]));
    expect(await takesCredit(context)).toBe(false);
    await switchCredit(context, true);
    expect(await takesCredit(context)).toBe(true);
  });

  it('with the preset of the card that is credited', async () => {
    await savePreset({ ...context, now: NOON - DAY_MILLIS }, 'strict', { desiredRetention: 0.95 });
    await assignPreset(context, 'content/activations', 'strict');
    await statuses(pass(1));
    expect(new Set((await rows()).map(({ presetRevision }) => presetRevision))).toEqual(new Set(['local/strict/1']));
  });
});

describe('an event of a newer program', () => {
  const dreamt = { ...answer(5), kind: 'dreamt', version: 2, of: 'sheep' };
  it.each([
    ['of a kind that is unknown here', dreamt],
    ['of a newer version of a known kind', { ...answer(5), version: 2 }],
  ])('%s is kept as it came, counts once and changes no memory', async (_name, event) => {
    await statuses(answer(1));
    const before = await context.stores.snapshots.all('local');
    expect(await statuses(event)).toEqual(['recorded']);
    expect(await statuses(event)).toEqual(['duplicate']);
    const another = { ...event, of: 'goats' };
    expect(await statuses(another)).toEqual(['id-taken']);
    expect([...(await context.stores.snapshots.all('local')).values()].map(({ memory }) => memory)).toEqual(
      [...before.values()].map(({ memory }) => memory),
    );
    const [, kept] = await context.stores.reviews.page('local', null, 9);
    expect(kept).toMatchObject({ kind: 'other', was: { kind: event.kind, version: 2 } });
  });
});

describe('whatever a clock says', () => {
  const dayOf = (at: number) => new Date(at - 4 * 3_600_000).toISOString().slice(0, 10);
  const memoryOf = async () => (await context.stores.snapshots.all('local')).get('activations/relu-a')?.memory;

  it.each([
    ['a year ahead', NOON + 365 * DAY_MILLIS],
    ['two minutes and a bit ahead', NOON + 120_001],
    ['at 1970', 5],
  ])('an answer with the clock %s counts as of when it arrived, once', async (_name, at) => {
    expect(await statuses(answer(1, { at }), answer(1, { at }))).toEqual(['recorded', 'duplicate']);
    expect(await statuses(answer(1, { at }))).toEqual(['duplicate']);
    expect(await context.stores.reviews.page('local', null, 9)).toMatchObject([
      { at: NOON, claimedAt: at, receivedAt: NOON, localDay: dayOf(NOON) },
    ]);
  });

  it.each(['again', 'forget', 'setDue'] as const)(
    'a card answered while this machine’s own clock was a year ahead still takes %s after',
    async (what) => {
      const ahead = NOON + 365 * DAY_MILLIS;
      await recordReviews({ ...context, now: ahead }, [answer(1, { at: ahead, rating: 'easy' })]);
      const frozen = await memoryOf();
      const next = what === 'again' ? answer(2, { rating: 'again' }) : answer(2, { kind: what, days: 3 });
      expect(await statuses(next)).toEqual(['recorded']);
      const memory = await memoryOf();
      expect(memory).not.toEqual(frozen);
      if (what === 'forget') expect(memory).toEqual({ state: 'new' });
      else expect((memory as { dueAt: number }).dueAt).toBeLessThan(NOON + 10 * DAY_MILLIS);
      const page = await context.stores.reviews.page('local', null, 9);
      expect(page.find(({ id }) => id === uuid(1))?.localDay).toBe(dayOf(ahead));
      await assertFolded(context.stores, 'local');
    },
  );
});

describe('what is accepted', () => {
  it.each(['Etc/Unknown', 'Mars/Olympus', ':/etc/localtime'])(
    'a zone that is not known here, %s: by the days of UTC',
    async (zone) => {
      expect(await statuses(answer(1, { zone }))).toEqual(['recorded']);
      expect(await statuses(answer(1, { zone }))).toEqual(['duplicate']);
      expect(await context.stores.reviews.page('local', null, 9)).toMatchObject([{ zone: 'UTC' }]);
    },
  );

  it('two minutes ahead are a clock’s error', async () => {
    expect(await statuses(answer(1, { at: NOON + 120_000 }))).toEqual(['recorded']);
  });

  it('the same event twice counts once, in one batch or in two', async () => {
    expect(await statuses(answer(1), answer(1))).toEqual(['recorded', 'duplicate']);
    expect(await statuses(answer(1))).toEqual(['duplicate']);
    expect(await logLength()).toBe(1);
  });

  it('the same id with other content is refused, and the first stands', async () => {
    await statuses(answer(1));
    expect(await statuses(answer(1, { rating: 'again' }))).toEqual(['id-taken']);
    expect(await statuses(answer(1, { cardId: 'activations/relu-b' }))).toEqual(['id-taken']);
    expect((await context.stores.reviews.page('local', null, 9))[0]).toMatchObject({ rating: 'good' });
  });

  it('a duplicate stays one after the learner changed the rollover', async () => {
    await statuses(answer(1));
    await saveSettings(context, { rolloverHour: 0 });
    expect(await statuses(answer(1))).toEqual(['duplicate']);
  });

  it('an undo finds its event anywhere in the batch, and an undo of an undo brings it back', async () => {
    expect(await statuses(undo(3, 2), undo(2, 1), answer(1))).toEqual(['recorded', 'recorded', 'recorded']);
    const state = (await context.stores.snapshots.all('local')).get('activations/relu-a');
    expect(state?.memory.state).toBe('learning');
    await statuses(undo(4, 3));
    expect((await context.stores.snapshots.all('local')).get('activations/relu-a')?.memory.state).toBe('new');
  });

  it('the client’s opinion of the next state, its day and its preset are not read', async () => {
    const lies = {
      memory: { state: 'review', stability: 9e9, difficulty: 1 },
      state: { suspended: true },
      localDay: '1999-01-01',
      presetRevision: 'mine',
    };
    const honest = await recordReviews(context, [answer(1)]);
    const fresh = { ...context, stores: memoryStores() };
    const lying = await recordReviews(fresh, [answer(1, lies)]);
    expect(lying.states).toEqual(honest.states);
    expect((await fresh.stores.reviews.page('local', null, 9))[0]).toMatchObject({
      localDay: '2026-03-01',
      presetRevision: 'local/default/1',
    });
  });

  it('a promised interval is kept where fuzz could have led to it, and a lie is not', async () => {
    const at = NOON - 60_000;
    const intervalOf = async (intervalDays?: number): Promise<number> => {
      const fresh = { ...context, stores: memoryStores() };
      const { states } = await recordReviews(fresh, [answer(1, { rating: 'easy', at, intervalDays })]);
      const memory = states['activations/relu-a']?.memory;
      return memory?.state === 'review' ? memory.intervalDays : 0;
    };
    // 8.2956 days after a first Easy, ± 1 + 0.15 · 4.5 + 0.1 · 1.2956.
    const drawn = await intervalOf();
    expect(await Promise.all([6, 7, 8, 9, 10].map(intervalOf))).toEqual([6, 7, 8, 9, 10]);
    expect(await Promise.all([1, 5, 11, 365].map(intervalOf))).toEqual([drawn, drawn, drawn, drawn]);
  });

  it('an answer is folded under the rule that it names: none is the first, one that is not known here the latest', async () => {
    const days = async (rule?: number): Promise<readonly number[]> => {
      const lasting: number[] = [];
      for (let seed = 1; seed <= 30; seed += 1) {
        const fresh = { ...context, now: NOON + 20 * DAY_MILLIS, stores: memoryStores() };
        const first = answer(1, { rating: 'easy' });
        const second = answer(2, { at: NOON + 2 * DAY_MILLIS, seed, rule });
        const memory = (await recordReviews(fresh, [first, second])).states['activations/relu-a']?.memory;
        lasting.push(memory?.state === 'review' ? memory.intervalDays : 0);
      }
      return lasting;
    };
    const [none, first, second, unknown] = await Promise.all([days(), days(1), days(2), days(99)]);
    expect(first).toEqual(none);
    expect(unknown).toEqual(second);
    expect(second).not.toEqual(first);
  });

  it('an answer that is sent again under another rule is the same answer', async () => {
    expect(await statuses(answer(1, { rule: 99 }))).toEqual(['recorded']);
    expect(await statuses(answer(1, { rule: 1 }))).toEqual(['duplicate']);
    expect((await context.stores.reviews.page('local', null, 9))[0]).toMatchObject({ rule: 2 });
  });

  it('the study day is that of the event’s own zone and rollover', async () => {
    await statuses(answer(1, { at: Date.UTC(2026, 1, 28, 19, 30), zone: 'Asia/Shanghai', rolloverHour: 4 }));
    await statuses(answer(2, { at: Date.UTC(2026, 1, 28, 19, 30), zone: 'Asia/Shanghai', rolloverHour: 3 }));
    const days = (await context.stores.reviews.page('local', null, 9)).map((event) => event.localDay);
    expect(days).toEqual(['2026-02-28', '2026-03-01']);
  });

  it('a late answer is scheduled with the parameters that were in force when it was given', async () => {
    await statuses(answer(1, { at: NOON - 5_000 }));
    await saveSettings({ ...context, now: NOON }, { desiredRetention: 0.95 });
    await recordReviews({ ...context, now: NOON + 10_000 }, [
      answer(2, { at: NOON - 1_000 }),
      answer(3, { at: NOON + 1_000 }),
    ]);
    const revisions = (await context.stores.reviews.page('local', null, 9)).map((event) => event.presetRevision);
    expect(revisions).toEqual(['local/default/1', 'local/default/1', 'local/default/2']);
  });

  it('answers to a card whose pack has gone are kept', async () => {
    await statuses(answer(1));
    const without = { ...context, library: libraryOf([{ ...SMALL_SHELF, cards: new Map() }]) };
    const { results } = await recordReviews(without, [answer(2)]);
    expect(results).toEqual([{ id: uuid(2), status: 'recorded' }]);
  });
});

describe('folding', () => {
  it('the snapshot is the replay of the log, however the events are cut into batches and ordered', async () => {
    const event = fc.record({
      card: fc.constantFrom('activations/relu-a', 'activations/relu-b', 'exercise:losses/softmax'),
      rating: fc.constantFrom('again', 'hard', 'good', 'easy'),
      days: fc.integer({ min: 0, max: 40 }),
      undoes: fc.option(fc.nat(20)),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(event, { minLength: 1, maxLength: 20 }),
        fc.infiniteStream(fc.nat(5)),
        async (drawn, cuts) => {
          const stores = memoryStores();
          const now = NOON + 100 * 86_400_000;
          const events = drawn.map(({ card, rating, days, undoes }, index) => {
            const common = { cardId: card, at: NOON + days * 86_400_000 };
            return undoes === null ? answer(index, { ...common, rating }) : undo(index, undoes, common);
          });
          for (let from = 0; from < events.length;) {
            const size = 1 + (cuts.next().value ?? 0);
            await recordReviews({ ...context, stores, now }, events.slice(from, from + size).toReversed());
            from += size;
          }
          const snapshots = await stores.snapshots.all('local');
          const logs = await stores.reviews.logs('local', await stores.reviews.cardIds('local'));
          expect(snapshots.size).toBe(logs.size);
          for (const [cardId, log] of logs)
            expect(snapshots.get(cardId)).toEqual(replay(log, () => DEFAULT_PARAMETERS));
        },
      ),
      { numRuns: 150, seed: 11 },
    );
  });

  it('a batch answers with the state of every card it speaks of', async () => {
    const { states } = await recordReviews(context, [
      answer(1),
      answer(2, { cardId: 'activations/relu-b', rating: 'easy' }),
    ]);
    expect(Object.keys(states)).toEqual(['activations/relu-a', 'activations/relu-b']);
    expect(states).toEqual(Object.fromEntries(await context.stores.snapshots.all('local')));
  });
});
