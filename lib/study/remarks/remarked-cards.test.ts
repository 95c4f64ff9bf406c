import { expect, it } from 'vitest';
import { libraryOf } from '#lib/study/library.ts';
import { aFlag, aNote } from '#tests/support/remarks.ts';
import { NOON, uuid } from '#tests/support/events.ts';
import { SMALL_SHELF } from '#tests/support/small-library.ts';
import { aContext } from '#tests/support/study-context.ts';
import { contentCardId } from '#lib/base/card-id.ts';
import type { RemarkEvent } from '#lib/remarks/remark-event.ts';
import { remarkedCards } from './remarked-cards.ts';
import { personalSubjects, remarksOn, remarksView } from './remarks-view.ts';

const row = (number: number, subject: RemarkEvent['subject']) =>
  ({ id: uuid(number), subject, at: NOON + number }) as const;
const tagged = (number: number, subject: RemarkEvent['subject'], tag: string): RemarkEvent => ({
  ...row(number, subject),
  kind: 'tagged',
  tag,
});
const keeping = async (events: readonly RemarkEvent[], library = libraryOf([SMALL_SHELF])) => {
  const context = aContext({ library });
  await context.stores.remarks.record('local', [], () => events);
  return context;
};

it('cards are flagged while a flag on them stands, exercises under the ids that they have in the queue', async () => {
  const context = await keeping([
    aFlag(1),
    aFlag(2, { subject: 'exercise:losses/softmax' }),
    aFlag(3, { subject: 'card:activations/relu-b' }),
    aFlag(4, { subject: 'concept:activations/relu' }),
    { ...row(5, 'card:activations/relu-b'), kind: 'moved', flagId: uuid(3), to: 'resolved' },
  ]);
  const { flagged } = await remarkedCards(context);
  expect([...flagged]).toEqual(['exercise:losses/softmax', 'activations/relu-a']);
});

it('a tag finds the cards that have it, and all cards of a concept that has it, whatever its capitals', async () => {
  const context = await keeping([
    tagged(1, 'card:activations/relu-a', 'Exam'),
    tagged(2, 'concept:activations/gelu', 'exam'),
    tagged(3, 'card:activations/relu-b', 'other'),
  ]);
  const { tags, names } = await remarkedCards(context);
  expect(Object.fromEntries([...tags].map(([card, keys]) => [card, [...keys]]))).toEqual({
    'activations/gelu-a': ['exam'],
    'activations/gelu-b': ['exam'],
    'activations/relu-a': ['exam'],
    'activations/relu-b': ['other'],
  });
  expect(names).toEqual([
    { tag: 'Exam', count: 2 },
    { tag: 'other', count: 1 },
  ]);
});

it('what was remarked under a former id is remarked on what has the id now', async () => {
  const library = libraryOf([
    {
      ...SMALL_SHELF,
      formerCards: new Map([[contentCardId('old', 'hinge'), contentCardId('activations', 'relu-a')]]),
      formerConcepts: new Map([['old/rectifier', 'activations/relu']]),
    },
  ]);
  const events = [
    aFlag(1, { subject: 'card:old/hinge' }),
    tagged(2, 'concept:old/rectifier', 'exam'),
    aNote(3, { subject: 'card:activations/relu-a' }),
  ];
  const context = await keeping(events, library);
  const { flagged } = await remarkedCards(context);
  expect(flagged).toEqual(new Set(['activations/relu-a']));
  expect(await remarksOn(context, 'card:old/hinge')).toEqual(await remarksOn(context, 'card:activations/relu-a'));
  expect(await remarksOn(context, 'card:activations/relu-a')).toMatchObject({ flags: [{ id: uuid(1) }] });
  expect(await remarksOn(context, 'concept:activations/relu')).toMatchObject({ personal: { tags: ['exam'] } });
  expect(await personalSubjects(context)).toEqual(['card:activations/relu-a', 'concept:activations/relu']);
});

it('a flag on what no pack has any more is listed without a way to it', async () => {
  const context = await keeping([aFlag(1, { subject: 'card:gone/away' })]);
  expect((await remarksView(context)).flags).toMatchObject([{ of: null, subject: 'card:gone/away' }]);
});
