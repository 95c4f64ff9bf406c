// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { NextIntlClientProvider } from 'next-intl';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browserClient } from '#app/_client/browser-client.ts';
import type { SubmissionBody } from '#app/_client/outbox-entry.ts';
import { CATALOGUES } from '#lib/i18n/catalogue.ts';
import { reviewOf, submissionOf } from '#tests/support/outbox-server.ts';
import { NOON } from '#tests/support/events.ts';
import { anAnswer, aQuiz } from '#tests/support/quizzes.ts';
import { OutboxNotice } from './outbox-notice.tsx';

/** What the server answers to an entry from now on. */
let status: 'recorded' | 'refused';
const sent: string[] = [];
const REASONS: Readonly<Record<string, string>> = {
  '/api/reviews': 'unknown-card',
  '/api/submissions': 'unknown-exercise',
  '/api/quizzes/events': 'unknown-quiz',
};

beforeEach(() => {
  sent.length = 0;
  vi.stubGlobal('fetch', async (path: string, { body }: { readonly body: string }) => {
    const json = JSON.parse(body) as { readonly id: string; readonly events?: readonly { readonly id: string }[] };
    const ids = (json.events ?? [json]).map(({ id }) => id);
    sent.push(...ids);
    const reason = REASONS[path];
    return Response.json({ results: ids.map((id) => ({ id, status, reason })), states: {}, at: 1 });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('a refused answer and a refused submission are shown with their reasons, sent again, or put away', async () => {
  status = 'refused';
  const client = browserClient();
  await client.record(reviewOf('answer'));
  await client.submit(submissionOf('try').body as SubmissionBody);
  render(
    <NextIntlClientProvider locale="en" messages={CATALOGUES.en} timeZone="UTC">
      <OutboxNotice />
    </NextIntlClientProvider>,
  );
  await screen.findByText('One answer was not accepted · One submission was not accepted');
  await screen.findByText(/no pack has this card/);
  expect(screen.getByText(/\(submission\): no pack has this exercise/)).toBeTruthy();

  status = 'recorded';
  sent.length = 0;
  fireEvent.click((await screen.findAllByRole('button', { name: 'Send again' }))[1]!);
  await waitFor(() => expect(sent).toEqual(['try']));
  await screen.findByText('One answer was not accepted');
  fireEvent.click(await screen.findByRole('button', { name: 'Put away' }));
  await waitFor(() => expect(screen.queryByText(/not accepted/)).toBeNull());
  expect(await client.deliveryOf('try')).toEqual({ kind: 'recorded' });
});

test('a refused answer of a quiz is told by its question, and a refused end by the quiz alone', async () => {
  status = 'refused';
  const client = browserClient();
  await client.recordQuiz({ ...anAnswer(1, 1_000, { question: 2 }), id: 'third' });
  const end = { id: 'end', quizId: aQuiz().id, at: NOON, kind: 'submitted', reason: 'learner' } as const;
  await client.recordQuiz(end);
  render(
    <NextIntlClientProvider locale="en" messages={CATALOGUES.en} timeZone="UTC">
      <OutboxNotice />
    </NextIntlClientProvider>,
  );
  await screen.findByText('2 answers were not accepted');
  await waitFor(() => expect(screen.getAllByRole('listitem', { hidden: true })).toHaveLength(2));
  const told = screen.getAllByRole('listitem', { hidden: true }).map(({ textContent }) => textContent);
  expect(told.toSorted()).toEqual([
    expect.stringMatching(/^Quiz, question 3: the server does not know this quiz/u),
    expect.stringMatching(/^Quiz: the server does not know this quiz/u),
  ]);
});
