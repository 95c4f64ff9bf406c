import { aContext } from '#tests/support/study-context.ts';
import { knownPackPath, type CardId } from '#lib/base/card-id.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MILLIS, HOUR_MILLIS, MINUTE_MILLIS } from '#lib/base/time.ts';
import { databaseStores } from '#lib/db/stores.ts';
import { forecast } from '#lib/progress/forecast.ts';
import { NEW_MIXES, REVIEW_ORDERS } from '#lib/srs/queue/queue-settings.ts';
import { RATINGS } from '#lib/srs/rating.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { dueForecast, dueLoad } from '#lib/study/progress/due-by-day.ts';
import { enrolPack } from '#lib/study/settings/enrol-pack.ts';
import { memoryStores } from '#tests/support/stores/memory-stores.ts';
import type { Stores } from '#lib/study/ports/stores.ts';
import { assignPreset, savePreset } from '#lib/study/settings/presets.ts';
import { recordReviews } from '#lib/study/reviews/record-reviews.ts';
import { saveSettings } from '#lib/study/settings/settings.ts';
import { saveHabits } from '#lib/study/settings/study-habits.ts';
import { todaysQueue } from '#lib/study/session/todays-queue.ts';
import { NOON } from '#tests/support/events.ts';
import { databaseForTests } from '#tests/support/temporary-database.ts';
import { WIDE_LIBRARY } from '#tests/support/wide-library.ts';
import { wholeLoad, wholeQueue } from '#tests/support/whole-queue.ts';

const ZONES = ['UTC', 'Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati'];
const IN_ORDER = WIDE_LIBRARY.concepts.flatMap(({ cards }) => cards);
const EXERCISES = WIDE_LIBRARY.exercises.map(({ cardId }) => cardId);
const PACKS = WIDE_LIBRARY.packs.map(({ path }) => path);

/** A thing done to a card near the last one that was learnt, or to an exercise. */
const deed = fc.record({
  card: fc.oneof(fc.integer({ min: -12, max: 12 }), fc.integer({ min: -1, max: 1 })),
  exercise: fc.option(fc.constantFrom(...EXERCISES), { freq: 5 }),
  kind: fc.constantFrom(
    ...(['answer', 'answer', 'answer', 'answer', 'undo'] as const),
    ...(['suspend', 'bury', 'forget', 'setDue', 'move', 'move'] as const),
  ),
  rating: fc.constantFrom(...RATINGS),
  waitMillis: fc.oneof(fc.integer({ min: 0, max: 30 * MINUTE_MILLIS }), fc.integer({ min: 0, max: 14 * HOUR_MILLIS })),
  zone: fc.constantFrom(...ZONES),
  days: fc.nat(3),
});
const limit = fc.option(fc.nat(8));
const learners = fc.record({
  /** How many cards were learnt long ago, in the order of the library, and which of them were left out. */
  learnt: fc.integer({ min: 0, max: IN_ORDER.length }),
  holes: fc.array(fc.nat(IN_ORDER.length), { maxLength: 3 }),
  learntDaysAgo: fc.integer({ min: 1, max: 30 }),
  deeds: fc.array(deed, { maxLength: 25 }),
  zone: fc.constantFrom(...ZONES),
  rolloverHour: fc.constantFrom(0, 4),
  newPerDay: fc.integer({ min: 0, max: 30 }),
  reviewsPerDay: fc.integer({ min: 0, max: 40 }),
  prerequisites: fc.boolean(),
  openedConcepts: fc.array(fc.constantFrom(...WIDE_LIBRARY.concepts.map(({ id }) => id)), { maxLength: 4 }),
  leftOut: fc.option(fc.constantFrom(...PACKS)),
  preset: fc.record({
    packs: fc.subarray(PACKS, { minLength: 1 }),
    newPerDay: limit,
    reviewsPerDay: limit,
    newPerConceptPerDay: fc.integer({ min: 1, max: 3 }),
    reviewsPerConceptPerDay: fc.option(fc.integer({ min: 1, max: 2 })),
    order: fc.constantFrom(...REVIEW_ORDERS),
    newMix: fc.constantFrom(...NEW_MIXES),
  }),
  moreNew: fc.constantFrom(0, 0, 0, 1, 7),
});
type Learner = typeof learners extends fc.Arbitrary<infer Value> ? Value : never;

