import { expect, test } from 'vitest';
import { packPathOf } from '#lib/base/card-id.ts';
import type { QuizChoices } from '#lib/study/quiz/quiz-choices.ts';
import { uuid } from '#tests/support/events.ts';
import { drawable, firstWish, problemsIn, wishOf } from './quiz-wish-draft.ts';

const both = (text: string) => ({ en: text, zh: text });
const CHOICES: QuizChoices = {
  packs: ['one', 'two'].map((id, at) => ({
    path: packPathOf('content', id),
    id,
    title: both(id),
    isLeftOut: at === 1,
    cards: 10,
    exercises: 0,
    stages: { recall: 6, apply: 4 },
    concepts: [{ id: `${id}/concept`, title: both('Concept'), cards: 3 }],
  })),
  tracks: [{ id: 'track', title: both('Track'), cards: 5 }],
  files: [],
  met: 7,
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
  expect(problemsIn(draft, CHOICES)).toEqual({ count: null, minutes: false, passAt: false });
  expect(problemsIn({ ...draft, count: 'many' }, CHOICES).count).toEqual({ kind: 'unreadable' });
  expect(problemsIn({ ...draft, count: '8' }, CHOICES).count).toEqual({ kind: 'tooFew', has: 7 });
  expect(problemsIn({ ...draft, minutes: '0' }, CHOICES).minutes).toBe(true);
  expect(problemsIn({ ...draft, passAt: '0' }, CHOICES).passAt).toBe(false);
  expect(problemsIn({ ...draft, isPass: true, passAt: '0' }, CHOICES).passAt).toBe(true);
});

test('the wish says what the form says', () => {
  const draft = { ...firstWish(CHOICES), minutes: ' 12 ', isPass: true, countsInLog: true };
  expect(wishOf(draft, uuid(1))).toEqual({
    id: uuid(1),
    source: { kind: 'forgotten', count: 7 },
    policy: { feedback: 'final', certainty: true, minutes: 12, passAt: 0.7, countsInLog: true },
  });
  expect(wishOf({ ...draft, kind: 'file', fileId: 'one/test' }, uuid(1))).toEqual({
    id: uuid(1),
    source: { kind: 'file', quizId: 'one/test' },
  });
});
