// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { NextIntlClientProvider } from 'next-intl';
import { afterEach, expect, test } from 'vitest';
import { CATALOGUES } from '#lib/i18n/catalogue.ts';
import { wilsonInterval } from '#lib/quiz/wilson.ts';
import type { PastQuiz } from '#lib/study/quiz/past-quizzes.ts';
import { NOON, uuid } from '#tests/support/events.ts';
import { aQuiz } from '#tests/support/quizzes.ts';
import { QuizResults } from './quiz-results.tsx';

afterEach(cleanup);

/** A quiz of ten questions made so many days after noon; null of them right: it is open. */
function past(day: number, right: number | null): PastQuiz {
  const { source, policy } = aQuiz();
  const madeAt = NOON + day * 86_400_000;
  const share = wilsonInterval(right ?? 0, 10);
  return {
    id: uuid(day + 1),
    madeAt,
    source,
    policy,
    title: null,
    code: '',
    questions: 10,
    answered: right === null ? 1 : 10,
    closed: right === null ? null : { at: madeAt, reason: 'learner' },
    score: { right: right ?? 0, of: 10, share, marks: 0, bestMarks: 30, passed: null, brier: null },
  };
}

const show = (quizzes: readonly PastQuiz[]) =>
  render(
    <NextIntlClientProvider locale="en" messages={CATALOGUES.en} timeZone="UTC">
      <QuizResults quizzes={quizzes} />
    </NextIntlClientProvider>,
  );

test('the last quiz that is over is told with its interval, and leads to its result', () => {
  show([past(3, null), past(2, 7), past(0, 4)]);
  expect(screen.getByText(/7 of 10\. So you would know between 40% and 89%/u)).toBeDefined();
  const link = screen.getByRole('link', { name: 'See its result' });
  expect(link.getAttribute('href')).toBe(`/quiz/${uuid(3)}/result`);
});

test('several are drawn oldest first, and told in words and in a table', () => {
  const { container } = show([past(2, 7), past(0, 4)]);
  expect(screen.getByRole('img').getAttribute('aria-label')).toMatch(/ 4 of 10 .* 7 of 10 /u);
  expect(container.querySelectorAll('circle')).toHaveLength(2);
  expect(screen.getAllByRole('row', { hidden: true })).toHaveLength(3);
});

test('one alone is no course over time, and none is nothing at all', () => {
  show([past(2, 7)]);
  expect(screen.queryByRole('img')).toBeNull();
  cleanup();
  expect(show([past(3, null)]).container.innerHTML).toBe('');
});
