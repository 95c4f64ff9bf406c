import { describe, expect, it } from 'vitest';
import { NOON, uuid } from '#tests/support/events.ts';
import { anAnswer, aQuestion, aQuiz } from '#tests/support/quizzes.ts';
import { brierScore, calibrationWord } from './calibration.ts';
import { MARKS, PAYS_BETWEEN, type Certainty } from './certainty.ts';
import { decisionOf, rightNeeded } from './decision.ts';
import { missesOf } from './misses.ts';
import type { QuizEvent } from './quiz-event.ts';
import { quizState } from './quiz-state.ts';
import { quizScore } from './score.ts';
import { wilsonInterval } from './wilson.ts';

const answers = (all: readonly (readonly [Certainty, boolean])[]): readonly QuizEvent[] =>
  all.map(([certainty, right], question) => anAnswer(question, question, { question, certainty, right }));
const scoreOf = (quiz: ReturnType<typeof aQuiz>, events: readonly QuizEvent[], missing?: ReadonlySet<number>) =>
  quizScore(quiz, quizState(quiz, events, NOON + 9_999, missing));

describe('marks', () => {
  it.each([
    ['guess', true, 1],
    ['guess', false, 0],
    ['fairly', true, 2],
    ['fairly', false, -2],
    ['certain', true, 3],
    ['certain', false, -6],
    ['none', true, 0],
  ] as const)('%s and right %s: %i', (certainty, right, marks) => {
    expect(scoreOf(aQuiz(), answers([[certainty, right]])).marks).toBe(marks);
  });

  it('pay to change level just where it is said', () => {
    const worth = (level: keyof typeof PAYS_BETWEEN, p: number) =>
      p * MARKS[level].right + (1 - p) * MARKS[level].wrong;
    for (let p = 0.005; p < 1; p += 0.01) {
      const best = (['guess', 'fairly', 'certain'] as const).toSorted((a, b) => worth(b, p) - worth(a, p))[0]!;
      expect(p).toBeGreaterThanOrEqual(PAYS_BETWEEN[best].from);
      expect(p).toBeLessThanOrEqual(PAYS_BETWEEN[best].to);
    }
  });

  it('without certainty are one for a right answer and nothing else', () => {
    const quiz = aQuiz({ policy: { certainty: false } });
    const score = scoreOf(
      quiz,
      answers([
        ['certain', true],
        ['certain', false],
      ]),
    );
    expect(score).toMatchObject({ marks: 1, bestMarks: 4, right: 1, of: 4, byCertainty: [], brier: null });
  });
});

describe('a score', () => {
  it('counts what was not answered as not right, and leaves void questions out', () => {
    const score = scoreOf(aQuiz(), answers([['fairly', true]]), new Set([3]));
    expect(score).toMatchObject({ right: 1, of: 3, bestMarks: 9 });
    expect(score.questions.map(({ outcome }) => outcome)).toEqual(['right', 'unanswered', 'unanswered', 'void']);
  });

  it('by concept and by certainty has its own intervals', () => {
    const score = scoreOf(
      aQuiz(),
      answers([
        ['fairly', true],
        ['certain', false],
        ['fairly', true],
        ['none', false],
      ]),
    );
    expect(score.byConcept).toMatchObject([
      { conceptId: 'activations/concept-0', right: 2, of: 2 },
      { conceptId: 'activations/concept-1', right: 0, of: 2 },
    ]);
    expect(score.byCertainty).toMatchObject([
      { certainty: 'fairly', right: 2, of: 2, word: 'slightly-under-confident' },
      { certainty: 'certain', right: 0, of: 1, word: 'over-confident' },
    ]);
  });

  it('of a quiz that stopped when passing was decided is of what was asked', () => {
    const quiz = aQuiz({ policy: { passAt: 0.5 } });
    const end: QuizEvent = { id: uuid(9), quizId: uuid(1), at: NOON + 50, kind: 'submitted', reason: 'decided' };
    const score = scoreOf(quiz, [
      ...answers([
        ['fairly', true],
        ['fairly', true],
      ]),
      end,
    ]);
    expect(score).toMatchObject({ right: 2, of: 2, passed: true });
  });

  it('says who passed only when it is sure, or over', () => {
    const quiz = aQuiz({ policy: { passAt: 0.75 } });
    expect(scoreOf(quiz, answers([['fairly', true]])).passed).toBeNull();
    expect(
      scoreOf(
        quiz,
        answers([
          ['fairly', false],
          ['fairly', false],
        ]),
      ).passed,
    ).toBe(false);
    const end: QuizEvent = { id: uuid(9), quizId: uuid(1), at: NOON + 50, kind: 'submitted', reason: 'learner' };
    expect(scoreOf(quiz, [...answers([['fairly', true]]), end]).passed).toBe(false);
  });
});

