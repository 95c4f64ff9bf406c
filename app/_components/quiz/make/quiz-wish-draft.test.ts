import { expect, test } from 'vitest';
import { packPathOf } from '#lib/base/card-id.ts';
import type { QuizChoices } from '#lib/study/quiz/quiz-choices.ts';
import { uuid } from '#tests/support/events.ts';
import { drawable, drawableCode, firstWish, problemsIn, wishOf } from './quiz-wish-draft.ts';

const both = (text: string) => ({ en: text, zh: text });
const CHOICES: QuizChoices = {
  packs: ['one', 'two'].map((id, at) => ({
    path: packPathOf('content', id),
    id,
    title: both(id),
    isLeftOut: at === 1,
    cards: 10,
    stages: { recall: 6, apply: 4 },
    concepts: [{ id: `${id}/concept`, title: both('Concept'), cards: 3 }],
  })),
  tracks: [{ id: 'track', title: both('Track'), cards: 5, exercises: 1 }],
  files: [],
  met: 7,
  code: ['one', 'one', 'one', 'one', 'two'].map((id) => ({
    pack: packPathOf('content', id),
    conceptIds: [`${id}/concept`, 'two/concept'],
  })),
};

test('who has met cards is asked of these, and of no more than there are; who has not, of everything', () => {
  expect(firstWish(CHOICES)).toMatchObject({ kind: 'forgotten', count: '7' });
  expect(firstWish({ ...CHOICES, met: 0 })).toMatchObject({ kind: 'topics', count: '16' });
});

test('without a choice all that is not left out can be drawn; with one that, and concepts of other packs', () => {
  const draft = { ...firstWish(CHOICES), kind: 'topics' } as const;
  expect(drawable(draft, CHOICES)).toBe(10);
  const chosen = { ...draft, packs: new Set(['content/two']), conceptIds: new Set(['one/concept']) };
  expect(drawable(chosen, CHOICES)).toBe(13);
  expect(drawable({ ...draft, stages: new Set(['apply']) }, CHOICES)).toBe(4);
  expect(drawable({ ...chosen, stages: new Set(['apply']) }, CHOICES)).toBeNull();
});

test('a number that is none, or more than there is, is told beside it; so are minutes and a mark to pass', () => {
  const draft = firstWish(CHOICES);
  expect(problemsIn(draft, CHOICES)).toEqual({ count: null, code: null, minutes: false, passAt: false });
  expect(problemsIn({ ...draft, count: 'many' }, CHOICES).count).toEqual({ kind: 'unreadable' });
  expect(problemsIn({ ...draft, count: '8' }, CHOICES).count).toEqual({ kind: 'tooFew', has: 7 });
  expect(problemsIn({ ...draft, minutes: '0' }, CHOICES).minutes).toBe(true);
  expect(problemsIn({ ...draft, passAt: '0' }, CHOICES).passAt).toBe(false);
  expect(problemsIn({ ...draft, isPass: true, passAt: '0' }, CHOICES).passAt).toBe(true);
});

test('exercises are drawn from chosen packs and concepts, none twice, and from all that is not left out', () => {
  const draft = { ...firstWish(CHOICES), kind: 'topics' } as const;
  expect(drawableCode(draft, CHOICES)).toBe(4);
  const chosen = { ...draft, packs: new Set(['content/one']), conceptIds: new Set(['two/concept']) };
  expect(drawableCode(chosen, CHOICES)).toBe(5);
  expect(drawableCode({ ...draft, kind: 'track', trackId: 'track' }, CHOICES)).toBe(1);
  expect(drawableCode({ ...draft, kind: 'forgotten' }, CHOICES)).toBe(0);
});

test('of code alone there are three questions, of the pack that is named', () => {
  const draft = firstWish(CHOICES, 'one');
  expect(draft).toMatchObject({ kind: 'topics', packs: new Set(['content/one']), count: '3', code: '3' });
  expect(firstWish(CHOICES, 'two')).toMatchObject({ packs: new Set(['content/two']), count: '1', code: '1' });
  expect(firstWish(CHOICES, 'all')).toMatchObject({ packs: new Set(), count: '3', code: '3' });
  expect(firstWish({ ...CHOICES, code: [] }, 'all')).toEqual(firstWish(CHOICES));
  expect(problemsIn(draft, CHOICES)).toMatchObject({ count: null, code: null });
});

test('more code than questions, or than there is, is told; and code counts among the questions', () => {
  const draft = { ...firstWish(CHOICES), kind: 'topics', count: '12', code: '2' } as const;
  expect(problemsIn(draft, CHOICES)).toMatchObject({ count: null, code: null });
  expect(problemsIn({ ...draft, code: '1' }, CHOICES).count).toEqual({ kind: 'tooFew', has: 11 });
  expect(problemsIn({ ...draft, code: '5' }, CHOICES).code).toEqual({ kind: 'tooFew', has: 4 });
  expect(problemsIn({ ...draft, count: '3', code: '4' }, CHOICES).code).toEqual({ kind: 'unreadable', most: 3 });
  expect(problemsIn({ ...draft, kind: 'forgotten', count: '3', code: 'x' }, CHOICES).code).toBeNull();
});

test('the wish says what the form says', () => {
  const draft = { ...firstWish(CHOICES), minutes: ' 12 ', isPass: true, countsInLog: true };
  expect(wishOf(draft, uuid(1))).toEqual({
    id: uuid(1),
    source: { kind: 'forgotten', count: 7 },
    policy: { feedback: 'final', certainty: true, minutes: 12, passAt: 0.7, countsInLog: true },
  });
  expect(wishOf({ ...draft, kind: 'topics', code: '2' }, uuid(1)).source).toMatchObject({ count: 7, exercises: 2 });
  expect(wishOf({ ...draft, kind: 'topics', code: '0' }, uuid(1)).source).not.toHaveProperty('exercises');
  expect(wishOf({ ...draft, kind: 'file', fileId: 'one/test' }, uuid(1))).toEqual({
    id: uuid(1),
    source: { kind: 'file', quizId: 'one/test' },
  });
});
