import { beforeEach, expect, it } from 'vitest';
import { contentCardId, knownCardId } from '#lib/base/card-id.ts';
import { NOON, uuid } from '#tests/support/events.ts';
import { SMALL_LIBRARY } from '#tests/support/small-library.ts';
import { aContext } from '#tests/support/study-context.ts';
import { WIDE_LIBRARY } from '#tests/support/wide-library.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { recordReviews } from '#lib/study/reviews/record-reviews.ts';
import { readCard } from './card-reading.ts';
import { cardsWithText } from './cards-with-text.ts';

const CARD = contentCardId('activations', 'relu-a');
let context: StudyContext;
beforeEach(async () => {
  context = aContext({ library: SMALL_LIBRARY, now: NOON + 9_000 });
  const event = (number: number, kind: string) => ({
    id: uuid(number),
    cardId: CARD,
    at: NOON + number,
    zone: 'UTC',
    kind,
  });
  await recordReviews({ ...context }, [event(1, 'suspend'), event(2, 'bury')]);
});

it('a card is read with its sides, why it is put aside and since when, and what happened', async () => {
  const reading = await readCard({ ...context }, CARD);
  expect(reading).toMatchObject({
    reasons: [
      { reason: 'suspended', since: NOON + 1 },
      { reason: 'buried', since: NOON + 2 },
    ],
    suspendedItself: false,
    buriedUntil: '2026-03-02',
    lapses: 0,
  });
  expect(reading!.card!.prompt.en).toContain('What is relu-a?');
  expect(reading!.rows.map(({ event }) => event.kind)).toEqual(['bury', 'suspend']);
});

it('one that no pack has any more is read by its log, and one that nothing knows is not read', async () => {
  const elsewhere = { ...context, library: WIDE_LIBRARY };
  expect(await readCard(elsewhere, CARD)).toMatchObject({ card: null, rows: [{}, {}] });
  expect(await readCard(elsewhere, knownCardId('no/where'))).toBeNull();
});

it('a text is found in either language, in any order of its words, in answers and titles as well; no text finds nothing', () => {
  expect(cardsWithText(SMALL_LIBRARY, 'RELU-A what')).toEqual([CARD]);
  expect(cardsWithText(SMALL_LIBRARY, 'gelu-b 中文')).toEqual(['activations/gelu-b']);
  expect(cardsWithText(SMALL_LIBRARY, '$relu-c^2$')).toEqual(['activations/relu-c']);
  expect(cardsWithText(SMALL_LIBRARY, 'softmax')).toEqual(['exercise:losses/softmax']);
  expect(cardsWithText(SMALL_LIBRARY, 'nowhere')).toEqual([]);
  expect(cardsWithText(SMALL_LIBRARY, '  ')).toEqual([]);
});
