import { aContext } from '#tests/support/study-context.ts';
import { knownCardId, type CardId } from '#lib/base/card-id.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { NOON, uuid } from '#tests/support/events.ts';
import { WIDE_LIBRARY } from '#tests/support/wide-library.ts';
import { ASIDE_PAGE } from './aside-page.ts';
import { asideCards } from './aside-cards.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { recordReviews } from '#lib/study/reviews/record-reviews.ts';

const IDS = WIDE_LIBRARY.cards.map(({ id }) => id).toSorted();
let context: StudyContext;
beforeEach(() => {
  context = aContext({ library: WIDE_LIBRARY });
});

const act = async (number: number, cardId: CardId, kind: 'suspend' | 'bury' | 'unsuspend'): Promise<void> => {
  const event = { id: uuid(number), cardId, at: NOON, zone: 'UTC', kind };
  await recordReviews(context, [event]);
};

describe('cards that are put aside', () => {
  it('are none at first, and the page of none is the first of one', async () => {
    expect(await asideCards(context, { reason: null, page: 7 })).toMatchObject({
      counts: { all: 0, suspended: 0, buried: 0, leech: 0 },
      cards: [],
      page: 1,
      pages: 1,
    });
  });

  it('are found by their reason, each with its day, and are gone once brought back', async () => {
    await act(1, knownCardId(IDS[0]!), 'suspend');
    await act(2, knownCardId(IDS[0]!), 'bury');
    await act(3, knownCardId(IDS[1]!), 'bury');
    const all = await asideCards(context, { reason: null, page: 1 });
    expect(all.counts).toEqual({ all: 2, suspended: 1, buried: 2, leech: 0 });
    expect(all.cards.map(({ cardId, reasons, buriedUntil }) => ({ cardId, reasons, buriedUntil }))).toEqual([
      {
        cardId: IDS[0],
        reasons: [
          { reason: 'suspended', since: NOON },
          { reason: 'buried', since: NOON },
        ],
        buriedUntil: '2026-03-02',
      },
      { cardId: IDS[1], reasons: [{ reason: 'buried', since: NOON }], buriedUntil: '2026-03-02' },
    ]);
    await act(4, knownCardId(IDS[0]!), 'unsuspend');
    expect((await asideCards(context, { reason: 'suspended', page: 1 })).cards).toEqual([]);
  });

  it('come a page at a time, and a page after the last is the last', async () => {
    const many = IDS.slice(0, ASIDE_PAGE + 3);
    for (const [number, cardId] of many.entries()) await act(number, knownCardId(cardId), 'suspend');
    const last = await asideCards(context, { reason: 'suspended', page: 99 });
    expect(last).toMatchObject({ page: 2, pages: 2 });
    expect(last.cards.map(({ cardId }) => cardId)).toEqual(many.slice(ASIDE_PAGE));
  });
});