type Draft = { readonly id: string; readonly cardId: CardId; readonly [field: string]: unknown };

let events = 0;
function nextId(): string {
  events += 1;
  return `00000000-0000-4000-8000-${String(events).padStart(12, '0')}`;
}

/** Answers in the order of the library, then the deeds; and the time after the last of them. */
function historyOf({ learnt, holes, learntDaysAgo, deeds }: Learner) {
  const began = NOON - learntDaysAgo * DAY_MILLIS;
  const answer = { kind: 'answer', rating: 'easy', tookMillis: 4_000, seed: 1, zone: 'UTC', rolloverHour: 4 };
  const drafts: Draft[] = IN_ORDER.slice(0, learnt).flatMap((cardId, index) =>
    holes.includes(index) ? [] : [{ ...answer, id: nextId(), cardId, at: began + index * MINUTE_MILLIS, seed: index }],
  );
  let at = NOON;
  for (const { card, exercise, kind, rating, waitMillis, zone, days } of deeds) {
    at += waitMillis;
    const cardId = exercise ?? IN_ORDER[Math.min(IN_ORDER.length - 1, Math.max(0, learnt + card))]!;
    const row = { ...answer, id: nextId(), cardId, at, zone, kind };
    const last = drafts.findLast((draft) => draft.cardId === cardId);
    if (kind === 'answer') drafts.push({ ...row, rating });
    else if (kind === 'setDue') drafts.push({ ...row, days });
    else if (kind === 'move') drafts.push({ ...row, to: days % 2 === 0 ? 'front' : 'back' });
    else if (kind !== 'undo') drafts.push(row);
    else if (last) drafts.push({ ...row, undoes: last.id });
  }
  return { drafts, until: at };
}

let learnersMade = 0;
async function learnerOf(stores: Stores, learner: Learner): Promise<StudyContext> {
  learnersMade += 1;
  const { drafts, until } = historyOf(learner);
  const learnerId = `learner-${learnersMade}`;
  const context: StudyContext = aContext({ stores, library: WIDE_LIBRARY, learnerId, now: until + 1_000 });
  const early = { ...context, now: NOON - 60 * DAY_MILLIS };
  const { zone, rolloverHour, newPerDay, reviewsPerDay, prerequisites, openedConcepts } = learner;
  const { packs, ...preset } = learner.preset;
  const saved: { readonly ok: boolean }[] = [
    await saveSettings(early, { zone, rolloverHour, newPerDay, reviewsPerDay }),
    await saveHabits(early, { prerequisites, openedConcepts }),
    await savePreset(early, 'own', preset),
  ];
  for (const pack of packs) saved.push(await assignPreset(early, knownPackPath(pack), 'own'));
  expect(saved.filter(({ ok }) => !ok)).toEqual([]);
  if (learner.leftOut) await enrolPack(early, knownPackPath(learner.leftOut), false);
  for (let from = 0; from < drafts.length; from += 100) {
    const { results } = await recordReviews(context, drafts.slice(from, from + 100));
    expect(results.filter(({ status }) => status !== 'recorded')).toEqual([]);
  }
  return context;
}

const database = databaseForTests();

describe.each([
  { name: 'in memory', open: memoryStores, numRuns: 300 },
  { name: 'in SQLite, through Prisma', open: () => databaseStores(database), numRuns: 20 },
])('what is read of a learner, stores $name', ({ open, numRuns }) => {
  it('gives the queue, the load and the forecast that all their cards would give', async () => {
    await fc.assert(
      fc.asyncProperty(learners, async (learner) => {
        const context = await learnerOf(open(), learner);
        const { places, heldReviews, ...queue } = await todaysQueue(context, { ...learner, allDue: true });
        const whole = await wholeQueue(context, learner.moreNew);
        expect(places).toEqual(whole.places);
        expect(heldReviews).toEqual(whole.heldReviews);
        const load = await dueLoad(context, queue.learner, queue.choices);
        expect(load.dueByDay).toEqual(wholeLoad(whole.cards, whole.learner, load.dueByDay.length));
        const states = whole.cards.map(({ state }) => state);
        const expected = forecast(states, whole.learner.moment, 14);
        expect(await dueForecast(context, queue.learner, queue.choices, 14)).toEqual(expected);
      }),
      { numRuns },
    );
  });
});
