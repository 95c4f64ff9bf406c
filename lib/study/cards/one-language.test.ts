import { aContext } from '#tests/support/study-context.ts';
import { expect, it } from 'vitest';
import { contentCardId } from '#lib/base/card-id.ts';
import { inOneLanguage } from '#lib/base/localized.ts';
import { languageOf } from '#lib/i18n/locale.ts';
import { libraryOf } from '#lib/study/library.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { todaysQueue } from '#lib/study/session/todays-queue.ts';
import { SMALL_SHELF } from '#tests/support/small-library.ts';
import { memoryStores } from '#tests/support/stores/memory-stores.ts';
import { cardView } from './card-view.ts';

const ID = contentCardId('activations', 'alone');
const PACK = SMALL_SHELF.packs[0]!;
const [front, back] = [inOneLanguage('Was ist $x$?', 'de'), inOneLanguage('Eine Zahl.', 'de')];
const ALONE = {
  id: ID,
  pack: PACK.path,
  conceptId: null,
  spec: { kind: 'basic', id: 'alone', source: 'Niemand 2026', front, back },
} as const;
const library = libraryOf([{ ...SMALL_SHELF, cards: new Map([...SMALL_SHELF.cards, [ID, ALONE]]) }]);

it('a card in one language and of no concept is shown in it, whatever the learner’s, under its pack’s title', () => {
  const view = cardView(library, ID, 1)!;
  expect(view).toMatchObject({ groupId: ID, conceptId: null, title: PACK.spec.title });
  expect(view.prompt.en).toContain('katex');
  expect(view.prompt.zh).toBe(view.prompt.en);
  expect([languageOf(view.prompt, 'zh'), languageOf(view.answer, 'en'), languageOf(view.title, 'zh')]).toEqual([
    'de',
    'de',
    'zh-CN',
  ]);
});

it('and it is asked like any other new card', async () => {
  const stores = memoryStores();
  const context: StudyContext = aContext({ stores, library });
  const { places } = await todaysQueue(context, { moreNew: 50 });
  expect(places.map(({ card }) => card.cardId)).toContain(ID);
});