it('misses come the most confident first, and those are asked again within seven days', () => {
  const quiz = aQuiz({ questions: [0, 1, 2, 3, 4].map((at) => aQuestion(at)) });
  const events = answers([
    ['guess', false],
    ['none', false],
    ['certain', false],
    ['fairly', false],
  ]);
  const misses = missesOf(quiz, quizState(quiz, events, NOON));
  expect(misses.map(({ question }) => question)).toEqual([2, 3, 0, 1, 4]);
  expect(misses.map(({ isConfident }) => isConfident)).toEqual([true, true, false, false, false]);
});

describe('intervals and calibration', () => {
  // Brown, Cai and DasGupta 2001, table of the Wilson interval; and prop.test(…, correct = FALSE) of R 4.
  it.each([
    [4, 5, 0.3755, 0.9638],
    [0, 3, 0, 0.5615],
    [3, 3, 0.4385, 1],
    [10, 16, 0.3864, 0.8152],
  ])('%i of %i: from %d to %d', (right, of, from, to) => {
    const interval = wilsonInterval(right, of)!;
    expect(interval.from).toBeCloseTo(from, 4);
    expect(interval.to).toBeCloseTo(to, 4);
  });

  it('there is none of nothing', () => expect(wilsonInterval(0, 0)).toBeNull());

  it.each([
    ['certain', 3, 3, 'fits'],
    ['certain', 7, 10, 'slightly-over-confident'],
    ['certain', 35, 50, 'slightly-over-confident'],
    ['certain', 36, 60, 'over-confident'],
    ['certain', 0, 1, 'over-confident'],
    ['guess', 7, 10, 'slightly-under-confident'],
    ['guess', 10, 10, 'under-confident'],
    ['guess', 0, 20, 'fits'],
    ['fairly', 7, 10, 'fits'],
    ['fairly', 0, 1, 'slightly-over-confident'],
    ['fairly', 0, 2, 'over-confident'],
  ] as const)('%s, %i of %i right: %s', (certainty, right, of, word) => {
    expect(calibrationWord(certainty, right, of)).toBe(word);
  });

  it('the Brier score is the mean of squares from the middles of the levels', () => {
    expect(brierScore([])).toBeNull();
    expect(
      brierScore([
        { certainty: 'certain', right: true },
        { certainty: 'guess', right: false },
      ]),
    ).toBeCloseTo((0.1 ** 2 + (1 / 3) ** 2) / 2, 12);
  });
});

describe('passing', () => {
  it('is decided exactly when nothing that is left can change it', () => {
    for (const of of [1, 4, 7, 10]) {
      for (const passAt of [0.1, 0.5, 0.7, 1]) {
        for (let right = 0; right <= of; right += 1) {
          for (let wrong = 0; right + wrong <= of; wrong += 1) {
            const left = of - right - wrong;
            const ends = Array.from({ length: left + 1 }, (_, more) => (right + more) / of >= passAt - 1e-9);
            const sure = ends.every(Boolean) ? 'passed' : ends.some(Boolean) ? 'open' : 'failed';
            expect(decisionOf({ right, wrong, of, passAt }), `${right} ${wrong} ${of} ${passAt}`).toBe(sure);
          }
        }
      }
    }
  });

  it('needs 7 of 10 at 0.7, not 8', () => {
    expect(rightNeeded(10, 0.7)).toBe(7);
    expect(rightNeeded(3, 0.5)).toBe(2);
  });
});
