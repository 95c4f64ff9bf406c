// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DraftQuizEvent } from '#lib/quiz/quiz-event.ts';
import { uuid } from '#tests/support/events.ts';
import { channelOf } from './channels.ts';
import { ClientDatabase } from './client-database.ts';
import { eventOf, quizEntry, subjectOf } from './outbox-entry.ts';
import { appendEntries, settleEntries } from './outbox.ts';
import { knownQuizEvents, watchQuizEvents } from './quiz-events.ts';

let names = 0;
let [here, there]: ClientDatabase[] = [];
beforeEach(() => {
  names += 1;
  [here, there] = [new ClientDatabase(`quiz-${names}`), new ClientDatabase(`quiz-${names}`)];
});
afterEach(() => {
  here!.close();
  there!.close();
});

const flagged = (number: number, quiz = 1): DraftQuizEvent => ({
  id: uuid(number),
  quizId: uuid(quiz),
  at: number,
  kind: 'flagged',
  question: 0,
});

test('an event of a quiz goes where these go, after others of its quiz, and is no event of the review log', () => {
  const entry = quizEntry(flagged(1));
  expect(channelOf(entry)?.path).toBe('/api/quizzes/events');
  expect(channelOf(entry)?.bodyOf([entry])).toEqual({ events: [flagged(1)] });
  expect(subjectOf(entry)).toBe(uuid(1));
  expect(eventOf(entry)).toBeNull();
});

test('another tab follows: what waits, what was sent since, and nothing of other quizzes', async () => {
  const seen: (readonly string[])[] = [];
  const stop = watchQuizEvents(there!, uuid(1), (events) => seen.push(events.map(({ id }) => id)));
  const entries = [flagged(1), flagged(2), flagged(3, 2)].map(quizEntry);
  await appendEntries(here!, entries);
  await expect.poll(() => seen.at(-1)).toEqual([uuid(1), uuid(2)]);
  const results = [
    { id: uuid(1), status: 'recorded', reason: null },
    { id: uuid(2), status: 'refused', reason: 'unknown-quiz' },
  ] as const;
  await settleEntries(here!, entries, { results, states: {}, at: null });
  await expect.poll(() => seen.at(-1)).toEqual([uuid(1)]);
  stop();
  expect((await knownQuizEvents(there!, uuid(2))).map(({ id }) => id)).toEqual([uuid(3)]);
});
