// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browserClient } from '#app/_client/browser-client.ts';
import { NOON, uuid } from '#tests/support/events.ts';
import { keptEvents, quizViewOf, showQuiz, watchQuizWrites } from '#tests/support/quiz-page.tsx';
import { anAnswer } from '#tests/support/quizzes.ts';
import { press } from '#tests/support/study-page.tsx';

/** What the server says of the quiz when it is asked; null while it is dead. */
let server: ReturnType<typeof quizViewOf> | null = null;
let allWritten: () => Promise<void>;

beforeEach(async () => {
  server = null;
  vi.stubGlobal('fetch', async (path: string) => {
    if (server === null || !path.startsWith('/api/quizzes/0')) throw new TypeError('nobody answers');
    return Response.json(server);
  });
  const { database } = browserClient();
  await Promise.all([database.outbox.clear(), database.quizEvents.clear()]);
  allWritten = watchQuizWrites();
  window.history.replaceState(null, '', '/quiz/x');
});
afterEach(async () => {
  cleanup();
  await allWritten();
  vi.unstubAllGlobals();
});

/** Waits until the keys are those of this question, from 1: it takes the focus then. */
async function keyed(number: number): Promise<void> {
  await waitFor(() => {
    expect(document.activeElement?.tagName).toBe('ARTICLE');
    expect(document.activeElement?.textContent).toContain(`Prompt ${String(number - 1)}`);
  });
}

describe('while it is open', () => {
  test('a letter, a digit and Enter answer a question and go on; the latest answer to each counts', async () => {
    showQuiz();
    press('a');
    press('2');
    press('Enter');
    await keyed(2);
    press('p');
    await keyed(1);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /right 0/u }).checked).toBe(true);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /Fairly sure/u }).checked).toBe(true);
    press('b');
    press('3');
    press('n');
    await keyed(2);
    await waitFor(async () =>
      expect((await keptEvents()).map((event) => 'certainty' in event && [event.certainty, event.right])).toEqual([
        ['fairly', true],
        ['certain', false],
      ]),
    );
    expect(screen.getByRole('button', { name: 'Question 1, answered' })).toBeTruthy();
  });

  test('without certainty Enter asks for it, and puts the focus there', async () => {
    showQuiz();
    press('a');
    press('Enter');
    expect(screen.getByText('Choose how sure you are first: 1, 2 or 3.')).toBeTruthy();
    expect(document.activeElement?.closest('[role=radiogroup]')).toBeTruthy();
    press('1');
    press('Enter');
    await keyed(2);
  });

  test('no idea is 0, and kept as no answer', async () => {
    showQuiz();
    press('0');
    await keyed(2);
    expect(await keptEvents()).toMatchObject([{ kind: 'answered', response: null, certainty: 'none' }]);
  });

  test('an answer that rests is saved by itself, without going on', async () => {
    showQuiz();
    press('a');
    await waitFor(async () => expect(await keptEvents()).toMatchObject([{ kind: 'answered', right: true }]), {
      timeout: 3_000,
    });
    expect(screen.getByText('1 of 4')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Question 1, answered, certainty missing' })).toBeTruthy();
  });

  test('f marks a question to come back to, and the place says so', async () => {
    showQuiz();
    press('f');
    expect(screen.getByRole('button', { name: 'Question 1, not answered, come back later' })).toBeTruthy();
    press('f');
    expect(screen.queryByRole('button', { name: /come back later/u })).toBeNull();
    await waitFor(async () => expect((await keptEvents()).map(({ kind }) => kind)).toEqual(['flagged', 'unflagged']));
  });

  test('what waits in this browser is there again after a reload, though the server does not know it', async () => {
    await browserClient().recordQuiz(anAnswer(1, 1_000, { response: { kind: 'selected', optionIds: ['wrong'] } }));
    showQuiz();
    await keyed(2);
    press('p');
    await keyed(1);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /wrong 0/u }).checked).toBe(true);
  });

  test('what another tab answers is shown in this one, and said', async () => {
    showQuiz();
    await screen.findByText('1 of 4');
    await waitFor(async () => expect(await keptEvents()).toEqual([]));
    const entry = { kind: 'quiz', version: 1, id: uuid(101), body: anAnswer(1, 1_000, { question: 2 }) };
    await act(() => browserClient().database.quizEvents.put({ id: uuid(101), quizId: uuid(1), entry, at: NOON }));
    await screen.findByText(/in another tab/u);
    expect(screen.getByRole('button', { name: 'Question 3, answered' })).toBeTruthy();
  });

  test('a question whose card is gone or changed is said, and Enter goes on', async () => {
    showQuiz({ missing: [{ question: 0, why: 'changed' }] });
    expect(screen.getByText(/has changed this question/u)).toBeTruthy();
    press('Enter');
    await keyed(2);
  });
});

