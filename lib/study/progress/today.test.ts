import { aContext } from '#tests/support/study-context.ts';
import { knownCardId, type CardId } from '#lib/base/card-id.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { DAY_MILLIS, HOUR_MILLIS } from '#lib/base/time.ts';
import { aReport, NOON, uuid } from '#tests/support/events.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { enrolPack } from '#lib/study/settings/enrol-pack.ts';
import { listConcepts } from '#lib/study/concepts/list-concepts.ts';
import { listExercises } from '#lib/study/exercises/list-exercises.ts';
import { openSession } from '#lib/study/session/open-session.ts';
import { savePreset } from '#lib/study/settings/presets.ts';
import { recordReviews } from '#lib/study/reviews/record-reviews.ts';
import { saveSettings } from '#lib/study/settings/settings.ts';
import { submit } from '#lib/study/exercises/submit.ts';
import { progress } from './progress.ts';
import { today } from './today.ts';

let context: StudyContext;
let number = 0;
beforeEach(() => {
  context = aContext();
});
const at = (now: number): StudyContext => ({ ...context, now });
const press = async (now: number, cardId: CardId, rating: string): Promise<string> => {
  number += 1;
  const id = uuid(number);
  const attempt = { passed: true, submissions: 1, hintsUsed: 0, editorialOpened: false };
  const event = { id, cardId, kind: 'answer', rating, at: now, zone: 'UTC', tookMillis: 30_000, seed: 1, attempt };
  const { results } = await recordReviews(at(now), [event]);
  expect(results).toEqual([{ id, status: 'recorded' }]);
  return id;
};
const asked = async (now: number) => (await openSession(at(now))).entries.map(({ card }) => card.id);
const RELU = ['activations/relu-a', 'activations/relu-b', 'activations/relu-c', 'activations/relu-d'];

describe('a newcomer', () => {
  it('meets all cards of what needs nothing, and nothing that builds on it; the day says why it has no more', async () => {
    expect(await asked(NOON)).toEqual(RELU);
    expect(await today(context)).toMatchObject({
      counts: { new: 4, learning: 0, review: 0 },
      moreNew: 0,
      short: { newCards: 4, limit: 20, reason: 'need', concept: { id: 'activations/relu' } },
      estimatedMinutes: 1,
      onBreak: null,
      beyondMinutes: { cards: 0, minutes: 0 },
      minutesPerDay: 20,
      backlog: null,
      answeredToday: 0,
      everReviewed: false,
      brokenPacks: [],
    });
  });

  it('sees the same numbers when the session is opened twice, and fresh ones after an answer', async () => {
    const seedOf = async (now: number) =>
      (await openSession(at(now))).entries.find(({ card }) => card.id === RELU[0])?.card.seed;
    const before = await seedOf(NOON);
    expect(await seedOf(NOON + 5)).toBe(before);
    await press(NOON + 10, knownCardId(RELU[0]!), 'again');
    expect(await seedOf(NOON + 120_000)).not.toBe(before);
  });

  it('sees what is locked, and why', async () => {
    const [relu, gelu] = (await listConcepts(context))[0]!.concepts;
    expect(relu).toMatchObject({ status: 'new', cards: 4, started: 0, needs: [] });
    expect(gelu).toMatchObject({ status: 'locked', needs: [{ id: 'activations/relu', learnt: false }] });
  });
});

describe('limits and enrolment', () => {
  it('a day that is full has no more new cards to offer', async () => {
    await savePreset(context, 'default', { newPerConceptPerDay: 1 });
    await saveSettings(context, { newPerDay: 3 });
    expect((await today(context)).moreNew).toBe(2);
    await press(NOON, knownCardId(RELU[0]!), 'easy');
    expect((await today(at(NOON + 60_000))).moreNew).toBe(2);
    await saveSettings(context, { newPerDay: 1 });
    expect((await today(at(NOON + 60_000))).moreNew).toBe(0);
  });

  it('what was met today counts towards the day’s new cards, also of its concept', async () => {
    await savePreset(context, 'default', { newPerConceptPerDay: 3 });
    await saveSettings(context, { newPerDay: 2 });
    expect(await asked(NOON)).toHaveLength(2);
    await press(NOON, knownCardId(RELU[0]!), 'easy');
    expect(await asked(NOON + 60_000)).toEqual([RELU[1]]);
    expect(await asked(NOON + DAY_MILLIS)).toHaveLength(2);
  });

  it('an answer that was undone does not count', async () => {
    await saveSettings(context, { newPerDay: 1 });
    const id = await press(NOON, knownCardId(RELU[0]!), 'good');
    expect(await asked(NOON + 1_000)).toEqual([RELU[0]]);
    expect((await openSession(at(NOON + 1_000))).entries[0]?.reason).toBe('learning');
    const undo = { id: uuid(900), cardId: RELU[0]!, kind: 'undo', undoes: id, at: NOON + 2_000, zone: 'UTC' };
    await recordReviews(at(NOON + 2_000), [undo]);
    expect((await openSession(at(NOON + 3_000))).entries.map(({ reason }) => reason)).toEqual(['new']);
    expect(await today(at(NOON + 3_000))).toMatchObject({ answeredToday: 0, everReviewed: false });
  });

  it('an answer of today counts also when a later one, further east, was tomorrow’s', async () => {
    await saveSettings(context, { newPerDay: 0, reviewsPerDay: 1 });
    for (const cardId of RELU.slice(0, 2)) await press(NOON - 30 * DAY_MILLIS, knownCardId(cardId), 'easy');
    await press(NOON, knownCardId(RELU[0]!), 'good');
    expect(await asked(NOON + 1_000)).toEqual([]);
    const row = { id: uuid(901), cardId: RELU[0]!, kind: 'answer', rating: 'good', tookMillis: 4_000, seed: 1 };
    const east = { ...row, at: NOON + 4 * HOUR_MILLIS, zone: 'Pacific/Kiritimati' };
    await recordReviews(at(NOON + 4 * HOUR_MILLIS), [east]);
    expect(await asked(NOON + 4 * HOUR_MILLIS + 1_000)).toEqual([]);
  });

  it('a pack that is left out is neither asked nor forgotten', async () => {
    await press(NOON, knownCardId(RELU[0]!), 'again');
    expect(await enrolPack(context, 'content/activations', false)).toEqual({ ok: true, value: null });
    expect(await asked(NOON + 120_000)).toEqual([]);
    await enrolPack(context, 'content/activations', true);
    expect(await asked(NOON + 120_000)).toContain(RELU[0]);
    expect(await enrolPack(context, 'content/none', true)).toEqual({ ok: false, problem: 'unknown-pack' });
  });
});

