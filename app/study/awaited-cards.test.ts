import { expect, it } from 'vitest';
import { cardView } from '#lib/study/cards/card-view.ts';
import { openSession } from '#lib/study/session/open-session.ts';
import { aContext } from '#tests/support/study-context.ts';
import { WIDE_LIBRARY } from '#tests/support/wide-library.ts';
import { arrived, awaitedCards } from './awaited-cards.ts';
import { beginSession, reduceSession } from './session-reducer.ts';

const context = aContext({ library: WIDE_LIBRARY });

it('of a long session the first cards come with their texts, the rest without, in the same order', async () => {
  const { entries } = await openSession(context, { moreNew: 60 });
  const isAwaited = entries.map(({ card }) => card.awaited === true);
  expect(isAwaited.slice(0, 30)).not.toContain(true);
  expect(isAwaited.slice(30)).toContain(true);
  for (const { card } of entries.filter((entry) => entry.card.awaited)) {
    expect(card).toMatchObject({ prompt: { en: '' }, groupId: WIDE_LIBRARY.card(card.id)?.conceptId });
  }
});

it('what has come takes the place of what was awaited, asked now or later, and of nothing else', async () => {
  const view = await openSession(context, { moreNew: 60 });
  const begun = beginSession(view, [], view.openedAt);
  const wanted = awaitedCards(begun, 100);
  const cards = wanted.map(({ id, seed }) => cardView(WIDE_LIBRARY, id, seed)!);
  const { state } = reduceSession(begun, { type: 'arrived', cards });
  expect(awaitedCards(state, 100)).toEqual([]);
  expect(state.ready.map(({ card }) => card.id)).toEqual(begun.ready.map(({ card }) => card.id));
  const asked = arrived({ ...begun, current: begun.ready.find(({ card }) => card.awaited)! }, cards);
  expect(asked.current?.card.prompt.en).not.toBe('');
  const other = { ...cards[0]!, id: begun.ready[0]!.card.id, prompt: { en: 'another', zh: 'another' } };
  expect(arrived(begun, [other]).ready[0]).toEqual(begun.ready[0]);
});
