// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DraftInterviewEvent } from '#lib/interview/interview-event.ts';
import { uuid } from '#tests/support/events.ts';
import { channelOf } from './channels.ts';
import { ClientDatabase } from './client-database.ts';
import { eventOf, interviewEntry, subjectOf } from './outbox-entry.ts';
import { appendEntries, settleEntries } from './outbox.ts';
import { knownInterviewEvents, watchInterviewEvents } from './interview-events.ts';

let names = 0;
let [here, there]: ClientDatabase[] = [];
beforeEach(() => {
  names += 1;
  [here, there] = [new ClientDatabase(`interview-${names}`), new ClientDatabase(`interview-${names}`)];
});
afterEach(() => {
  here!.close();
  there!.close();
});

const hinted = (number: number, interview = 1): DraftInterviewEvent => ({
  id: uuid(number),
  interviewId: uuid(interview),
  at: number,
  kind: 'hint',
  exercise: 0,
  hint: 0,
});

test('an event of an interview goes where these go, after others of its interview, and is no event of the review log', () => {
  const entry = interviewEntry(hinted(1));
  expect(channelOf(entry)?.path).toBe('/api/interviews/events');
  expect(channelOf(entry)?.bodyOf([entry])).toEqual({ events: [hinted(1)] });
  expect(subjectOf(entry)).toBe(uuid(1));
  expect(eventOf(entry)).toBeNull();
});

test('another tab follows: what waits, what was sent since, and nothing of other interviews', async () => {
  const seen: (readonly string[])[] = [];
  const stop = watchInterviewEvents(there!, uuid(1), (events) => seen.push(events.map(({ id }) => id)));
  const entries = [hinted(1), hinted(2), hinted(3, 2)].map(interviewEntry);
  await appendEntries(here!, entries);
  await expect.poll(() => seen.at(-1)).toEqual([uuid(1), uuid(2)]);
  const results = [
    { id: uuid(1), status: 'recorded', reason: null },
    { id: uuid(2), status: 'refused', reason: 'unknown-interview' },
  ] as const;
  await settleEntries(here!, entries, { results, states: {}, at: null });
  await expect.poll(() => seen.at(-1)).toEqual([uuid(1)]);
  stop();
  expect((await knownInterviewEvents(there!, uuid(2))).map(({ id }) => id)).toEqual([uuid(3)]);
});
