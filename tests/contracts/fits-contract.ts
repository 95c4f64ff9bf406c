import { knownCardId, type CardId } from '#lib/base/card-id.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { cardAnswers } from '#lib/srs/optimiser/answer-columns.ts';
import type { ReviewEvent } from '#lib/srs/log/review-event.ts';
import type { FitRecord } from '#lib/srs/fit/fit-record.ts';
import { DEFAULT_PARAMETERS, NOON, aProfile, aRow, anAnswer, anUndo, quizzedRow, uuid } from '#tests/support/events.ts';
import { freshStores, type OpenStores } from './open-stores.ts';

const { weights } = DEFAULT_PARAMETERS;
const fit = { logLoss: 0.3, rmse: 0.04 };

function aRecord(at: number, after: readonly number[] = weights): FitRecord {
  const calibration = { before: [{ reviews: 3, predicted: 0.9, recalled: 2 / 3 }], after: [] };
  const heldOut = {
    reviews: 3,
    before: fit,
    after: fit,
    baselines: { average: fit, movingAverage: fit },
    calibration,
  };
  return { at, cause: 'itself', reason: 'better', before: weights, after, answers: 120, heldOut, fitted: 'all' };
}

/** What every FitStore promises, and ReviewStore of what is learnt from. */
export function fitsContract(open: OpenStores): void {
  describe('fits of the memory model', () => {
    const stores = freshStores(open);
    beforeEach(() => stores().learners.create(aProfile(), DEFAULT_PARAMETERS));

    it('come back as they were added, latest first, numbered from 1', async () => {
      const records = [aRecord(NOON), { ...aRecord(NOON), heldOut: null }, aRecord(NOON + 1)];
      for (const record of records) await stores().fits.add('local', record, () => []);
      const kept = records.map((record, index) => ({ ...record, number: index + 1 }));
      expect(await stores().fits.latest('local', 2)).toEqual([kept[2], kept[1]]);
      expect(await stores().fits.find('local', 2)).toEqual(kept[1]);
      expect(await stores().fits.find('local', 4)).toBeNull();
      expect(await stores().fits.latest('somebody', 9)).toEqual([]);
    });

    it('bring their revisions with them', async () => {
      const after = weights.with(0, 0.5);
      const parameters = { ...DEFAULT_PARAMETERS, weights: after };
      await stores().fits.add('local', aRecord(NOON, after), () => [{ name: 'default', parameters, queue: null }]);
      const learner = await stores().learners.find('local');
      expect(learner?.revisions.at(-1)).toMatchObject({ number: 2, createdAt: NOON, parameters });
    });

    it('a record whose revisions cannot be made is not kept either', async () => {
      const broken = stores().fits.add('local', aRecord(NOON), () => [
        { name: 'not there', parameters: null, queue: null },
      ]);
      await expect(broken).rejects.toThrow(/not there/);
      expect(await stores().fits.latest('local', 9)).toEqual([]);
    });

    it('what is learnt comes card by card: page by page the same as from the whole logs', async () => {
      const logs: readonly (readonly ReviewEvent[])[] = [
        [anAnswer(1, 'a/b', 'again', NOON), anAnswer(2, 'a/b', 'good', NOON + 9e7)],
        [anAnswer(3, 'a/c', 'hard', NOON), anAnswer(4, 'a/c', 'easy', NOON + 9e7), anUndo(5, 'a/c', 4, NOON + 9e7)],
        [anAnswer(6, 'b/a'), { ...aRow(7, 'b/a', NOON + 1), kind: 'forget' }, anAnswer(8, 'b/a', 'good', NOON + 2)],
        [{ ...aRow(9, 'c/a'), kind: 'suspend' }],
        [{ ...aRow(10, 'd/a', NOON + 5), kind: 'bury' }, anAnswer(11, 'd/a')],
        // Credit is not an answer, beside answers and alone.
        [anAnswer(12, 'e/a'), creditOf(13, 'e/a')],
        [creditOf(14, 'f/a')],
        // A card that was placed teaches nothing, unless its first answer missed.
        [placedAt(15, 'g/a'), anAnswer(16, 'g/a', 'good', NOON + 1), anAnswer(17, 'g/a', 'again', NOON + 2)],
        [placedAt(18, 'h/a'), anAnswer(19, 'h/a', 'again', NOON + 1), anAnswer(20, 'h/a', 'good', NOON + 2)],
        // An answer in a quiz is learnt from only where it came as spaced as a review.
        [anAnswer(21, 'i/a'), quizzedRow(22, 'i/a', NOON + 1, false), quizzedRow(23, 'i/a', NOON + 9e7, true)],
        [quizzedRow(24, 'j/a', NOON, true)],
      ];
      const recording = { append: logs.flat().toReversed(), snapshots: new Map(), tallies: new Map() };
      await stores().reviews.record('local', { cardIds: [], eventIds: [] }, () => recording);
      const read = [];
      let after: string | null = null;
      do {
        const page = await stores().reviews.answersByCard('local', after, 2);
        read.push(...page.cards);
        after = page.last;
      } while (after !== null);
      const learnt = (log: readonly ReviewEvent[]) => {
        const { answers, beforeForget } = cardAnswers(log);
        return { answers: answers.map(({ at, rating, localDay }) => ({ at, rating, localDay })), beforeForget };
      };
      expect(read).toMatchObject(logs.map(learnt));
      expect(read.map(({ answers }) => answers.length)).toEqual([2, 1, 1, 0, 1, 1, 0, 0, 2, 2, 0]);
    });
  });
}

function creditOf(number: number, cardId: CardId): ReviewEvent {
  const source = { sourceId: uuid(1), sourceCardId: knownCardId('a/b') };
  return { ...aRow(number, cardId, NOON + 9e7), kind: 'implicit', credit: 1, ...source };
}

function placedAt(number: number, cardId: CardId): ReviewEvent {
  return { ...aRow(number, cardId, NOON), kind: 'placed', days: 3, sourceId: 'placement-1' };
}