describe('judged one by one', () => {
  test('the verdict and the working come at once, and the answer stays', async () => {
    showQuiz({ quiz: { policy: { feedback: 'immediate' } } });
    press('b');
    press('3');
    press('Enter');
    await screen.findByText('Working 0');
    expect(screen.getByText('−6 marks')).toBeTruthy();
    press('a');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /wrong 0/u }).checked).toBe(true);
    press('Enter');
    await keyed(2);
    expect(await keptEvents()).toHaveLength(1);
    expect(screen.getByRole('button', { name: 'Question 1, not right' })).toBeTruthy();
  });

  test('nothing chosen is not judged', () => {
    showQuiz({ quiz: { policy: { feedback: 'immediate', certainty: false } } });
    press('Enter');
    expect(screen.queryByText('Working 0')).toBeNull();
  });
});

describe('its end', () => {
  test('what is not answered is said before it is handed in; then score and interval are there without a server', async () => {
    showQuiz();
    press('a');
    press('3');
    press('Enter');
    await keyed(2);
    press('f');
    press('s');
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('3 questions are not answered and count as not right:');
    expect(dialog.textContent).toContain('You wanted to come back to:');
    fireEvent.click([...dialog.querySelectorAll('button')].find(({ textContent }) => textContent === 'Hand in')!);
    await screen.findByText('5% and 70%');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('1 of 4');
    expect(screen.getByText('3 questions were left open.')).toBeTruthy();
    expect(window.location.pathname).toBe(`/quiz/${uuid(1)}/result`);
  });

  test('at zero what was saved is handed in, though nobody answers; the server hears of it once it says that time is up', async () => {
    const quiz = { policy: { deadlineAt: NOON + 90_000 } };
    showQuiz({ quiz, events: [anAnswer(1, 1_000)], now: NOON + 90_000 });
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('1 of 4');
    expect(screen.getByText(/Time was up/u)).toBeTruthy();
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
    expect(await keptEvents()).toEqual([]);
    cleanup();
    server = quizViewOf({ quiz, events: [anAnswer(1, 1_000)], now: NOON + 91_000 });
    showQuiz({ quiz, events: [anAnswer(1, 1_000)], now: NOON + 90_000 });
    await waitFor(async () => expect(await keptEvents()).toMatchObject([{ kind: 'submitted', reason: 'deadline' }]));
  });

  test('where this machine’s clock is ahead, the server’s word opens the quiz again', async () => {
    const quiz = { policy: { deadlineAt: NOON + 90_000 } };
    server = quizViewOf({ quiz, now: NOON + 30_000 });
    showQuiz({ quiz, now: NOON + 90_000 });
    await screen.findByRole('timer');
    expect(await keptEvents()).toEqual([]);
  });

  test('it stops once passing is decided, and says so', async () => {
    showQuiz({ quiz: { policy: { passAt: 0.5, certainty: false } } });
    press('a');
    press('Enter');
    await keyed(2);
    press('a');
    press('Enter');
    await screen.findByText('Passed');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('2 of 2');
    expect(screen.getByText(/decided after 2 of 4 questions/u)).toBeTruthy();
    expect((await keptEvents()).at(-1)).toMatchObject({ kind: 'submitted', reason: 'decided' });
  });
});

describe('its result', () => {
  const events = [
    anAnswer(1, 1_000, { right: false, certainty: 'fairly' }),
    anAnswer(2, 2_000, { question: 1, right: false, certainty: 'certain' }),
    anAnswer(3, 3_000, { question: 2 }),
    { id: uuid(9), quizId: uuid(1), at: NOON + 4_000, kind: 'submitted', reason: 'learner' } as const,
  ];

  test('lists the most confident miss first, to come again within seven days', () => {
    showQuiz({ events });
    const misses = screen.getByRole('region', { name: 'The 3 you missed' });
    expect([...misses.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
      'Concept 1Question 2comes again within seven daysCertain',
      'Concept 0Question 1comes again within seven daysFairly sure',
      'Concept 1Question 4left open',
    ]);
  });

  test('a sends the misses to the queue, and then leads there', async () => {
    vi.stubGlobal('fetch', async () => Response.json({ queued: ['one', 'two'] }));
    showQuiz({ events });
    press('a');
    await screen.findByText(/2 cards are due today/u);
    expect(screen.getByRole('link', { name: 'Study now' })).toBeTruthy();
  });

  test('a dead server is said, and nothing is lost', async () => {
    showQuiz({ events });
    press('a');
    await screen.findByText(/No server answers/u);
    expect(screen.getByRole('button', { name: /^Add 3 misses/u })).toBeTruthy();
  });
});
