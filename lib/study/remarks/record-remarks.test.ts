import { describe, expect, it } from 'vitest';
import { contentCardId } from '#lib/base/card-id.ts';
import { cardView } from '#lib/study/cards/card-view.ts';
import { LONGEST_NOTE } from '#lib/remarks/remark-text.ts';
import { NOON, uuid } from '#tests/support/events.ts';
import { QUIZ_LIBRARY } from '#tests/support/quiz-library.ts';
import { SMALL_LIBRARY } from '#tests/support/small-library.ts';
import { aContext } from '#tests/support/study-context.ts';
import { recordRemarks } from './record-remarks.ts';
import { remarksOn, remarksView } from './remarks-view.ts';

const CARD = 'card:activations/relu-a';
const seen = { place: 'answer', locale: 'en', seed: 7, print: null };
const flagged = (number: number, more: object = {}) => ({
  id: uuid(number),
  subject: CARD,
  at: NOON - 1_000,
  kind: 'flagged',
  what: 'wrong',
  note: '',
  seen,
  ...more,
});
const noted = (number: number, more: object = {}) => ({
  id: uuid(number),
  subject: CARD,
  at: NOON,
  kind: 'noted',
  note: 'Mine.',
  ...more,
});
type Sent = { readonly id: string } & Readonly<Record<string, unknown>>;
const record = async (context: ReturnType<typeof aContext>, ...sent: readonly Sent[]) =>
  (await recordRemarks(context, sent, '0.1.0')).results.map((result) =>
    result.status === 'refused' ? result.reason : result.status,
  );

it('a flag is kept with the question as its seed draws it, and the versions an author needs', async () => {
  const context = aContext();
  const { print } = cardView(SMALL_LIBRARY, contentCardId('activations', 'relu-a'), 7)!;
  expect(await record(context, flagged(1, { seen: { ...seen, locale: 'zh', print } }))).toEqual(['recorded']);
  const [flag] = (await remarksView(context)).flags;
  expect(flag).toMatchObject({
    what: 'wrong',
    state: 'open',
    seen: { seed: 7, locale: 'zh', print },
    found: { question: 'What is relu-a?（中文）', print, pack: 'content/activations', app: '0.1.0' },
    of: { href: '/cards/activations/relu-a', print },
  });
  expect(flag?.found?.packVersion).toMatch(/^\d+\.\d+\.\d+$/u);
});

it('the options of a question are kept in the order in which they were shown', async () => {
  const context = aContext({ library: QUIZ_LIBRARY });
  const card = QUIZ_LIBRARY.cards.find(({ spec }) => spec.kind === 'choice')!;
  const drawn = cardView(QUIZ_LIBRARY, card.id, 11)!;
  const texts = drawn.body.kind === 'choice' ? drawn.body.options.map(({ text }) => text.en) : [];
  await record(context, flagged(1, { subject: `card:${card.id}`, seen: { ...seen, seed: 11 } }));
  const question = (await remarksView(context)).flags[0]?.found?.question ?? '';
  const places = texts.map((text) => question.indexOf(`- ${text}`));
  expect(places.length).toBeGreaterThan(1);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(places[0]).toBeGreaterThan(0);
});

describe('each by itself', () => {
  it('the same twice counts once, another under its id is refused', async () => {
    const context = aContext();
    expect(await record(context, flagged(1), flagged(1))).toEqual(['recorded', 'duplicate']);
    expect(await record(context, flagged(1), flagged(1, { what: 'typo' }))).toEqual(['duplicate', 'id-taken']);
    expect((await remarksView(context)).flags).toHaveLength(1);
  });

  it.each([
    ['a card that no pack has', flagged(1, { subject: 'card:nowhere/nothing' }), 'unknown-subject'],
    ['a note on what no pack has', noted(1, { subject: 'concept:nowhere/nothing' }), 'unknown-subject'],
    ['what is no subject', flagged(1, { subject: 'learner:local' }), 'malformed'],
    ['a flag that is not there', { ...noted(1), kind: 'moved', flagId: uuid(9), to: 'resolved' }, 'unknown-flag'],
    ['a note that is too long', noted(1, { note: 'x'.repeat(LONGEST_NOTE + 1) }), 'malformed'],
    ['characters that nobody sees', noted(1, { note: 'a\u0000b' }), 'malformed'],
    ['a tag with a comma', { ...noted(1), kind: 'tagged', tag: 'a,b' }, 'malformed'],
    ['a seed that is none', flagged(1, { seen: { ...seen, seed: -1 } }), 'malformed'],
    ['what the server finds, said by the client', flagged(1, { found: { question: 'forged' } }), 'recorded'],
  ])('%s', async (_what, sent, outcome) => {
    const context = aContext();
    expect(await record(context, sent, noted(2))).toEqual([outcome, 'recorded']);
    expect(JSON.stringify(await remarksView(context))).not.toContain('forged');
  });

  it('a flag on another thing is not changed by what is said of this one', async () => {
    const context = aContext();
    await record(context, flagged(1));
    const moved = { ...noted(2), subject: 'concept:activations/relu', kind: 'moved', flagId: uuid(1), to: 'deleted' };
    expect(await record(context, moved)).toEqual(['unknown-flag']);
  });

  it('one of a newer program is kept as it came', async () => {
    const context = aContext();
    expect(await record(context, flagged(1, { version: 9, colour: 'red' }))).toEqual(['recorded']);
    expect((await remarksView(context)).flags).toEqual([]);
    expect(await context.stores.remarks.page('local', null, 9)).toMatchObject([
      { kind: 'other', was: { kind: 'flagged', version: 9 } },
    ]);
  });

  it('a time that cannot be true is replaced, and kept beside it', async () => {
    const context = aContext();
    await record(context, noted(1, { at: NOON + 86_400_000 }));
    expect(await context.stores.remarks.page('local', null, 9)).toMatchObject([
      { at: NOON, claimedAt: NOON + 86_400_000 },
    ]);
  });
});

it('what was remarked on one thing is found by it alone, with the note made safe', async () => {
  const context = aContext();
  await record(
    context,
    flagged(1),
    noted(2, { note: 'A **hinge** <script>alert(1)</script>' }),
    { ...noted(3), kind: 'tagged', tag: 'exam' },
    noted(4, { subject: 'concept:activations/relu', note: 'Concept.' }),
    { ...noted(5), kind: 'moved', flagId: uuid(1), to: 'deleted' },
  );
  const view = await remarksOn(context, CARD);
  expect(view).toMatchObject({ flags: [], personal: { tags: ['exam'] } });
  expect(view?.personal.noteHtml).toContain('<strong>hinge</strong>');
  expect(view?.personal.noteHtml).not.toContain('<script');
  expect(await remarksOn(context, 'concept:activations/gelu')).toMatchObject({
    personal: { note: '', noteHtml: null },
  });
  expect(await remarksOn(context, 'card:nowhere/nothing')).toBeNull();
});
