// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browserClient } from '#app/_client/browser-client.ts';
import { keptEvents, showQuiz, watchQuizWrites } from '#tests/support/quiz-page.tsx';
import { anAnswer, aQuiz } from '#tests/support/quizzes.ts';
import { both, press } from '#tests/support/study-page.tsx';
import { draftKey } from './code-draft.ts';

const EXERCISE = { exerciseId: 'work/double', statement: both('Double it.'), starter: 'start' };
const CODE = 'export const double = 2;';
const show = (shown: Parameters<typeof showQuiz>[0] = {}) => showQuiz({ exercises: { 0: EXERCISE }, ...shown });

let allWritten: () => Promise<void>;

beforeEach(async () => {
  // Nobody answers: nothing can be judged.
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('nobody answers');
  });
  vi.spyOn(console, 'warn').mockReturnValue(undefined);
  localStorage.clear();
  const { database } = browserClient();
  await Promise.all([database.outbox.clear(), database.quizEvents.clear()]);
  allWritten = watchQuizWrites();
});
afterEach(async () => {
  cleanup();
  await allWritten();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const editor = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Your code' });
const write = (code: string): boolean => fireEvent.change(editor(), { target: { value: code } });

test('code that is not judged, and how sure one is of it, are there again after a reload', async () => {
  show();
  expect(editor().value).toBe('start');
  write(CODE);
  fireEvent.click(screen.getByRole('radio', { name: /Fairly sure/u }));
  cleanup();
  show();
  expect(editor().value).toBe(CODE);
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /Fairly sure/u }).checked).toBe(true);
  expect(await keptEvents()).toEqual([]);
});

test('code that cannot be judged now is said so, and kept', async () => {
  show();
  write(CODE);
  fireEvent.click(screen.getByRole('radio', { name: /Certain/u }));
  fireEvent.click(screen.getByRole('button', { name: /^Next/u }));
  await screen.findByText(/could not be judged: nobody answers/u);
  expect(editor().value).toBe(CODE);
  cleanup();
  show();
  expect(editor().value).toBe(CODE);
});

test('no idea is kept as no answer, and the code stays for whoever has one after all', async () => {
  show();
  write(CODE);
  fireEvent.click(screen.getByRole('button', { name: /^No idea/u }));
  await screen.findByText('2 of 4');
  expect(await keptEvents()).toMatchObject([{ kind: 'answered', question: 0, response: null, certainty: 'none' }]);
  press('p');
  await screen.findByText('1 of 4');
  expect(editor().value).toBe(CODE);
});

test('who is surer of the same code has it judged once', async () => {
  const response = { kind: 'judged', source: CODE, verdict: 'pass' } as const;
  show({ events: [anAnswer(1, 1_000, { response, certainty: 'guess' })] });
  press('p');
  fireEvent.click(screen.getByRole('radio', { name: /Certain/u }));
  fireEvent.click(screen.getByRole('button', { name: /^Next/u }));
  await screen.findByText('2 of 4');
  expect(await keptEvents()).toMatchObject([{ kind: 'answered', response, certainty: 'certain', right: true }]);
});

test('an answer that stands is shown as it was given, and what was written besides does not count where it stays', () => {
  localStorage.setItem(draftKey(aQuiz().id, 0), JSON.stringify({ source: 'another', certainty: null, at: Date.now() }));
  const response = { kind: 'judged', source: CODE, verdict: 'pass' } as const;
  show({ events: [anAnswer(1, 1_000, { response })], quiz: { policy: { feedback: 'immediate' } } });
  press('p');
  expect(editor().value).toBe(CODE);
});

test('a storage that takes nothing is said in words; once it takes the code, the warning goes', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const refusal = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('There is no room.', 'QuotaExceededError');
  });
  show();
  write(CODE);
  expect(screen.getByRole('alert').textContent).toContain('does not take your code now');
  expect(editor().value).toBe(CODE);
  refusal.mockRestore();
  act(() => void vi.advanceTimersByTime(3_000));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect(localStorage.getItem(draftKey(aQuiz().id, 0))).toContain(CODE);
});

test('drafts that nobody has written in for a week are forgotten', () => {
  const old = draftKey('another', 3);
  localStorage.setItem(old, JSON.stringify({ source: CODE, certainty: null, at: Date.now() - 8 * 86_400_000 }));
  show();
  expect(localStorage.getItem(old)).toBeNull();
});