describe('days that follow', () => {
  it('concepts open when what they need is learnt, and an exercise when its concepts are', async () => {
    for (const cardId of RELU) await press(NOON, knownCardId(cardId), 'easy');
    expect(await asked(NOON + 1_000)).toEqual(
      expect.arrayContaining(['activations/gelu-a', 'exercise:losses/softmax']),
    );
    const [relu, gelu] = (await listConcepts(at(NOON + 1_000)))[0]!.concepts;
    expect([relu?.status, gelu?.status]).toEqual(['learnt', 'new']);
    const later = (await listConcepts(at(NOON + 300 * DAY_MILLIS)))[0]!.concepts;
    expect(later.map(({ status }) => status)).toEqual(['learning', 'locked']);
  });

  it('a streak counts days in a row up to yesterday, and today once there is an answer', async () => {
    for (const day of [0, 2, 3]) await press(NOON + day * DAY_MILLIS, knownCardId(RELU[0]!), 'good');
    expect((await progress(at(NOON + 3 * DAY_MILLIS))).streak.days).toBe(2);
    expect((await progress(at(NOON + 4 * DAY_MILLIS))).streak.days).toBe(2);
    expect((await progress(at(NOON + 5 * DAY_MILLIS))).streak.days).toBe(0);
  });

  it('what falls due tomorrow is counted today, and due tomorrow', async () => {
    await saveSettings(context, { newPerDay: 0, maximumIntervalDays: 1 });
    await press(NOON, knownCardId(RELU[0]!), 'easy');
    expect((await today(at(NOON + 1_000))).dueTomorrow).toBe(1);
    const tomorrow = await today(at(NOON + DAY_MILLIS));
    expect(tomorrow).toMatchObject({ counts: { new: 0, learning: 0, review: 1 }, dueTomorrow: 0 });
    expect((await openSession(at(NOON + 3 * DAY_MILLIS))).entries[0]?.reason).toBe('overdue');
  });

  it('an exercise that waits by the day is due from the beginning of its study day, not from the hour of its last answer', async () => {
    await press(NOON, 'exercise:losses/softmax', 'easy');
    const [listed] = (await listExercises(at(NOON)))[0]!.exercises;
    const dueAt = listed!.dueAt!;
    expect([dueAt > NOON + DAY_MILLIS, listed!.isDue]).toEqual([true, false]);
    const morning = Date.parse(`${new Date(dueAt).toISOString().slice(0, 10)}T04:30:00Z`);
    expect(morning).toBeLessThan(dueAt);
    for (const [now, isDue] of [
      [morning, true],
      [morning - DAY_MILLIS, false],
    ] as const)
      expect((await listExercises(at(now)))[0]!.exercises[0]).toMatchObject({ dueAt, isDue });
    expect((await today(at(morning))).nextExercise?.isDue).toBe(true);
  });

  it('the next exercise is one that is due, else the first that was not passed', async () => {
    expect((await today(context)).nextExercise).toMatchObject({ id: 'losses/softmax', lastVerdict: null, dueAt: null });
    const submission = {
      id: uuid(800),
      exerciseId: 'losses/softmax',
      at: NOON,
      source: 'x',
      report: aReport('losses/softmax'),
    };
    expect((await submit(context, submission)).ok).toBe(true);
    expect((await today(context)).nextExercise).toBeNull();
    await press(NOON, 'exercise:losses/softmax', 'good');
    expect((await today(at(NOON + 11 * 60_000))).nextExercise).toMatchObject({
      id: 'losses/softmax',
      lastVerdict: 'pass',
    });
  });
});
