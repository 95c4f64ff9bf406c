import { aContext } from '#tests/support/study-context.ts';
import { contentCardId, exerciseCardId, knownCardId, type CardId } from '#lib/base/card-id.ts';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { derivedId } from '#lib/srs/log/derived-id.ts';
import { DAY_MILLIS } from '#lib/base/time.ts';
import { RATINGS } from '#lib/srs/rating.ts';
import { replay } from '#lib/srs/log/replay.ts';
import { NOON, uuid } from '#tests/support/events.ts';
import { currentLearner, type StudyContext } from '#lib/study/context.ts';
import { parametersIn } from '#lib/study/settings/preset-of.ts';
import { previewCredit } from './preview-credit.ts';
import { recordReviews } from '#lib/study/reviews/record-reviews.ts';
import { giveCreditBack, takeBackCredit } from './take-back-credit.ts';

const CARDS = ['a', 'b', 'c', 'd'].map((letter) => contentCardId('activations', `relu-${letter}`));
const SOFTMAX = exerciseCardId('losses/softmax');
const ALL = { cardId: null };

let context: StudyContext;
beforeEach(() => {
  context = fresh();
});

function fresh(): StudyContext {
  return aContext();
}

const answer = (number: number, cardId: CardId, daysAgo: number, rating = 'easy') => ({
  id: uuid(number),
  cardId,
  at: NOON - daysAgo * DAY_MILLIS + number,
  zone: 'UTC',
  kind: 'answer',
  rating,
  tookMillis: 2_000,
  seed: 1,
});
const states = () => context.stores.snapshots.all('local');
const expectFolded = async (where: StudyContext = context): Promise<void> => {
  const parametersOf = parametersIn(await currentLearner(where));
  const kept = await where.stores.snapshots.all('local');
  for (const [cardId, log] of await where.stores.reviews.logs('local', [...kept.keys()])) {
    expect(kept.get(cardId)).toEqual(replay(log, parametersOf));
  }
};

/** Four cards learnt twenty days ago, and an exercise passed since that credits them. */
async function learnAndPass(): Promise<void> {
  await recordReviews(context, [
    ...CARDS.map((cardId, index) => answer(index + 1, knownCardId(cardId), 20)),
    answer(9, SOFTMAX, 4),
  ]);
}

describe('credit that is taken back', () => {
  it('leaves each card as its own answers made it, and is previewed as just that', async () => {
    await recordReviews(
      context,
      CARDS.map((cardId, index) => answer(index + 1, knownCardId(cardId), 20)),
    );
    const before = await states();
    await recordReviews(context, [answer(9, SOFTMAX, 4)]);
    const preview = await previewCredit(context, ALL);
    expect(preview).toMatchObject({ credits: 4, cards: 4, changed: 4, soonerDays: expect.any(Number) });
    expect(preview.soonerDays).toBeGreaterThan(0);
    expect(await takeBackCredit(context, uuid(50), ALL)).toEqual({ credits: 4, cards: 4 });
    const after = await states();
    for (const cardId of CARDS) expect(after.get(knownCardId(cardId))).toEqual(before.get(knownCardId(cardId)));
    for (const { cardId, dueAt, stabilityDays } of preview.changes) {
      expect(after.get(cardId)?.memory).toMatchObject({ dueAt: dueAt.without, stability: stabilityDays.without });
    }
    expect(after.get(SOFTMAX)).not.toBeUndefined();
    expect(await previewCredit(context, ALL)).toMatchObject({ credits: 0, cards: 0, dueNow: 0, changes: [] });
    await expectFolded();
  });

  it('may be that of one card', async () => {
    await learnAndPass();
    const [card = ''] = CARDS;
    const before = await states();
    expect(await takeBackCredit(context, uuid(50), { cardId: knownCardId(card) })).toEqual({ credits: 1, cards: 1 });
    const after = await states();
    expect(after.get(knownCardId(card))).not.toEqual(before.get(knownCardId(card)));
    for (const other of CARDS.slice(1)) expect(after.get(knownCardId(other))).toEqual(before.get(knownCardId(other)));
    expect(await context.stores.credits.takenBack('local', 9)).toEqual([
      { id: uuid(50), at: NOON, credits: 1, cards: 1, cardId: card },
    ]);
  });

  it('is given back as one thing, once, and can be taken back again', async () => {
    await learnAndPass();
    const before = await states();
    await takeBackCredit(context, uuid(50), ALL);
    expect(await giveCreditBack(context, uuid(50))).toEqual({ ok: true, value: { credits: 4, cards: 4 } });
    expect(await states()).toEqual(before);
    expect(await giveCreditBack(context, uuid(50))).toEqual({ ok: true, value: { credits: 0, cards: 0 } });
    expect(await context.stores.credits.takenBack('local', 9)).toEqual([]);
    expect(await takeBackCredit(context, uuid(51), ALL)).toEqual({ credits: 4, cards: 4 });
    await expectFolded();
  });

  it('sent twice is taken once, and what was never taken cannot be given', async () => {
    await learnAndPass();
    await takeBackCredit(context, uuid(50), ALL);
    expect(await takeBackCredit(context, uuid(50), ALL)).toEqual({ credits: 0, cards: 0 });
    expect(await giveCreditBack(context, uuid(77))).toEqual({ ok: false, problem: 'no-such-credit' });
  });

  it('is no step of the review’s own undo, and stays away when its answer is undone and redone', async () => {
    await learnAndPass();
    await takeBackCredit(context, uuid(50), ALL);
    const without = await states();
    const latest = await context.stores.reviews.latest('local', 99);
    expect(latest.map(({ kind }) => kind)).not.toContain('undo');
    const undo = { cardId: SOFTMAX, at: NOON, zone: 'UTC', kind: 'undo' };
    const undone = { ...undo, id: uuid(60), undoes: uuid(9) };
    const redone = { ...undo, id: uuid(61), undoes: uuid(60), at: NOON + 1 };
    await recordReviews(context, [undone]);
    await recordReviews(context, [redone]);
    expect(await states()).toEqual(without);
    await expectFolded();
  });

  it('whatever is answered, undone, taken and given, every snapshot is the fold of its log', async () => {
    const deed = fc.record({
      what: fc.constantFrom('answer', 'pass', 'undo', 'take', 'takeOne', 'give'),
      card: fc.constantFrom(...CARDS),
      rating: fc.constantFrom(...RATINGS),
      days: fc.integer({ min: 0, max: 20 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 25 }), async (deeds) => {
        const where = fresh();
        const answers: { readonly id: string; readonly cardId: CardId }[] = [];
        const taken: string[] = [];
        for (const [index, { what, card, rating, days }] of deeds.entries()) {
          const id = derivedId(uuid(1), String(index));
          if (what === 'answer' || what === 'pass') {
            const event = { ...answer(index, what === 'pass' ? SOFTMAX : card, days, rating), id };
            answers.push(event);
            await recordReviews(where, [event]);
          }
          const last = answers.at(-1);
          if (what === 'undo' && last) {
            const undo = { id, cardId: last.cardId, at: NOON, zone: 'UTC', kind: 'undo', undoes: last.id };
            await recordReviews(where, [undo]);
          }
          if (what === 'take' || what === 'takeOne') {
            await takeBackCredit(where, id, { cardId: what === 'take' ? null : card });
            taken.push(id);
          }
          if (what === 'give' && taken.length > 0) await giveCreditBack(where, taken.at(-1)!);
        }
        await expectFolded(where);
      }),
      { numRuns: 60 },
    );
  });
});
