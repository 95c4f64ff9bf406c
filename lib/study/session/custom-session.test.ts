import { aContext } from '#tests/support/study-context.ts';
import { knownCardId, type CardId } from '#lib/base/card-id.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { DAY_MILLIS } from '#lib/base/time.ts';
import { NOON, uuid } from '#tests/support/events.ts';
import { WIDE_LIBRARY } from '#tests/support/wide-library.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { customSession, type OwnWish } from './custom-session.ts';
import { customPath, readCustomWish, type CustomWish } from './custom-wish.ts';
import { recordReviews } from '#lib/study/reviews/record-reviews.ts';

let context: StudyContext;
let number = 0;
beforeEach(() => {
  context = aContext();
});
const press = async (cardId: CardId, daysAgo: number, more: Readonly<Record<string, unknown>> = {}) => {
  number += 1;
  const where = { id: uuid(number), cardId: `activations/${cardId}`, at: NOON - daysAgo * DAY_MILLIS, zone: 'UTC' };
  const event = { ...where, kind: 'answer', rating: 'easy', tookMillis: 3_000, seed: 1, ...more };
  const { results } = await recordReviews(context, [event]);
  expect(results[0]?.status).toBe('recorded');
};
const asked = async (wish: OwnWish) =>
  (await customSession(context, wish)).entries.map(({ card }) => card.id.replace('activations/', ''));

describe('a session of one’s own', () => {
  it('a cram asks every card of its concepts, due or not, but for suspended ones, and is practice', async () => {
    await press(knownCardId('relu-a'), 0);
    await press(knownCardId('relu-b'), 0, { kind: 'suspend' });
    const wish = {
      kind: 'cram',
      conceptIds: ['activations/relu', 'activations/gelu', 'nobody/none'],
      part: 1,
    } as const;
    expect(await asked(wish)).toEqual(['relu-a', 'relu-c', 'relu-d', 'gelu-a', 'gelu-b']);
    expect(await customSession(context, wish)).toMatchObject({ mode: 'practice', undoable: [] });
  });

  it('forgotten lately asks what was answered with Again within so many days, the latest first', async () => {
    await press(knownCardId('relu-a'), 30);
    await press(knownCardId('relu-a'), 9, { rating: 'again' });
    await press(knownCardId('relu-b'), 3, { rating: 'again' });
    await press(knownCardId('relu-c'), 2, { rating: 'again' });
    await press(knownCardId('relu-d'), 1);
    expect(await asked({ kind: 'forgotten', days: 7, part: 1 })).toEqual(['relu-c', 'relu-b']);
    expect(await asked({ kind: 'forgotten', days: 10, part: 1 })).toEqual(['relu-c', 'relu-b', 'relu-a']);
  });

  it('ahead asks what falls due within so many days, the first due first, and counts', async () => {
    await press(knownCardId('relu-a'), 1);
    await press(knownCardId('relu-b'), 0, { kind: 'setDue', days: 2 });
    await press(knownCardId('relu-c'), 0, { kind: 'setDue', days: 3 });
    expect(await asked({ kind: 'ahead', days: 1, part: 1 })).toEqual([]);
    expect(await asked({ kind: 'ahead', days: 3, part: 1 })).toEqual(['relu-b', 'relu-c']);
    expect(await asked({ kind: 'ahead', days: 30, part: 1 })).toEqual(['relu-b', 'relu-c', 'relu-a']);
    expect((await customSession(context, { kind: 'ahead', days: 3, part: 1 })).mode).toBe('ahead');
  });

  it('what was answered ahead of time is not ahead any more on the same day', async () => {
    await press(knownCardId('relu-a'), 1);
    await press(knownCardId('relu-b'), 1);
    expect(await asked({ kind: 'ahead', days: 365, part: 1 })).toEqual(['relu-a', 'relu-b']);
    await press(knownCardId('relu-a'), 0);
    expect(await asked({ kind: 'ahead', days: 365, part: 2 })).toEqual(['relu-b']);
  });

  it('of more than two hundred cards it says so, and every card is in just one part', async () => {
    context = { ...context, library: WIDE_LIBRARY };
    const conceptIds = WIDE_LIBRARY.concepts.map(({ id }) => id);
    const part = (number: number) => customSession(context, { kind: 'cram', conceptIds, part: number });
    const [first, second, third] = [await part(1), await part(2), await part(3)];
    expect(first.part).toEqual({ before: 0, cards: 200, of: 300 });
    expect(second.part).toEqual({ before: 200, cards: 100, of: 300 });
    expect(third.entries).toEqual([]);
    const all = [...first.entries, ...second.entries].map(({ card }) => card.id);
    expect(all).toEqual(WIDE_LIBRARY.cards.map(({ id }) => id));
  });

  it('cards of a pack that is switched off are left in peace', async () => {
    await press(knownCardId('relu-a'), 1, { rating: 'again' });
    await context.stores.enrolments.choose('local', 'content/activations', false, NOON);
    expect(await asked({ kind: 'forgotten', days: 7, part: 1 })).toEqual([]);
    expect(await asked({ kind: 'cram', conceptIds: ['activations/relu'], part: 1 })).toEqual([]);
  });
});

describe('the address of a session of one’s own', () => {
  it.each([
    [
      { custom: 'cram', of: 'a/b' },
      { kind: 'cram', conceptIds: ['a/b'], part: 1 },
    ],
    [
      { custom: 'cram', of: ['a/b', 'a/c'] },
      { kind: 'cram', conceptIds: ['a/b', 'a/c'], part: 1 },
    ],
    [
      { custom: 'ahead', days: '3' },
      { kind: 'ahead', days: 3, part: 1 },
    ],
    [
      { custom: 'new', count: '10' },
      { kind: 'new', count: 10 },
    ],
    [
      { custom: 'ahead', days: '3', part: '2' },
      { kind: 'ahead', days: 3, part: 2 },
    ],
    [{ custom: 'forgotten', days: '3', part: '0' }, null],
    [{ custom: 'forgotten', days: '0' }, null],
    [{ custom: 'forgotten', days: 'many' }, null],
    [{ custom: 'cram' }, null],
    [{}, null],
  ])('%j', (query, wish) => {
    expect(readCustomWish(query)).toEqual(wish);
  });

  it.each<CustomWish>([
    { kind: 'cram', conceptIds: ['a/b', 'a/c d&e'], part: 3 },
    { kind: 'forgotten', days: 7, part: 1 },
    { kind: 'ahead', days: 30, part: 2 },
    { kind: 'new', count: 10 },
  ])('is read as it was written: %j', (wish) => {
    const { pathname, searchParams } = new URL(customPath(wish), 'http://localhost');
    const query = Object.fromEntries(
      [...searchParams.keys()].map((name) => [
        name,
        name === 'of' ? searchParams.getAll(name) : searchParams.get(name),
      ]),
    );
    expect(pathname).toBe('/study');
    expect(readCustomWish(query)).toEqual(wish);
  });
});
